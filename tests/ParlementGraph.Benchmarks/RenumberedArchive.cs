using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ParlementGraph.Archive;
using ParlementGraph.Model;

/// <summary>An archive with every case several times over, each time with numbers and ids of its own; people, parties and seats stay as they are.</summary>
internal static partial class RenumberedArchive
{
    private const int AtOnce = 5000;

    /// <param name="times">How many times each case is in it, the original included; at most ten, as a year has ten first digits.</param>
    public static async Task WriteAsync(ArchiveFile from, ArchiveFile to, int times, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, 10);
        var batch = new List<NewRecord>(AtOnce);
        foreach (var source in new[] { Source.TweedeKamer, Source.OfficieleBekendmakingen })
        {
            await foreach (var record in from.ReadCurrentAsync(source, "", cancellationToken))
            {
                for (var copy = 0; copy < (IsOfCases(record) ? times : 1); copy++)
                {
                    batch.Add(Copy(record, copy));
                    if (batch.Count == AtOnce) Flush();
                }
            }
        }
        Flush();

        void Flush()
        {
            to.Add(batch);
            batch.Clear();
        }
    }

    private static bool IsOfCases(ArchivedRecord record) =>
        record.Source == Source.OfficieleBekendmakingen || !(record.Name.StartsWith("Fractie", StringComparison.Ordinal) || record.Name.StartsWith("Persoon", StringComparison.Ordinal));

    private static NewRecord Copy(ArchivedRecord record, int copy)
    {
        if (copy == 0) return new NewRecord(record.Source, record.Url, record.Name, record.MediaType, record.License, record.Case, record.Bytes);
        return new NewRecord(record.Source, Renumber(record.Url!, copy), Renumber(record.Name, copy), record.MediaType, record.License, null, Renumber(record, copy));
    }

    private static ReadOnlyMemory<byte> Renumber(ArchivedRecord record, int copy) =>
        record.MediaType.Contains("xml", StringComparison.Ordinal) || record.MediaType.Contains("html", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Renumber(Encoding.UTF8.GetString(record.Bytes.Span), copy))
            : record.Bytes;

    private static string Renumber(string text, int copy) => Numbers().Replace(text, match =>
        // 2019Z19333, 2019D46431: another first digit of the year, which is no date. ah-tk-20192020-736: a number that no year reaches.
        match.Groups["chamber"].Success ? (char)('0' + (match.Value[0] - '0' + copy) % 10) + match.Value[1..]
        : match.Groups["official"].Success ? match.Groups["official"].Value + (int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) + copy * 10_000).ToString(CultureInfo.InvariantCulture)
        // The same number as the feed writes it, five digits after the year: 192000736.
        : match.Groups["annex"].Success ? match.Groups["annex"].Value + (char)('0' + copy) + match.Value[^4..]
        // Ids, but not those of people and parties.
        : match.Groups["reference"].Success ? match.Value
        : match.Value[..1] + ((Convert.ToInt32(match.Value[1..2], 16) + copy) % 16).ToString("x", CultureInfo.InvariantCulture) + match.Value[2..]);

    [GeneratedRegex("""(?<reference>(?:persoon|fractie|commissie)\b[^>]*?ref="[0-9a-f-]{36}")|(?<chamber>\b[0-9]{4}[ZD][0-9]{5}\b)|(?<official>\bah-tk-[0-9]{8}-)(?<number>[0-9]+)|(?<annex>anhangselnummer>[0-9]{4})0[0-9]{4}|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
