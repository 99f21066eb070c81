using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class AnswerReferencesTests
{
    [Theory]
    [InlineData("Zie antwoord vraag 2.", "2")]
    [InlineData("Zie antwoord vraag 2, 3", "2 3")]
    [InlineData("Zie het antwoord op vraag 3.", "3")]
    [InlineData("Zie antwoord vraag 2 t/m 6.", "2 3 4 5 6")]
    [InlineData("Zie antwoord vraag 4-7", "4 5 6 7")]
    [InlineData("Zie de antwoorden op de vragen 1, 2 en 4 tot en met 6.", "1 2 4 5 6")]
    [InlineData("Nee. Zie ook mijn antwoord op vraag\u00A01 en vraag 3. In 2019 was dat 12.", "1 3")]
    [InlineData("zie het antwoord op vraag 3, 12 jaar geleden", "3 12")]
    [InlineData("In mijn antwoord op vraag 4 gaf ik aan dat", "")]
    [InlineData("Zie het antwoord op vraag 3 van de eerdere vragen.", "")]
    [InlineData("Zie antwoord vraag twee.", "")]
    [InlineData("Zie bijlage 2.", "")]
    [InlineData("", "")]
    public void The_numbers_that_an_answer_points_at_are_read(string paragraph, string expected) =>
        Assert.Equal(expected, string.Join(' ', AnswerReferences.In(paragraph)));
}
