using System.Text;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

/// <summary>Damage as it happens to files, and pages that nobody would write.</summary>
internal static class PageMutations
{
    private const string Head = "Kamervraag 2031Z00001\n\nTitel\n\nIngediend 1 mei 2031\n";

    public static byte[] Mutate(byte[] bytes, Random random, List<string> names)
    {
        var kind = random.Next(10);
        names.Add(kind.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (bytes.Length < 2) return [.. bytes, 65, 10];
        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(2_000, bytes.Length - at + 1));
        switch (kind)
        {
            case 0: return bytes[..at];
            case 1: return bytes[at..];
            case 2:
                var lines = Encoding.UTF8.GetString(bytes).Split('\n');
                random.Shuffle(lines);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case 3:
                var flipped = (byte[])bytes.Clone();
                for (var i = random.Next(1, 60); i > 0; i--) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 4: return Dress(bytes, new[] { "latin1", "utf-16", "utf-16be", "twice", "crlf", "cr", "bom" }[random.Next(7)]);
            case 5: return [.. bytes[..at], .. bytes.AsSpan(at, length), .. bytes[at..]];
            case 6:
                var noise = new byte[random.Next(1, 200)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            case 7: return [.. bytes[..at], .. new byte[random.Next(1, 50)], .. bytes[at..]];
            case 8: return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];
            default:
                string[] words = ["\n • Vraag 3\n", "\n • Mededeling - 30 februari 2031\n", "<b>", "(", "),", "1", "?9", "\nKamervraag 2020Z00001\n", "\nVolledige titel:", "\u0301", "\u202E", "\r", "{}"];
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(words[random.Next(words.Length)]), .. bytes[at..]];
        }
    }

    public static byte[] Dress(byte[] bytes, string clothes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return clothes switch
        {
            "latin1" => Encoding.Latin1.GetBytes(text),
            "utf-16" => Encoding.Unicode.GetBytes(text),
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
            "twice" => Encoding.UTF8.GetBytes(Windows1252.Decode(bytes)),
            "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            "cr" => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
            _ => [.. Encoding.UTF8.Preamble, .. bytes],
        };
    }

    public static byte[] Strange(string name)
    {
        var random = new byte[20_000];
        new Random(7).NextBytes(random);
        return name switch
        {
            "empty" => [],
            "random" => random,
            "png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. random.AsSpan(0, 500)],
            _ => Encoding.UTF8.GetBytes(Text(name)),
        };
    }

    private static string Text(string name) => name switch
    {
        "blanks" => " \n\t\u00A0\r\n",
        "10 MB" => Head + Many("  tien megabyte\n", 700_000),
        "deep html" => "<html><body>" + Many("<div>", 100_000),
        "many tags" => "<html><body>" + Many("<i>x</i>", 100_000),
        "long tag" => "<html><body><p " + Many("a ", 50_000) + ">",
        "error page" => "<!DOCTYPE html><html><head><title>404</title></head><body><h1>404</h1></body></html>",
        "empty html" => "<html></html>",
        "json" => """{"error":"not found","Kamervraag":null}""",
        "number alone without z" => "Kamervraag over iets\n",
        "million lines" => Head + Many("abc\n", 1_000_000),
        "many lines" => Head + Many("abcdefghijklmnopqrst\n", 190_000),
        "many paragraphs" => Head + " • Vraag 1\n  Ja?\n\n" + Many("abcdefghijklmnopqrst\n", 190_000),
        "many siblings" => "<html><body><h3>Kamervraag 2031Z00001</h3><ul><li><h5>Vraag 1</h5>" + Many("a<br>b<i class=x>c</i>", 33_000),
        "million marks" => Head + " • Vraag 1\n  Ja?\n\n" + Many("zo1 ", 1_200_000),
        "million commas" => Head + "Indieners " + Many("A,,", 1_000_000),
        "many questions" => Head + Many(" • Vraag 7\n x\n\n y\n", 49_000),
        "many references" => Head + " • Vraag 1\n  Ja?\n\n" + Many("Zie antwoord vraag 2-99.\n", 190_000),
        "many notices" => Head + Many(" • Mededeling - 1 mei 2031\n x\n", 95_000),
        "many documents" => Head + Many("Kamervraag document nummer: kv-1\n", 140_000),
        "many topics" => Head + "Onderwerpen " + Many("recht strafrecht ", 250_000),
        "titles without end" => Head + " • Mededeling - 1 mei 2031\n" + Many(" aan de minister van a en de minister", 130_000),
        "misnested html" => "<html><body><h3>Kamervraag 2031Z00001</h3>" + Many("<div><table></div></table>", 20_000),
        "ends in attributes" => "<html><body><h3>Kamervraag 2031Z00001</h3>" + Many("<div title=\"</div>\" =\">", 5_000),
        "bold without end" => "<html><body><h3>Kamervraag 2031Z00001</h3>" + Many("<div><b class=x>y</div>", 5_000),
        "odd comments" => "<html><body><h3>Kamervraag 2031Z00001</h3><!--><!-- --!>" + Many("<div>", 1_000) + "-->",
        "html text" => "<html><body><h3>Kamervraag 2031Z00001</h3><ul><li><h5>Vraag 1</h5>" + Many("abcdefghijklmnopqrst1.\n", 190_000),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such page"),
    };

    private static string Many(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
