using CsCheck;
using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Analysis;

/// <summary>A world so small that everything collides: few ends, fewer names, days close together.</summary>
internal sealed record RandomFacts(IReadOnlyList<FactRow> Rows, EndNames Names, IReadOnlyList<long> Asked, DateOnly AsOf)
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly Gen<NodeRef> Unresolved = Gen.Int[1, 2].Select(i => new NodeRef("UnresolvedActor", $"u{i}"));
    private static readonly Gen<NodeRef> People = Gen.Int[1, 5].Select(i => new NodeRef("Person", $"p{i}"));
    private static readonly Gen<NodeRef> Offices = Gen.Int[1, 4].Select(i => new NodeRef("Office", $"o{i}"));

    private static readonly Gen<AskerEnd> Asker = Gen.Select(
        Gen.Frequency((5, People), (1, Unresolved)), Gen.Int[0, 3], (end, party) => new AskerEnd(end, party == 0 ? null : $"f{party}"));

    private static readonly Gen<AddresseeEnd> Addressee = Gen.Select(
        Gen.Frequency((5, Offices), (1, People), (1, Unresolved)), Gen.Int[0, 3],
        (target, holder) => new AddresseeEnd(target, target.Kind == "Office" && holder > 0 ? $"p{holder}" : null));

    private static readonly Gen<int?> Later = Gen.Frequency((1, Gen.Const((int?)null)), (1, Gen.Int[0, 12].Select(d => (int?)d)));

    private static readonly Gen<FactRow> Row = Gen.Select(
        Gen.Int[0, 30], Gen.Select(Later, Later, Later), Asker.Array[0, 3], Addressee.Array[0, 3],
        (day, later, askers, addressees) =>
        {
            var submitted = Start.AddDays(day);
            DateOnly? After(int? days) => days is { } d ? submitted.AddDays(d) : null;
            return new FactRow(0, "", submitted, After(later.Item1), After(later.Item2), After(later.Item3), askers, addressees, []);
        });

    private static readonly Gen<RandomFacts> All = Gen.Select(
        Row.Array[0, 40], Gen.Int[0, 2].Array[40], Gen.Int[0, 3].Array[60], Gen.Int[0, 45],
        (rows, asked, names, asOf) => new RandomFacts(
            [.. rows.Select((row, i) => row with { Row = (i * 3) + 1, Key = $"2020Z{(i * 7) % 41:D5}" })],
            NamesFrom(names),
            [.. rows.Index().Where(r => asked[r.Index] > 0).Select(r => (r.Index * 3L) + 1)],
            Start.AddDays(asOf)));

    /// <summary>The same for a seed on every machine.</summary>
    public static RandomFacts Of(uint seed) => All.Generate(new PCG(1, seed), null, out _);

    public FactTable Table() => FactTable.Of("v", 1, Rows, Names);

    private static EndNames NamesFrom(int[] names)
    {
        IEnumerable<NodeRef> ends =
        [
            .. Enumerable.Range(1, 5).Select(i => new NodeRef("Person", $"p{i}")),
            .. Enumerable.Range(1, 3).Select(i => new NodeRef("Party", $"f{i}")),
            .. Enumerable.Range(1, 4).Select(i => new NodeRef("Office", $"o{i}")),
            .. Enumerable.Range(1, 2).Select(i => new NodeRef("Ministry", $"m{i}")),
            .. Enumerable.Range(1, 2).Select(i => new NodeRef("UnresolvedActor", $"u{i}")),
            .. Enumerable.Range(1, 2).Select(i => new NodeRef("Cabinet", $"c{i}")),
        ];
        return new EndNames(
            ends.Index().ToDictionary(e => e.Item, e => new[] { "a", "a b", "ab", "b" }[names[e.Index]]),
            Enumerable.Range(1, 4).Where(i => names[30 + i] > 0).ToDictionary(i => $"o{i}", i => $"m{(names[30 + i] % 2) + 1}"),
            new CabinetCalendar([new("c1", Start.AddDays(-5), Start.AddDays(10)), new("c2", Start.AddDays(10 + names[40]), Start.AddDays(28))]));
    }
}
