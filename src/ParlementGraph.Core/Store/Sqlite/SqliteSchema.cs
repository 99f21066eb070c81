using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// The tables, derived from the model: one for each kind, one for each type of edge, and a few that every graph has. Nodes have integer ids
/// inside the file; keys are what leaves it. Indexes are made after a first load, which is faster than keeping them up during it.
/// </summary>
internal sealed class SqliteSchema
{
    /// <summary>Grows when the tables below, or the way they are derived, change. What <c>meta</c>, <c>build</c> and <c>changes</c> look like stays.</summary>
    public const int Version = 2;

    /// <summary>"PGRF": how a file says that it is a graph of this program.</summary>
    public const int ApplicationId = 0x50475246;

    private const string Fixed = """
        -- A searched text: its two streams of tokens are the row of the same id in item_fts.
        CREATE TABLE "item" ("id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "node" INTEGER NOT NULL) STRICT;
        CREATE VIRTUAL TABLE "item_fts" USING fts5("exact", "stem", content='', contentless_delete=1, tokenize='ascii');
        -- Folded names, for look-up.
        CREATE TABLE "name" ("kind" TEXT NOT NULL, "node" INTEGER NOT NULL, "name" TEXT NOT NULL, PRIMARY KEY ("kind", "node", "name")) STRICT, WITHOUT ROWID;
        -- Keys that nodes had before.
        CREATE TABLE "alias" ("oldKind" TEXT NOT NULL, "oldKey" TEXT NOT NULL, "kind" TEXT NOT NULL, "key" TEXT NOT NULL, PRIMARY KEY ("oldKind", "oldKey")) STRICT, WITHOUT ROWID;
        -- Edges that were given but whose other end is not in the graph; they come back when it does.
        CREATE TABLE "dangling" ("kind" TEXT NOT NULL, "node" INTEGER NOT NULL, "type" TEXT NOT NULL, "n" INTEGER NOT NULL, "otherKind" TEXT NOT NULL, "otherKey" TEXT NOT NULL, "properties" TEXT NOT NULL, PRIMARY KEY ("kind", "node", "type", "n")) STRICT, WITHOUT ROWID;
        -- Builds that changed a record, and what each did.
        CREATE TABLE "build" ("number" INTEGER PRIMARY KEY, "at" TEXT NOT NULL) STRICT;
        CREATE TABLE "changes" ("build" INTEGER NOT NULL, "kind" TEXT NOT NULL, "key" TEXT NOT NULL, "what" TEXT NOT NULL, PRIMARY KEY ("build", "kind", "key")) STRICT, WITHOUT ROWID;
        CREATE TABLE "meta" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    // The last four are temporary tables of a build, which would hide a table of the model.
    private static readonly string[] FixedNames = ["item", "item_fts", "name", "alias", "dangling", "build", "changes", "meta", "touched", "missing", "affected", "wanted"];

    private readonly Dictionary<string, KindTable> _kinds;
    private readonly Dictionary<string, EdgeTable> _edges;

    public SqliteSchema(GraphModel model)
    {
        Model = model;
        _kinds = model.Kinds.ToDictionary(k => k.Name, k => new KindTable(k));
        _edges = model.Edges.ToDictionary(e => e.Type, e => new EdgeTable(e));
        var names = model.Kinds.Select(k => k.Name).Concat(model.Edges.Select(e => e.Type)).Concat(FixedNames);
        SqlName.Distinct("tables", names);
        Tables = string.Join("\n", [.. model.Kinds.Select(k => _kinds[k.Name].Ddl), .. model.Edges.Select(e => _edges[e.Type].Ddl), Fixed]) + "\n";
        Indexes = string.Join("\n", [.. model.Kinds.SelectMany(k => _kinds[k.Name].Indexes), .. model.Edges.Select(e => _edges[e.Type].Index), "CREATE INDEX \"item_node\" ON \"item\" (\"node\", \"kind\");"]) + "\n";
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Tables + Indexes)));
    }

    public GraphModel Model { get; }

    public string Tables { get; }

    public string Indexes { get; }

    /// <summary>Tells a file of another model apart, such as one that was built before a kind was added.</summary>
    public string Fingerprint { get; }

    public string Ddl => string.Create(CultureInfo.InvariantCulture, $"-- Derived from the model by SqliteSchema; do not edit.\nPRAGMA application_id = {ApplicationId};\nPRAGMA user_version = {Version};\n\n{Tables}\n{Indexes}");

    public KindTable Kind(string name) => _kinds.GetValueOrDefault(name) ?? throw new ArgumentException($"the model has no kind '{name}'", nameof(name));

    public EdgeTable Edge(string type) => _edges.GetValueOrDefault(type) ?? throw new ArgumentException($"the model has no edge '{type}'", nameof(type));
}
