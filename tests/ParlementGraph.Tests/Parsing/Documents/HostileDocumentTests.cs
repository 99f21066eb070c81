using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Files that are no documents, or are made to hurt: each is refused or read in bounded time, with an issue that says what it is.</summary>
public sealed class HostileDocumentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static TheoryData<string, IssueCode> Refused => new()
    {
        { "empty", IssueCode.EmptyDocument },
        { "old word", IssueCode.FormNotRead },
        { "rich text", IssueCode.FormNotRead },
        { "picture", IssueCode.FormNotRead },
        { "error page", IssueCode.NotAWrittenQuestion },
        { "not found page", IssueCode.SoftNotFound },
        { "entities", IssueCode.XmlNotWellFormed },
        { "broken pdf", IssueCode.DocumentDamaged },
        { "encrypted pdf", IssueCode.DocumentEncrypted },
        { "scanned pdf", IssueCode.DocumentWithoutText },
        { "other pdf", IssueCode.NotAWrittenQuestion },
        { "zip of something else", IssueCode.NotAWrittenQuestion },
        { "zip bomb", IssueCode.DocumentTooLarge },
        { "zip bomb that lies", IssueCode.DocumentDamaged },
        { "word with a dtd", IssueCode.DocumentDamaged },
        { "deep word", IssueCode.DocumentTooLarge },
        { "prose", IssueCode.NotAWrittenQuestion },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_is_no_document_is_refused_with_the_reason(string name, IssueCode code)
    {
        var watch = Stopwatch.StartNew();
        var document = DocumentParser.Parse(File(name));
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
        Assert.Null(document.Facts);
        Assert.Contains(code, document.Issues.Select(i => i.Code));
    }

    [Fact]
    public void A_pdf_of_five_hundred_pages_is_read_to_the_limit_and_says_so()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 1; i <= 500; i++)
        {
            var page = builder.AddPage(595, 842);
            page.AddText(i == 1 ? "Vragen van het lid Vos (P) aan de Minister van Defensie over gras" : $"Vraag {i - 1}", 10, new PdfPoint(100, 700), font);
            for (var line = 0; line < 40; line++) page.AddText("Bent u bekend met het gras dat overal groeit waar niemand het maait?", 10, new PdfPoint(100, 680 - (line * 12)), font);
        }
        var watch = Stopwatch.StartNew();
        var document = DocumentParser.Parse(builder.Build());
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
        Assert.Equal(PdfDocumentReader.MostPages - 1, document.Facts!.Questions.Count);
        Assert.Contains(document.Issues, i => i is { Code: IssueCode.DocumentTooLarge, Place: "page 301" });
    }

    public static TheoryData<string> Texts => ["notes", "marks", "numbers", "headings", "long line", "lone numbers", "brackets", "footers"];

    [Theory, MemberData(nameof(Texts))]
    public void A_monstrous_text_is_read_in_time(string name)
    {
        var line = name switch
        {
            "notes" => "1Blad, 3 mei 2031\n",
            "marks" => "Wat?1 2 3\n",
            "numbers" => "1. Wat is dit?\n",
            "headings" => "Vraag 1, 2, 3 en 4\nWat?\nAntwoord\n",
            "long line" => "Wat is dit? 1) [1] 12, ",
            "lone numbers" => "1 2 3\n",
            "brackets" => "((((1) 1) 1)\n",
            _ => "Wat?\n1Blad\nTweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1\n",
        };
        var text = new StringBuilder("Vragen van het lid Vos (P) aan de Minister van Defensie over gras\nVraag 1\n");
        while (text.Length < 2_000_000) text.Append(line);
        text.Append("\n1) Blad\n[1] Blad\nTweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1\n");
        var watch = Stopwatch.StartNew();
        var document = DocumentParser.Parse(Encoding.UTF8.GetBytes(text.ToString()));
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed}");
        Assert.NotNull(document.Facts);
        Assert.True(document.Issues.Count < 1_000);
    }

    private static byte[] File(string name) => name switch
    {
        "empty" => [],
        "old word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "rich text" => Encoding.ASCII.GetBytes(@"{\rtf1\ansi Vraag 1}"),
        "picture" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
        "error page" => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body><h1>Er ging iets mis</h1><p>Probeer het later nog eens.</p></body></html>"),
        "not found page" => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>404: Pagina niet gevonden</title></head><body><h1>Pagina niet gevonden</h1></body></html>"),
        "entities" => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;&b;\">]><kamervragen><vraag><nr>1</nr><al>&c;</al></vraag></kamervragen>"),
        "broken pdf" => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n"),
        "encrypted pdf" => EncryptedPdf(),
        "scanned pdf" => Pdf(null),
        "other pdf" => Pdf("Jaarverslag over het gras"),
        "zip of something else" => Zip("a.txt", w => w.Write("Vraag 1"u8)),
        "zip bomb" => Zip("word/document.xml", w => Fill(w, 40_000_000)),
        "zip bomb that lies" => Lying(),
        "word with a dtd" => Word("<!DOCTYPE a [<!ENTITY b \"b\">]>", "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"),
        "deep word" => Word("", string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 700)) + "<w:p><w:r><w:t>Vraag 1</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 700))),
        _ => Encoding.UTF8.GetBytes("Er was eens een boer.\nHij had gras.\n"),
    };

    private static byte[] Pdf(string? text)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        if (text is not null) page.AddText(text, 10, new PdfPoint(100, 700), font);
        return builder.Build();
    }

    /// <summary>By hand: only that it is encrypted, by a password that nobody has.</summary>
    private static byte[] EncryptedPdf()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            $"<< /Filter /Standard /V 1 /R 2 /O <{new string('1', 64)}> /U <{new string('2', 64)}> /P -4 >>",
        ];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = text.Length;
        text.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Zip(string name, Action<Stream> write, params (string Name, string Text)[] others)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (other, text) in others)
            {
                using var part = archive.CreateEntry(other).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
            using var entry = archive.CreateEntry(name).Open();
            write(entry);
        }
        return stream.ToArray();
    }

    private static void Fill(Stream stream, int bytes)
    {
        stream.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
        var block = new byte[1_000_000];
        Array.Fill(block, (byte)'a');
        for (var i = 0; i < bytes / block.Length; i++) stream.Write(block);
        stream.Write("</w:t></w:r></w:p></w:body></w:document>"u8);
    }

    /// <summary>The directory says that the part is small.</summary>
    private static byte[] Lying()
    {
        var bytes = Zip("word/document.xml", w => Fill(w, 60_000_000), Parts);
        var at = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.GetBytes(1_000).CopyTo(bytes, at + 24);
        return bytes;
    }

    private static (string, string)[] Parts =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
    ];

    private static byte[] Word(string before, string body) => Zip("word/document.xml", w => w.Write(Encoding.UTF8.GetBytes($"{before}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>")), Parts);
}
