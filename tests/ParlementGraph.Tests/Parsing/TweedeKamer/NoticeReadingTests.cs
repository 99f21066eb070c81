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
    [InlineData("Hierbij deel ik u mede dat de vragen van het lid X (ingezonden 3 mei 2024) niet binnen de gestelde termijn beantwoord kunnen worden.", DocumentKind.Postponement, false, null)]
    [InlineData("De beantwoording vergt meer afstemming. Ik verzoek u om uitstel.", DocumentKind.Postponement, false, null)]
    [InlineData("Het is niet mogelijk de vragen binnen de gebruikelijke termijn te beantwoorden; het lukt niet tijdig.", DocumentKind.Postponement, false, null)]
    [InlineData("Helaas is de gebruikelijke termijn niet haalbaar. Ik zal de vragen zo spoedig mogelijk beantwoorden.", DocumentKind.Postponement, false, null)]
    [InlineData("Voor de beantwoording is meer tijd nodig. In mijn brief van 4 mei 2024 schreef ik daarover.", DocumentKind.Postponement, false, null)]
    [InlineData("De vragen konden niet binnen de gebruikelijke termijn worden beantwoord. Inmiddels zijn zij beantwoord bij brief van 7 juni 2024.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("Het lid X trekt zijn vragen over de zorg in.", DocumentKind.Withdrawal, false, null)]
    [InlineData("De vraagsteller heeft de vragen (ingezonden 3 mei 2024) teruggetrokken.", DocumentKind.Withdrawal, false, null)]
    [InlineData("Hiermee zijn de vragen van het lid X komen te vervallen.", DocumentKind.Withdrawal, false, null)]
    [InlineData("Op verzoek van de indiener worden de vragen als ingetrokken beschouwd.", DocumentKind.Withdrawal, false, null)]
    [InlineData("Voor de beantwoording van deze vragen verwijs ik u naar mijn brief van 7 juni 2024 (Kamerstuk 36 471, nr. 64).", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("De antwoorden op deze vragen zijn opgenomen in de verzamelbrief van 7 juni 2024.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("Deze vragen zijn per brief d.d. 07-06-2024 beantwoord.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("Ik verwijs u naar de Kamerbrief van 7 juni 2024, waarin deze vragen zijn beantwoord.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("Met de Kamerbrief van 7 juni 2024 (2024D12345) zijn deze vragen afgedaan.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("De vragen (ingezonden 3 mei 2024) zullen worden beantwoord in een brief die ik u binnenkort stuur.", DocumentKind.Notice, false, null)]
    [InlineData("Ik zal uw vragen bij brief beantwoorden zodra het onderzoek is afgerond.", DocumentKind.Notice, false, null)]
    [InlineData("Bij brief van 7 juni 2024 (Kamerstuk 36 471, nr. 64) heb ik deze vragen beantwoord.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("In de Kamerbrief d.d. 7 juni 2024 wordt op deze vragen ingegaan.", DocumentKind.Notice, true, "2024-06-07")]
    [InlineData("De vragen zijn mondeling beantwoord tijdens het debat van 7 juni 2024.", DocumentKind.Notice, false, null)]
    [InlineData("De vragen zijn overgedragen aan de Minister van Financiën.", DocumentKind.Notice, false, null)]
    public void What_a_notice_says_is_told_by_its_text(string text, DocumentKind kind, bool byLetter, string? on)
    {
        var meaning = NoticeReading.Of(text, "Y");
        Assert.Equal((kind, byLetter, on), (meaning.Kind, meaning.ByLetter, meaning.LetterOn?.ToString("O")));
    }

    [Theory]
    [InlineData("De vragen van het lid X zijn beantwoord middels een brief aan de Kamer (36 471-64) op 7 juni 2024.", "kst-36471-64")]
    [InlineData("Onder verwijzing naar 2024Z11111 meld ik dat de vragen zijn beantwoord bij brief van 7 juni 2024 (Kamerstukken II 2023/24, 36 410 VIII, nr. 112).", "kst-36410-VIII-112")]
    [InlineData("Met de Kamerbrief van 7 juni 2024 (2024D12345) zijn deze vragen afgedaan.", "2024D12345")]
    [InlineData("De vragen zijn beantwoord in mijn brief van 7 juni 2024.", null)]
    [InlineData("De vragen zijn ingetrokken (Kamerstuk 36 471, nr. 64).", null)]
    public void The_letter_that_answers_is_named_by_its_id(string text, string? letter) => Assert.Equal(letter, NoticeReading.Of(text, null).Letter);

    [Fact]
    public void The_subject_does_not_decide_what_its_notice_says() =>
        Assert.Equal(DocumentKind.Postponement, NoticeReading.Of("De vragen over ingetrokken vergunningen zijn niet binnen de gebruikelijke termijn te beantwoorden.", "ingetrokken vergunningen").Kind);
}
