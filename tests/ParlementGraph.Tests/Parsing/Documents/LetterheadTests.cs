using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ParlementGraph.Parsing.Documents;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>The day and the subject of a letter, wherever it prints them.</summary>
public sealed class LetterheadTests
{
    private static readonly string[] Body =
    [
        "In antwoord op uw brief van 3 mei 2031, nr. 2031Z00001, deel ik u mede dat de vragen van het lid Vos (P) over het gras worden beantwoord zoals aangegeven in de bijlage.",
        "Antwoorden van de Minister van Financiën op de vragen van het lid Vos (P) over het gras", "Vraag 1", "Kent u het gras?", "Antwoord op vraag 1", "Ja.",
    ];

    [Fact]
    public void A_day_and_a_subject_that_stand_in_the_head_of_the_pages_alone_are_those_of_the_letter()
    {
        var letter = DocumentParser.Parse(Word(Body, ["Postbus 1", "Datum", "4 juni 2031", "Betreft", "Antwoorden over het gras", "Ons kenmerk", "7"], ["Datum", "4 juni 2031", "Pagina 2 van 1"]));
        Assert.Equal(new DateOnly(2031, 6, 4), letter.Facts!.ReceivedOn);
        Assert.Contains("Datum\n4 juni 2031", letter.Remarks);
        Assert.Contains("Betreft\nAntwoorden over het gras", letter.Remarks);
        // Once: what the other pages repeat is furniture, and so is all else in a head.
        Assert.Equal(["Postbus 1", "Ons kenmerk", "7", "Datum", "4 juni 2031", "Pagina 2 van 1"], letter.Dropped.Where(d => d.Rule == "page-header").Select(d => d.Text));
    }

    [Fact]
    public void The_day_in_the_letter_goes_before_the_one_that_its_pages_repeat()
    {
        var letter = DocumentParser.Parse(Word(["Datum 5 juni 2031", .. Body], ["Datum", "11 april 2031"]));
        Assert.Equal(new DateOnly(2031, 6, 5), letter.Facts!.ReceivedOn);
        Assert.Equal(["Datum", "11 april 2031"], letter.Dropped.Where(d => d.Rule == "page-header").Select(d => d.Text));
    }

    [Fact]
    public void A_label_without_a_value_does_not_take_the_next_label_for_it()
    {
        var letter = DocumentParser.Parse(Word(Body, ["Datum", "Ons kenmerk", "4 juni 2031"]));
        Assert.Null(letter.Facts!.ReceivedOn);
    }

    [Theory, InlineData("Datum 4 juni 2031"), InlineData("Datum\n4 juni 2031"), InlineData("Datum:\n4 juni 2031")]
    public void A_letter_as_text_has_its_day_beside_the_label_or_under_it(string day)
    {
        var letter = DocumentParser.Parse(Encoding.UTF8.GetBytes(string.Join('\n', [day, .. Body])));
        Assert.Equal(new DateOnly(2031, 6, 4), letter.Facts!.ReceivedOn);
    }

    private static byte[] Word(string[] body, params string[][] heads)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(Lines(body)));
            foreach (var head in heads) main.AddNewPart<HeaderPart>().Header = new Header(Lines(head));
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Lines(string[] texts) => texts.Select(t => new Paragraph(new Run(new Words(t) { Space = SpaceProcessingModeValues.Preserve })));
}
