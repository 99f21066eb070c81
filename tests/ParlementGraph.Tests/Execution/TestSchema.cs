using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

/// <summary>A small schema in Hot Chocolate's shape, over data made up by rule: question n is asked by person n, who sits in party n % 3.</summary>
internal static class TestSchema
{
    private const string Sdl = """
        type Query {
          node(id: ID!): Node
          nodes(ids: [ID!]!): [Node]!
          writtenQuestion(number: String!): WrittenQuestion
          writtenQuestions(first: Int, after: String, last: Int, before: String, search: String, where: WrittenQuestionFilterInput, order: [WrittenQuestionSortInput!]): WrittenQuestionsConnection
          whoAsksWhom(search: String, rows: AskerDimension! = PERSON, columns: AddresseeDimension! = MINISTER): AskMatrix!
          ministers(on: LocalDate): [Person!]!
          slow: String
          stuck: String
          throwing: String
          throwingDeep: Person
          missing: Person!
          long(characters: Int!): String
          scope: String
        }
        interface Node { id: ID! }
        type WrittenQuestion implements Node {
          id: ID!
          number: String!
          subject: String!
          submittedOn: LocalDate
          answeredOn: LocalDate
          daysToAnswer: Int
          asker: Person
          askers: [Person!]!
        }
        type Person implements Node {
          id: ID!
          name: String!
          party: Party
          broken: String!
          asked(first: Int, after: String, last: Int, before: String): WrittenQuestionsConnection
        }
        type Party implements Node { id: ID! abbreviation: String! members: [Person!]! }
        type Minister implements Node { id: ID! person: Person! office: Office! }
        type Office implements Node { id: ID! title: String! ministry: Ministry }
        type Ministry implements Node { id: ID! name: String! }
        union AskerKey = Person | Party
        union AddresseeKey = Minister | Person | Office | Ministry
        enum AskerDimension { PERSON PARTY }
        enum AddresseeDimension { MINISTER PERSON }
        type AskMatrix { writtenQuestionCount: Int! cells(first: Int, after: String, last: Int, before: String, order: [AskCellSortInput!]): CellsConnection }
        type CellsConnection { pageInfo: PageInfo! edges: [CellsEdge!] nodes: [AskCell!] totalCount: Int! }
        type CellsEdge { cursor: String! node: AskCell! }
        type AskCell {
          asker: AskerKey!
          addressee: AddresseeKey!
          writtenQuestionCount: Int! answeredCount: Int! openCount: Int! medianDaysToAnswer: Float firstSubmittedOn: LocalDate! lastSubmittedOn: LocalDate!
          writtenQuestions(first: Int, after: String, last: Int, before: String): WrittenQuestionsConnection
        }
        type WrittenQuestionsConnection { pageInfo: PageInfo! edges: [WrittenQuestionsEdge!] nodes: [WrittenQuestion!] totalCount: Int! }
        type WrittenQuestionsEdge { cursor: String! node: WrittenQuestion! }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        input WrittenQuestionFilterInput { and: [WrittenQuestionFilterInput!] or: [WrittenQuestionFilterInput!] number: StringOperationFilterInput }
        input StringOperationFilterInput { eq: String in: [String] contains: String }
        input WrittenQuestionSortInput { number: SortEnumType }
        input AskCellSortInput { writtenQuestionCount: SortEnumType }
        enum SortEnumType { ASC DESC }
        """;

    public const string Flagship = """
        query WhoAsksWhichMinisterAboutBodycams {
          whoAsksWhom(search: "bodycams", rows: PERSON, columns: MINISTER) {
            writtenQuestionCount
            cells(first: 20, order: [{ writtenQuestionCount: DESC }]) {
              totalCount
              nodes {
                asker     { __typename ... on Person { name } ... on Party { abbreviation } }
                addressee { __typename ... on Minister { person { name } office { title ministry { name } } } ... on Office { title } ... on Ministry { name } }
                writtenQuestionCount answeredCount openCount medianDaysToAnswer firstSubmittedOn lastSubmittedOn
                writtenQuestions(first: 3) { nodes { number subject submittedOn answeredOn daysToAnswer } }
              }
            }
          }
        }
        """;

