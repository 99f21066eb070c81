using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>What a cabinet shows besides fields and edges: the offices held in it, which name it as a property.</summary>
internal static class CabinetFields
{
    public static void AddTo(ObjectGraphType type, ApiTypes types)
    {
        type.Add("primeMinister", types.Kinds.Of("Person"), "Who led it (minister-president); null when not known.",
            c => Holdings(c).Select(h => h.FirstOrDefault(m => m.Other.Text("role") == Choice.Name(OfficeRole.PrimeMinister))?.Near));
        type.Add("holdings", TypeBook.NonNull(TypeBook.ListOf(types.Items.Of(types.Model.Edge("HOLDS")))), "Who held which office in it, by first day, then name.",
            c => Holdings(c));
    }

    private static IDataLoaderResult<IReadOnlyList<Mention>> Holdings(IResolveFieldContext context)
    {
        var request = context.Request();
        return request.Loaders.Get<string, IReadOnlyList<Mention>>("holdings of a cabinet", null,
            (cabinets, token) => request.ReadAsync(r => ReadAsync(r, cabinets, token), token)).Load(KindTypes.Source(context).Key).Select(m => m ?? []);
    }

    private static async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> ReadAsync(IGraphReader reader, IReadOnlyList<string> cabinets, CancellationToken cancellationToken)
    {
        var inOne = new Filter.Refers("cabinet", new Filter.OneOf("key", [.. cabinets]));
        var spans = await Spans.WhereAsync(reader, "HOLDS", inOne, cancellationToken);
        return spans.GroupBy(s => (string?)s.Edge["cabinet"] ?? "")
            .ToDictionary(g => g.Key, IReadOnlyList<Mention> (g) => [.. g.OrderBy(s => (DateOnly?)s.Edge["from"])]);
    }
}
