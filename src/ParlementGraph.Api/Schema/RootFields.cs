using GraphQL.Types;
using ParlementGraph.Api.Execution;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>The fields of Query: a list for each kind, look-ups, and what is asked across kinds.</summary>
internal static class RootFields
{
    public static ObjectGraphType Query(ApiTypes types) => types.Book.Object("Query", "Everything that can be asked: read-only, over one version of the dataset.", t =>
    {
        AddNodes(t, types);
        t.Add("dataset", TypeBook.NonNull(DatasetTypes.Of(types.Book)), "What the graph as a whole says of itself: version, day, sources, counts.", c => c.Request().Dataset);
        t.Add("coverage", TypeBook.NonNull(CoverageTypes.Of(types.Book)), "What the graph lacks of what the publishers list, by year and kind.", c => CoverageTypes.Of(c.Request().Dataset, c.Given<string?>("chamber")),
            Fields.Argument("chamber", types.Book.Enum<Chamber>(), "The chamber; null means the Tweede Kamer, the only one that is imported."));
        AddLookUps(t, types);
        foreach (var kind in types.Model.Kinds.Where(k => KindShape.IsNode(types.Model, k))) AddList(t, types, kind);
        AddSpans(t, types);
        MatrixTypes.AddTo(t, types);
    });

    private static void AddNodes(ObjectGraphType query, ApiTypes types)
    {
        query.Add("node", types.Node, "The node with this global id; null when there is none. Old ids still work.",
            c => NodeLookup.Find(c.Request(), c.Given<string>("id")!),
            Fields.Argument("id", TypeBook.NonNull(types.Book.Id), "The global id of the node."));
        query.Add("nodes", TypeBook.NonNull(new ListGraphType(types.Node)), "The nodes with these global ids, in the order of the ids; null where there is none.",
            c =>
            {
                var ids = c.Given<IEnumerable<object?>>("ids")!.OfType<string>().ToList();
                if (ids.Count > Limits.MaxIds)
                    throw Coded.Error(ErrorCodes.TooManyIds, $"At most {Limits.MaxIds} ids can be asked for at once.", ("requestedNodes", ids.Count), ("maxAllowedNodes", Limits.MaxIds));
                return Then.Together([.. ids.Select(id => NodeLookup.Find(c.Request(), id))]);
            },
            Fields.Argument("ids", TypeBook.NonNull(TypeBook.ListOf(types.Book.Id)), $"The global ids, at most {Limits.MaxIds}."));
    }

    private static void AddLookUps(ObjectGraphType query, ApiTypes types)
    {
        Number("writtenQuestion", "WrittenQuestion", "number", "number", "A set of written questions by its number.", "The number of the case, such as 2019Z19333.");
        Number("document", "Document", "publicationId", "publicationId", "A document by the id of its publication.", "Id of the publication, such as ah-tk-20192020-736, or the key.");
        Name("person", "Person", "key", "name", "A person by key, or by a name that only one has.", "The key, or the name as one says it.");
        Name("party", "Party", "abbreviation", "abbreviation", "A party by its abbreviation, its name or an alias.", "Abbreviation such as GL, a name, or the key; case and accents do not matter.");
        Name("office", "Office", "key", null, "An office by key, or by a title that only one has.", "The key, such as minister-van-justitie-en-veiligheid, or the title.");
        Name("ministry", "Ministry", "key", null, "A ministry by key, or by a name that only one has.", "The key, such as justitie-en-veiligheid, or a name.");
        Name("cabinet", "Cabinet", "key", null, "A cabinet by key or by name.", "The key, such as kabinet-rutte-iii, or the name.");
        Name("topic", "Topic", "key", null, "A topic by key or by name.", "The key, or theme and subtheme.");

        void Number(string name, string kind, string argument, string field, string description, string meaning) => query.AddAsync(
            name, types.Kinds.Of(kind), $"{description} One that is not there is an error with suggestions.",
            async c => await LookUp.ByNumberAsync(c.Request(), kind, field, c.Given<string>(argument)!, c.CancellationToken),
            Fields.Argument(argument, TypeBook.NonNull(types.Book.String), meaning));

        void Name(string name, string kind, string argument, string? shown, string description, string meaning) => query.AddAsync(
            name, types.Kinds.Of(kind), $"{description} One that is not there is an error with suggestions, more than one an error with candidates.",
            async c => await LookUp.ByNameAsync(c.Request(), kind, c.Given<string>(argument)!, shown, c.CancellationToken),
            Fields.Argument(argument, TypeBook.NonNull(types.Book.String), meaning));
    }

    private static void AddList(ObjectGraphType query, ApiTypes types, KindDef kind)
    {
        var name = KindShape.Plural(kind.Name);
        if (kind.Name == "Cabinet")
        {
            query.AddAsync(name, TypeBook.NonNull(TypeBook.ListOf(types.Kinds.Of(kind.Name))), "All cabinets, oldest first.", async c =>
            {
                var page = await c.Request().ReadAsync(r => r.FindAsync(kind.Name, null, new PageRequest(kind.DefaultOrder, Limits.Everyone), c.CancellationToken), c.CancellationToken);
                return page.Items;
            });
            return;
        }
        query.AddAsync(name, types.Connections.Of(name, types.Kinds.Of(kind.Name)), $"All nodes of {kind.Name} in pages, filtered and ordered as asked. {Meaning.Of(kind)}",
            async c => await Lists.FindAsync(c.Request(), ListRequest.Of(c, kind), c.CancellationToken),
            types.Connections.Arguments(kind));
    }

    private static void AddSpans(ObjectGraphType query, ApiTypes types)
    {
        OnDay("members", "MEMBER_OF", "The members of the Tweede Kamer on a day, by name.");
        OnDay("ministers", "HOLDS", "Who held an office in the government on a day, by name.");

        void OnDay(string name, string edge, string description) => query.AddAsync(
            name, TypeBook.NonNull(TypeBook.ListOf(types.Items.Of(types.Model.Edge(edge)))), description,
            async c => await c.Request().ReadAsync(r => Spans.OnAsync(r, edge, Days.Of(c), c.CancellationToken), c.CancellationToken),
            Days.On(types.Book));
    }
}