    public sealed record Row(string Type, int N);

    /// <summary>What the batch loaders have read: the relation and how many keys each time.</summary>
    public class Scope : RequestScope
    {
        public List<(string Relation, int Keys)> Reads { get; } = [];
        public bool Disposed { get; private set; }
        public override IReadOnlyDictionary<string, object?>? ResponseExtensions => new Dictionary<string, object?> { ["dataset"] = new Dictionary<string, object?> { ["version"] = "v1" } };
        public override ValueTask DisposeAsync()
        {
            Disposed = true;
            GC.SuppressFinalize(this);
            return base.DisposeAsync();
        }
    }

    public static ISchema New()
    {
        Schema? schema = null;
        schema = Schema.For(Sdl, builder =>
        {
            builder.Types.For("Node").ResolveType = TypeOf;
            builder.Types.For("AskerKey").ResolveType = TypeOf;
            builder.Types.For("AddresseeKey").ResolveType = TypeOf;
        });
        schema.RegisterType(new LocalDateType());
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Initialize();
        Query(schema);
        Rows(schema);
        return schema;

        IObjectGraphType TypeOf(object row) => (IObjectGraphType)schema!.AllTypes[((Row)row).Type]!;
    }

    private sealed class LocalDateType : StringGraphType
    {
        public LocalDateType() => Name = "LocalDate";
    }

