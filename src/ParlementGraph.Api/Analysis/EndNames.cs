using ParlementGraph.Model;

namespace ParlementGraph.Api.Analysis;

/// <summary>What the table must know of the ends besides their keys.</summary>
/// <param name="SortNames">The <c>sortName</c> of every end; one that is missing sorts by its key.</param>
/// <param name="MinistryOfOffice">Key of the ministry by key of the office; offices without one are left out.</param>
internal sealed record EndNames(
    IReadOnlyDictionary<NodeRef, string> SortNames,
    IReadOnlyDictionary<string, string> MinistryOfOffice,
    CabinetCalendar Cabinets)
{
    /// <summary>Lower than every character of a sort name, so that joined names sort as the pair of names.</summary>
    private const char Between = '\u001f';

    /// <summary>For a minister the person's, then the office's.</summary>
    public string SortNameOf(MatrixKey key)
    {
        if (!key.IsMinister) return Of(key.Node);
        var (office, person) = key.Pair;
        return Of(person) + Between + Of(office);
    }

    private string Of(NodeRef node) => SortNames.GetValueOrDefault(node) ?? node.Key;
}
