using ParlementGraph.Model;
using ParlementGraph.Parsing.TweedeKamer;

namespace ParlementGraph.Tests.Parsing.TweedeKamer;

public sealed class NoticeReadingTests
{
    [Theory]
    [InlineData("De vragen van het lid X (ingezonden 3 mei 2024) kunnen niet binnen de gebruikelijke termijn worden beantwoord, zoals ik in mijn brief van 4 mei 2024 schreef.", DocumentKind.Postponement, false, null)]
    [InlineData("De vragen over Y (ingezonden 3 mei 2024) zijn door de vragensteller ingetrokken.", DocumentKind.Withdrawal, false, null)]
    [InlineData("De vragen van het lid X (ingezonden 3 mei 2024) zijn beantwoord middels een brief aan de Kamer (36 471-64) op 7 juni 2024.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("De vragen over Y (ingezonden 3 mei 2024) zijn beantwoord middels een brief (36 471, nr. 12) van 7 juni 2024.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("Deze vragen heb ik beantwoord in mijn brief over het onderwerp.", DocumentKind.Notice, true, null)]
    [InlineData("Een andere mededeling over de vragen.", DocumentKind.Notice, false, null)]
    public void What_a_notice_says_is_told_by_its_text(string text, DocumentKind kind, bool byLetter, string? on)
    {
        var meaning = NoticeReading.Of(text, "Y");
        Assert.Equal((kind, byLetter, on), (meaning.Kind, meaning.ByLetter, meaning.LetterOn?.ToString("O")));
    }

    [Fact]
    public void The_subject_does_not_decide_what_its_notice_says() =>
        Assert.Equal(DocumentKind.Postponement, NoticeReading.Of("De vragen over ingetrokken vergunningen zijn niet binnen de gebruikelijke termijn te beantwoorden.", "ingetrokken vergunningen").Kind);
}