    private static void Query(ISchema schema)
    {
        On(schema, "Query.node", c => null);
        On(schema, "Query.nodes", c => c.GetArgument<List<string>>("ids") is { Count: > 50 } ids ? throw new RequestException("HC0076", $"{ids.Count} ids, at most 50") : new Row?[1]);
        On(schema, "Query.writtenQuestion", c => throw new RequestException(ErrorCodes.NotFound, "No written question has the number '2019Z1'.", new Dictionary<string, object?> { ["suggestions"] = new[] { "2019Z19333" } }));
        On(schema, "Query.writtenQuestions", Page);
        On(schema, "Query.whoAsksWhom", _ => new Row("AskMatrix", 0));
        On(schema, "Query.ministers", _ => Enumerable.Range(0, 20).Select(n => new Row("Person", n)));
        On(schema, "Query.throwing", _ => throw new InvalidDataException("secret: table hidden_rows"));
        On(schema, "Query.throwingDeep", _ => new Row("Person", 1));
        On(schema, "Query.missing", _ => null);
        On(schema, "Query.long", c => new string('ë', c.GetArgument<int>("characters")));
        On(schema, "Query.scope", c => c.Scope<RequestScope>().GetType().Name);
        Field(schema, "Query.slow").Resolver = new FuncFieldResolver<object>(async c =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), c.CancellationToken);
            return "late";
        });
        Field(schema, "Query.stuck").Resolver = new FuncFieldResolver<object>(async c =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None); // deaf to the deadline
            return "late";
        });
    }

    private static void Rows(ISchema schema)
    {
        foreach (var type in (string[])["WrittenQuestion", "Person", "Party", "Minister", "Office", "Ministry"]) On(schema, $"{type}.id", c => $"{type}:{N(c)}");
        On(schema, "WrittenQuestion.number", c => $"2019Z{N(c):00000}");
        On(schema, "WrittenQuestion.subject", _ => "Het bericht ‘Politie – coöperatie’ <script>");
        foreach (var field in (string[])["WrittenQuestion.submittedOn", "WrittenQuestion.answeredOn", "WrittenQuestion.daysToAnswer", "AskCell.medianDaysToAnswer"]) On(schema, field, _ => null);
        On(schema, "Person.name", c => $"Persoon {N(c)}");
        On(schema, "Person.broken", _ => null);
        On(schema, "Person.asked", Page);
        On(schema, "Party.abbreviation", c => $"P{N(c)}");
        On(schema, "AskMatrix.writtenQuestionCount", _ => 20);
        On(schema, "AskMatrix.cells", c => Page(c));
        On(schema, "AskCell.asker", c => new Row("Person", N(c)));
        On(schema, "AskCell.addressee", c => new Row("Minister", N(c)));
        foreach (var count in (string[])["writtenQuestionCount", "answeredCount", "openCount"]) On(schema, $"AskCell.{count}", _ => 1);
        foreach (var day in (string[])["firstSubmittedOn", "lastSubmittedOn"]) On(schema, $"AskCell.{day}", _ => "2019-10-02");
        On(schema, "AskCell.writtenQuestions", Page);
        On(schema, "Minister.person", c => new Row("Person", N(c)));
        On(schema, "Minister.office", c => new Row("Office", N(c)));
        On(schema, "Office.title", _ => "minister van Justitie en Veiligheid");
        On(schema, "Office.ministry", _ => new Row("Ministry", 1));
        On(schema, "Ministry.name", _ => "Justitie en Veiligheid");
        foreach (var (connection, item) in new[] { ("WrittenQuestionsConnection", "WrittenQuestion"), ("CellsConnection", "AskCell") })
        {
            On(schema, $"{connection}.nodes", c => Enumerable.Range(0, N(c)).Select(n => new Row(item, n)));
            On(schema, $"{connection}.totalCount", _ => 1_000);
        }
        Loaded(schema, "WrittenQuestion.asker", n => new Row("Person", n));
        Loaded(schema, "Person.party", n => new Row("Party", n % 3));
        Loaded(schema, "WrittenQuestion.askers", n => new[] { new Row("Person", n), new Row("Person", n + 1) });
        Loaded(schema, "Party.members", n => Enumerable.Range(n, 5).Select(m => new Row("Person", m)).ToArray());
    }

    private static Row Page(IResolveFieldContext context)
    {
        var coordinate = $"{context.ParentType.Name}.{context.FieldDefinition.Name}";
        var first = context.GetArgument<int?>("first") ?? context.GetArgument<int?>("last") ?? 10;
        if (first > 50)
        {
            throw new RequestException(ErrorCodes.PageTooLarge, "The maximum allowed items per page were exceeded.",
                new Dictionary<string, object?> { ["coordinate"] = coordinate, ["requestedItems"] = first, ["maxAllowedItems"] = 50 });
        }
        if (first < 0) throw new RequestException(ErrorCodes.PageBelowMinimum, "The page size is below the minimum of 0.");
        if (context.GetArgument<string?>("after") is "nonsense") throw new RequestException(ErrorCodes.BadCursor, "The cursor is not one of this list.");
        if (context.HasArgument("search") && context.GetArgument<string?>("search") is "\"") throw new RequestException(ErrorCodes.SearchSyntax, "An unbalanced quote.", new Dictionary<string, object?> { ["position"] = 0 });
        return new Row("Connection", first);
    }

    private static void Loaded<T>(ISchema schema, string coordinate, Func<int, T> read) => On(schema, coordinate, c =>
        c.Loaders().Get<int, T>(coordinate, null, (keys, _) =>
        {
            if (c.UserContext is Scope scope) scope.Reads.Add((coordinate, keys.Count));
            return Task.FromResult<IReadOnlyDictionary<int, T>>(keys.ToDictionary(k => k, read));
        }).Load(N(c)));

    private static int N(IResolveFieldContext context) => ((Row)context.Source!).N;

    private static void On(ISchema schema, string coordinate, Func<IResolveFieldContext, object?> resolve) => Field(schema, coordinate).Resolver = new FuncFieldResolver<object?>(resolve);

    private static FieldType Field(ISchema schema, string coordinate) => ((IObjectGraphType)schema.AllTypes[coordinate.Split('.')[0]]!).GetField(coordinate.Split('.')[1])!;
}
