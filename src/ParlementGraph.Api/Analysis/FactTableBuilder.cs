using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>Takes rows one at a time, so that they need not be in memory all at once; names of the ends come last.</summary>
internal sealed class FactTableBuilder
{
    private readonly List<Fact> _facts = [];
    private readonly FlatLists.Builder _askers = new();
    private readonly FlatLists.Builder _addressees = new();
    private readonly FlatLists.Builder _topics = new();
    private readonly Interned<AskerEnd> _askerEnds = new();
    private readonly Interned<AddresseeEnd> _addresseeEnds = new();
    private readonly Interned<string> _topicKeys = new();

    /// <summary>The distinct nodes that the rows so far mention as asker, party, addressee or holder, in order of kind and key.</summary>
    public IEnumerable<NodeRef> Ends =>
        _askerEnds.Values.Select(a => a.Asker)
            .Concat(_askerEnds.Values.Where(a => a.Party is not null).Select(a => new NodeRef(MatrixKey.Party, a.Party!)))
            .Concat(_addresseeEnds.Values.Select(a => a.Target))
            .Concat(_addresseeEnds.Values.Where(a => a.Holder is not null).Select(a => new NodeRef(MatrixKey.Person, a.Holder!)))
            .Distinct()
            .Order(NodeRef.Ordinal);

    public void Add(FactRow row)
    {
        if (_facts.Count > 0 && _facts[^1].Row >= row.Row)
        {
            throw new InvalidOperationException($"the store's rows do not ascend: {row.Row} ({row.Key}) came after {_facts[^1].Row} ({_facts[^1].Key})");
        }
        _facts.Add(new Fact(row.Row, row.Key, row.SubmittedOn, row.AnsweredOn ?? Fact.Never, row.WithdrawnOn ?? Fact.Never, row.PostponedOn ?? Fact.Never));
        foreach (var asker in row.Askers) _askers.Add(_askerEnds.NumberOf(asker));
        foreach (var addressee in row.Addressees) _addressees.Add(_addresseeEnds.NumberOf(addressee));
        foreach (var topic in row.Topics) _topics.Add(_topicKeys.NumberOf(topic));
        _askers.EndRow();
        _addressees.EndRow();
        _topics.EndRow();
    }

    public FactTable Build(string version, long generation, EndNames names) => new(
        version, generation, [.. _facts], _askers.Build(), _addressees.Build(), _topics.Build(),
        new MatrixKeyBook(_askerEnds.Values, _addresseeEnds.Values, names), _topicKeys.Values);
}
