using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class PageTextTests
{
    private const string Words = "Kamervraag\r\n\u00A0• één café – €5 ’s «x» 😀";

    public static TheoryData<string, byte[], bool> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words), false },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)], false },
        { "UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)], true },
        { "UTF-16 big-endian with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)], true },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Words), true },
        { "UTF-16 big-endian without mark", Encoding.BigEndianUnicode.GetBytes(Words), true },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void The_same_words_come_out_of_every_encoding(string name, byte[] bytes, bool isGuess)
    {
        var issues = new IssueList();
        Assert.Equal((name, Words), (name, PageText.Read(bytes, issues)));
        Assert.Equal(isGuess, issues.ToList().Any(i => i.Code == IssueCode.EncodingGuessed));
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_windows_1252_and_the_first_line_of_them_is_told()
    {
        var issues = new IssueList();
        Assert.Equal("ja\n€ één – ’s", PageText.Read([.. "ja\n"u8, 0x80, 0x20, 0xE9, 0xE9, 0x6E, 0x20, 0x96, 0x20, 0x92, 0x73], issues));
        Assert.Equal("line 2", Assert.Single(issues.ToList()).Place);
    }

    [Fact]
    public void Utf_8_that_was_encoded_twice_is_read_as_once()
    {
        const string words = "• één «café» – €";
        var twice = Encoding.UTF8.GetBytes(Windows1252.Decode(Encoding.UTF8.GetBytes(words)));
        Assert.Equal(words, PageText.Read(twice, new IssueList()));
    }

    [Fact]
    public void Controls_and_half_pairs_become_replacement_characters()
    {
        var issues = new IssueList();
        Assert.Equal("a\uFFFDb\tc", PageText.Read("a\0b\tc"u8, issues));
        Assert.Equal(IssueCode.EncodingGuessed, Assert.Single(issues.ToList()).Code);
        Assert.Equal("a\uFFFDbcdefgh", PageText.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("bcdefgh")], new IssueList()));
    }
}
