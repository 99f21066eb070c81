namespace ParlementGraph.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void The_seed_document_is_there() => Assert.True(File.Exists(Repo.PathOf("seeds", "documents", "2019Z19333.txt")));
}
