namespace ParlementGraph.Tests.ApiSchema;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("parlementgraph-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
