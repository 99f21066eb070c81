using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class NoticeTextTests
{
    [Theory]
    [InlineData("De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.", null, DocumentKind.Postponement)]
    [InlineData("Ik verzoek om uitstel.", null, DocumentKind.Postponement)]
    [InlineData("Ik verzoek om uitstel van de vragen over uitstel van betaling.", "Uitstel van betaling", DocumentKind.Postponement)]
    [InlineData("De vragen over uitstel van betaling zijn ingetrokken.", "Uitstel van betaling", DocumentKind.Withdrawal)]
    [InlineData("De vragen over ingetrokken diploma's zijn beantwoord bij brief van 7 juni 2024.", "Ingetrokken diploma's", DocumentKind.Notice)]
    public void The_words_decide_what_kind_of_notice_it_is(string text, string? subject, DocumentKind expected) =>
        Assert.Equal(expected, NoticeText.KindOf(text, subject));

    [Theory]
    [InlineData("van het lid X aan de Minister van Justitie en Veiligheid over y", "Minister van Justitie en Veiligheid")]
    [InlineData("vragen aan de Minister van A, B en C, de Staatssecretaris van D en de Minister voor E over y", "Minister van A, B en C|Staatssecretaris van D|Minister voor E")]
    [InlineData("vragen aan de Minister-President en aan de Minister van A over y", "Minister-President|Minister van A")]
    [InlineData("vragen aan de leden over y", "")]
    [InlineData("vragen aan de Ministers van A en van B over y", "")]
    [InlineData("vragen aan de Minister van A. Dat ging over y", "")]
    public void The_titles_between_aan_and_over_are_the_addressees(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NoticeText.AddresseesIn(text).Select(a => a.AsWritten)));
}
