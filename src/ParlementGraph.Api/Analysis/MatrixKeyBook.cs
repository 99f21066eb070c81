using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>
/// For every distinct mention and every dimension, the key it counts under. The rules stand here and nowhere else, and are
/// applied once per distinct mention when the table is made, so that counting is a look-up in an array.
/// </summary>
internal sealed class MatrixKeyBook
{
    private static readonly int AskerDimensions = Enum.GetValues<AskerDimension>().Length;
    private static readonly int AddresseeDimensions = Enum.GetValues<AddresseeDimension>().Length;

    private readonly Interned<MatrixKey> _keys = new();
    private readonly int[] _byAsker;
    private readonly int[] _byAddressee;
    private readonly bool[] _isUnresolved;
    private readonly int[] _byCabinet;
    private readonly CabinetCalendar _cabinets;
    private readonly string[] _sortNames;
    private readonly int[] _nameRanks;
    private readonly int[] _keyRanks;

    public MatrixKeyBook(IReadOnlyList<AskerEnd> askers, IReadOnlyList<AddresseeEnd> addressees, EndNames names)
    {
        _cabinets = names.Cabinets;
        _byAsker = [.. askers.SelectMany(a => Enum.GetValues<AskerDimension>().Select(d => _keys.NumberOf(KeyOf(a, d))))];
        _byAddressee = [.. addressees.SelectMany(a => Enum.GetValues<AddresseeDimension>().Select(d => _keys.NumberOf(KeyOf(a, d, names))))];
        _isUnresolved = [.. addressees.Select(a => a.Target.Kind == MatrixKey.UnresolvedActor)];
        _byCabinet = [.. _cabinets.Cabinets.Select(c => _keys.NumberOf(new(MatrixKey.Cabinet, c.Key)))];
        _sortNames = [.. _keys.Values.Select(names.SortNameOf)];
        _nameRanks = Ranks(_sortNames, StringComparer.Ordinal);
        _keyRanks = Ranks(_keys.Values, Comparer<MatrixKey>.Create((a, b) => NodeRef.Ordinal.Compare(new(a.Kind, a.Key), new(b.Kind, b.Key))));
    }

    public int Count => _keys.Values.Count;

    public MatrixKey Key(int number) => _keys.Values[number];

    public string SortName(int number) => _sortNames[number];

    /// <summary>Place of the sort name among all, the same for equal names: comparing two numbers is comparing the two names.</summary>
    public int NameRank(int number) => _nameRanks[number];

    /// <summary>Place of kind and key among all.</summary>
    public int KeyRank(int number) => _keyRanks[number];

    public int OfAsker(int asker, AskerDimension dimension) => _byAsker[(asker * AskerDimensions) + (int)dimension];

    /// <param name="cabinet">What <see cref="CabinetOn"/> says of the day of submission.</param>
    public int OfAddressee(int addressee, AddresseeDimension dimension, int cabinet) =>
        dimension == AddresseeDimension.Cabinet && cabinet >= 0 && !_isUnresolved[addressee]
            ? cabinet
            : _byAddressee[(addressee * AddresseeDimensions) + (int)dimension];

    /// <summary>Number of the key of the cabinet in office; -1 when none is known.</summary>
    public int CabinetOn(DateOnly day) => _cabinets.IndexOn(day) is var index and >= 0 ? _byCabinet[index] : -1;

    private static MatrixKey KeyOf(AskerEnd end, AskerDimension dimension) =>
        dimension == AskerDimension.Party && end.Asker.Kind == MatrixKey.Person && end.Party is { } party
            ? new(MatrixKey.Party, party)
            : MatrixKey.Of(end.Asker);

    private static MatrixKey KeyOf(AddresseeEnd end, AddresseeDimension dimension, EndNames names)
    {
        // Only an office has more to it; a person whose office is unknown and an unresolved actor stay what they are.
        if (end.Target.Kind != MatrixKey.Office) return MatrixKey.Of(end.Target);
        return dimension switch
        {
            AddresseeDimension.Minister when end.Holder is { } holder => MatrixKey.OfMinister(end.Target.Key, holder),
            AddresseeDimension.Person when end.Holder is { } holder => new(MatrixKey.Person, holder),
            AddresseeDimension.Ministry when names.MinistryOfOffice.TryGetValue(end.Target.Key, out var ministry) => new(MatrixKey.Ministry, ministry),
            _ => MatrixKey.Of(end.Target),
        };
    }

    private static int[] Ranks<T>(IReadOnlyList<T> values, IComparer<T> order)
    {
        var ranks = new int[values.Count];
        var (rank, last) = (0, -1);
        foreach (var i in Enumerable.Range(0, values.Count).OrderBy(i => values[i], order))
        {
            if (last >= 0 && order.Compare(values[last], values[i]) != 0) rank++;
            (ranks[i], last) = (rank, i);
        }
        return ranks;
    }
}
