using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>How much of what the publishers list is in the graph, and who in it could not be told.</summary>
internal sealed record Coverage(IReadOnlyList<CoverageRow> Rows, IReadOnlyList<UnresolvedName> Unresolved);

/// <param name="Year">Of the submission, or of the document; 0 when no day is known.</param>
/// <param name="Kind">WRITTEN_QUESTION, or a kind of document.</param>
/// <param name="Expected">Listed by the Chamber's feed and not deleted.</param>
/// <param name="Held">Of a case: in the graph. Of a document: something of it is in the archive, listed or not.</param>
/// <param name="Missing">Expected and not held.</param>
/// <param name="Unparsed">Held, but nothing could be read.</param>
/// <param name="Askers">Mentions of askers, of which <paramref name="UnresolvedAskers"/> are nobody known.</param>
/// <param name="Addressees">Mentions of addressees, of which <paramref name="UnresolvedAddressees"/> are not known as a person in an office.</param>
internal sealed record CoverageRow(
    int Year, string Kind, long Expected, long Held, long Missing, long Unparsed, long WithoutAddressee, long Askers, long UnresolvedAskers, long Addressees, long UnresolvedAddressees);

/// <param name="Role">asker or addressee.</param>
internal sealed record UnresolvedName(string Role, string AsWritten, long Count, DateOnly FirstOn, DateOnly LastOn);

/// <summary>Counts while the graph is built; the result is the same for every order of cases.</summary>
internal sealed class CoverageTotals
{
    public const string Case = "WRITTEN_QUESTION";

    private readonly SortedDictionary<(int Year, string Kind), CoverageRow> _rows = new(Comparer<(int Year, string Kind)>.Create((a, b) =>
        a.Year != b.Year ? a.Year.CompareTo(b.Year) : string.CompareOrdinal(a.Kind, b.Kind)));

    private readonly SortedDictionary<(string Role, string AsWritten), UnresolvedName> _names = new(Comparer<(string Role, string AsWritten)>.Create((a, b) =>
        string.CompareOrdinal(a.Role, b.Role) is var byRole and not 0 ? byRole : string.CompareOrdinal(a.AsWritten, b.AsWritten)));

    /// <summary>Names by how often, the most first.</summary>
    public Coverage Result => new([.. _rows.Values], [.. _names.Values.OrderByDescending(n => n.Count).ThenBy(n => n.Role, StringComparer.Ordinal).ThenBy(n => n.AsWritten, StringComparer.Ordinal)]);

    public void Add(MergedCase merged, IReadOnlyList<Mention> mentions)
    {
        var day = merged.SubmittedOn;
        var askers = mentions.Where(m => m.Role == "asker").ToList();
        var addressees = mentions.Where(m => m.Role == "addressee").ToList();
        Change(day.Year, Case, row => row with
        {
            Expected = row.Expected + One(merged.IsListed),
            Held = row.Held + 1,
            WithoutAddressee = row.WithoutAddressee + One(addressees.Count == 0),
            Askers = row.Askers + askers.Count,
            UnresolvedAskers = row.UnresolvedAskers + askers.Count(m => !m.IsResolved),
            Addressees = row.Addressees + addressees.Count,
            UnresolvedAddressees = row.UnresolvedAddressees + addressees.Count(m => !m.IsResolved),
        });
        foreach (var document in merged.Documents.Where(d => !d.IsShared))
        {
            var (listed, held) = (document.Chamber is not null, document.Forms.Count > 0);
            Change(document.On?.Year ?? 0, Choice.Name(document.Kind), row => row with
            {
                Expected = row.Expected + One(listed),
                Held = row.Held + One(held),
                Missing = row.Missing + One(listed && !held),
                Unparsed = row.Unparsed + One(held && document.Best is null),
            });
        }
        foreach (var mention in mentions.Where(m => !m.IsResolved)) Name(mention, day);
    }

    /// <summary>A case that the feed lists and that could not be placed in the graph.</summary>
    public void AddUnplaced(CaseEvidence evidence) =>
        Change(evidence.Case?.Fact.StartedOn?.Year ?? 0, Case, row => row with { Expected = row.Expected + One(evidence.Case is not null), Unparsed = row.Unparsed + 1 });

    private void Name(Mention mention, DateOnly day)
    {
        var key = (mention.Role, mention.AsWritten);
        _names[key] = _names.TryGetValue(key, out var name)
            ? name with { Count = name.Count + 1, FirstOn = day < name.FirstOn ? day : name.FirstOn, LastOn = day > name.LastOn ? day : name.LastOn }
            : new(mention.Role, mention.AsWritten, 1, day, day);
    }

    private void Change(int year, string kind, Func<CoverageRow, CoverageRow> change) =>
        _rows[(year, kind)] = change(_rows.TryGetValue((year, kind), out var row) ? row : new(year, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static long One(bool yes) => yes ? 1 : 0;
}
