using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

public sealed class RomanHeadingsTests
{
    [Theory]
    [InlineData("I/Bent u er?/II./Kunt u het?/III/Wat kost dat?", "III", "None", "3")]
    [InlineData("Vraag I/Bent u er?/Vraag II/Kunt u het?", "Antwoord op vraag I en II:", "Answer", "1 2")]
    [InlineData("Vraag I/Bent u er?/Vragen II, III en IV/Kunt u het?", "Vragen II t/m IV", "Question", "2 3 4")]
    [InlineData("I/Wat?/II/Wat?/III/Wat?/IV/Wat?/V/Wat?/VI/Wat?/VII/Wat?/VIII/Wat?/IX/Wat?/X/Wat?", "Antwoord vraag IX", "Answer", "9")]
    public void A_whole_series_numbers_the_questions(string texts, string text, string word, string numbers)
    {
        var heading = RomanHeadings.In(texts.Split('/'))!.TryRead(text)!;
        Assert.Equal((word, numbers), (heading.Word.ToString(), string.Join(' ', heading.Numbers)));
    }

    [Theory]
    [InlineData("V/Bent u er?")]
    [InlineData("Vraag I/Bent u er?")]
    [InlineData("I/Bent u er?/II/Kunt u het?")] // two bare ones may be two parts of a text
    [InlineData("I/Bent u er?/III/Kunt u het?/IV/Wat kost dat?")]
    [InlineData("I/Het gras./II/De sloot./III/De boer.")]
    [InlineData("Vraag 1/Bent u er?/I/Zo nee?/II/Zo ja?/III/Wanneer?")]
    [InlineData("1. Bent u er?/I/Zo nee?/II/Zo ja?/III/Wanneer?")]
    [InlineData("1/Bent u er?/I/Zo nee?/II/Zo ja?/III/Wanneer?")]
    [InlineData("Vraag IIII/Bent u er?/Vraag VX/Kunt u het?")]
    public void Anything_else_is_text(string texts) => Assert.Null(RomanHeadings.In(texts.Split('/')));

    [Fact]
    public void A_bare_numeral_is_text_where_the_headings_have_a_word() => Assert.Null(RomanHeadings.In(["Vraag I", "Wat?", "Vraag II", "Wat?"])!.TryRead("V"));
}
