using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>Reads memberships or offices held, from all persons at once: two statements.</summary>
internal static class Spans
{
    /// <summary>Every span of every person who has one that meets the condition, by sort name of the person; the caller chooses among a person's spans.</summary>
    public static async ValueTask<IReadOnlyList<Mention>> WhereAsync(IGraphReader reader, string type, Filter condition, CancellationToken cancellationToken)
    {
        var edge = reader.Model.Edge(type);
        var kind = reader.Model.Kind("Person");
        var people = await reader.FindAsync(kind.Name, new Filter.Has(edge, EdgeEnd.From, condition), new PageRequest(kind.DefaultOrder, Limits.Everyone), cancellationToken);
        var spans = await reader.ExpandAsync(edge, EdgeEnd.From, [.. people.Items.Select(p => p.Ref)], cancellationToken);
        return [.. people.Items.SelectMany(p => spans.GetValueOrDefault(p.Ref, []).Select(h => new Mention(h.Edge, EdgeEnd.From, p, h.Other)))];
    }

    /// <summary>The spans that hold on a day.</summary>
    public static async ValueTask<IReadOnlyList<Mention>> OnAsync(IGraphReader reader, string type, DateOnly on, CancellationToken cancellationToken)
    {
        var begun = new Filter.All(new Filter.Between("from", null, on), new Filter.Not(new Filter.Between("until", null, on)));
        var spans = await WhereAsync(reader, type, begun, cancellationToken);
        return [.. spans.Where(s => Days.Holds(s.Edge, on))];
    }
}
