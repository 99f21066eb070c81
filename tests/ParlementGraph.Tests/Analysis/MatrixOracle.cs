using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Analysis;

/// <summary>The rules of the matrix said a second time, as plainly as LINQ can, over the rows themselves.</summary>
internal sealed class MatrixOracle(RandomFacts facts, AskerDimension askers, AddresseeDimension addressees)
{
    public sealed record Cell(
        string Asker, string Addressee, int WrittenQuestionCount, int AnsweredCount, int OpenCount, double? MedianDaysToAnswer,
        DateOnly FirstSubmittedOn, DateOnly LastSubmittedOn, string Keys)
    {
        public static Cell Of(AskCell c) => new(
            c.Asker.ToString(), c.Addressee.ToString(), c.WrittenQuestionCount, c.AnsweredCount, c.OpenCount, c.MedianDaysToAnswer,
            c.FirstSubmittedOn, c.LastSubmittedOn, string.Join(' ', c.Keys));
    }

    public IReadOnlyList<FactRow> Sets { get; } = [.. facts.Rows.Where(r => facts.Asked.Contains(r.Row))];

    public IReadOnlyList<Cell> Cells() =>
    [
        .. (from set in Sets
            from asker in set.Askers.Select(Asker).Distinct()
            from addressee in set.Addressees.Select(a => Addressee(a, set.SubmittedOn)).Distinct()
            group set by (asker, addressee) into cell
            select cell)
            .OrderByDescending(c => c.Count())
            .ThenBy(c => Name(c.Key.asker), StringComparer.Ordinal)
            .ThenBy(c => Names(c.Key.addressee).First, StringComparer.Ordinal)
            .ThenBy(c => Names(c.Key.addressee).Second, StringComparer.Ordinal)
            .ThenBy(c => c.Key.asker.Kind, StringComparer.Ordinal).ThenBy(c => c.Key.asker.Key, StringComparer.Ordinal)
            .ThenBy(c => c.Key.addressee.Kind, StringComparer.Ordinal).ThenBy(c => c.Key.addressee.Key, StringComparer.Ordinal)
            .Select(c => CellOf(c.Key.asker, c.Key.addressee, [.. c])),
    ];

    public IReadOnlyDictionary<string, int> Rows() => Totals(set => set.Askers.Select(Asker));

    public IReadOnlyDictionary<string, int> Columns() => Totals(set => set.Addressees.Select(a => Addressee(a, set.SubmittedOn)));

    private Dictionary<string, int> Totals(Func<FactRow, IEnumerable<NodeRef>> keys) =>
        Sets.Where(s => s.Askers.Count > 0 && s.Addressees.Count > 0)
            .SelectMany(s => keys(s).Distinct())
            .GroupBy(k => k.ToString())
            .ToDictionary(g => g.Key, g => g.Count());

    private Cell CellOf(NodeRef asker, NodeRef addressee, List<FactRow> sets)
    {
        var answered = sets.Where(s => s.AnsweredOn <= facts.AsOf && s.SubmittedOn <= facts.AsOf).ToList();
        var days = answered.Select(s => s.AnsweredOn!.Value.DayNumber - s.SubmittedOn.DayNumber).Order().ToList();
        return new Cell(
            asker.ToString(), addressee.ToString(), sets.Count, answered.Count,
            sets.Except(answered).Count(s => !(s.WithdrawnOn <= facts.AsOf)),
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0,
            sets.Min(s => s.SubmittedOn), sets.Max(s => s.SubmittedOn),
            string.Join(' ', sets.OrderByDescending(s => s.SubmittedOn).ThenByDescending(s => s.Key, StringComparer.Ordinal).Select(s => s.Key)));
    }

    private NodeRef Asker(AskerEnd end)
    {
        if (askers == AskerDimension.Person || end.Party is null || end.Asker.Kind == "UnresolvedActor") return end.Asker;
        return new NodeRef("Party", end.Party);
    }

    private NodeRef Addressee(AddresseeEnd end, DateOnly day)
    {
        if (end.Target.Kind == "UnresolvedActor") return end.Target;
        if (addressees == AddresseeDimension.Cabinet)
        {
            return facts.Names.Cabinets.Cabinets.LastOrDefault(c => c.From <= day && !(c.Until <= day)) is { } cabinet ? new NodeRef("Cabinet", cabinet.Key) : end.Target;
        }
        if (end.Target.Kind == "Person") return end.Target;
        if (addressees == AddresseeDimension.Minister && end.Holder is not null) return new NodeRef("Minister", end.Target.Key + "@" + end.Holder);
        if (addressees == AddresseeDimension.Person && end.Holder is not null) return new NodeRef("Person", end.Holder);
        if (addressees == AddresseeDimension.Ministry && facts.Names.MinistryOfOffice.ContainsKey(end.Target.Key)) return new NodeRef("Ministry", facts.Names.MinistryOfOffice[end.Target.Key]);
        return end.Target;
    }

    private (string First, string Second) Names(NodeRef key) => key.Kind == "Minister"
        ? (Name(new("Person", key.Key.Split('@')[1])), Name(new("Office", key.Key.Split('@')[0])))
        : (Name(key), "");

    private string Name(NodeRef node) => facts.Names.SortNames[node];
}
