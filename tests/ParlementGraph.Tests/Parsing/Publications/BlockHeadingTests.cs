using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

public sealed class BlockHeadingTests
{
    [Theory]
    [InlineData("Vraag 1", "Question", "1", "")]
    [InlineData("1", "None", "1", "")]
    [InlineData("4 en 5", "None", "4 5", "")]
    [InlineData("4, 5, 7 en 8", "None", "4 5 7 8", "")]
    [InlineData("2 t/m 6", "None", "2 3 4 5 6", "")]
    [InlineData("1,2,3,4 en 5", "None", "1 2 3 4 5", "")]
    [InlineData("4-7:", "None", "4 5 6 7", "")]
    [InlineData("9–14:", "None", "9 10 11 12 13 14", "")]
    [InlineData("7, 8, 9 10 en 11", "None", "7 8 9 10 11", "")]
    [InlineData("Antwoorden 5 en 6", "Answer", "5 6", "")]
    [InlineData("Antwoord 5:", "Answer", "5", "")]
    [InlineData("Antwoord op vraag 3 en 8", "Answer", "3 8", "")]
    [InlineData("Antwoord op vraag 4 t/m vraag 6", "Answer", "4 5 6", "")]
    [InlineData("Antwoord vragen 1,2,3,4 en 5", "Answer", "1 2 3 4 5", "")]
    [InlineData("Antwoord op vraag 7, 8, en 9", "Answer", "7 8 9", "")]
    [InlineData("Vraag 7, 8 en 9 gezamenlijk", "Question", "7 8 9", "")]
    [InlineData("Vragen 2 tot en met 4", "Question", "2 3 4", "")]
    [InlineData("Antwoord", "Answer", "", "")]
    [InlineData("Vraag 2a", "Question", "2", "")]
    [InlineData("Antwoord op vraag 2a t/m 2c", "Answer", "2", "")]
    [InlineData("Antwoord 8 Antwoord 9", "Answer", "8 9", "")]
    [InlineData("Vaag 2", "Question", "2", "")]
    [InlineData("Antwoor op vaag 3", "Answer", "3", "")]
    [InlineData("Antwoord of vraag 3", "Answer", "3", "")]
    [InlineData("Antwoord op vraag 8 van de minister van Financiën", "Answer", "8", "")]
    [InlineData("Antwoord op vraag 8 (staatssecretaris van Financiën)", "Answer", "8", "")]
    [InlineData("Antwoord 8, mede namens de minister van Financiën", "Answer", "8", "")]
    [InlineData("Antwoord van de minister van Financiën op vraag 8", "Answer", "8", "")]
    [InlineData("Mededeling", "Other", "", "Mededeling")]
    [InlineData("Vraag 2019", "Question", "", "2019")]
    [InlineData("Vraag 3 (oud)", "Question", "3", "oud")]
    [InlineData("6 t/m 2", "None", "6 2", "")]
    [InlineData("", "None", "", "")]
    public void A_heading_says_what_it_heads_and_which_numbers(string text, string word, string numbers, string rest)
    {
        var heading = BlockHeading.Read(text);
        Assert.Equal((word, numbers, rest), (heading.Word.ToString(), string.Join(' ', heading.Numbers), heading.Rest));
    }

    [Theory, InlineData("12 sluizen"), InlineData("1e"), InlineData("Vraag en aanbod"), InlineData("Vragen"), InlineData("Antwoord van de minister van Financiën"), InlineData("Vraag het de minister"), InlineData("Mededeling"), InlineData("Ja."), InlineData("")]
    public void A_text_is_no_heading(string text) => Assert.Null(BlockHeading.TryRead(text));

    [Theory]
    [InlineData("Vraag 1: Bent u bekend?", 9)]
    [InlineData("Antwoord 2: nee, nog niet", 12)]
    [InlineData("Antwoord 2 Nee", 11)]
    [InlineData("Antwoord 2 van de eerdere set", 0)]
    [InlineData("Vraag 1:", 0)]
    public void A_heading_may_have_its_text_behind_it(string text, int length) => Assert.Equal(length, BlockHeading.LengthBefore(text));
}
