using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Tests.Store;

public sealed class SqliteStoreTests : GraphStoreComparedContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlementgraph-store-");
    private int _stores;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override IGraphStore Make(GraphModel model) => new SqliteStore(Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"graph{_stores++}.sqlite")), model, TimeProvider.System);
}
