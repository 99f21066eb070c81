using System.Text.Json;
using ParlementGraph.Archive;
using ParlementGraph.Cli;
using ParlementGraph.Tests.CommandLine;

namespace ParlementGraph.Tests.Sources;

/// <summary>What <c>import</c> tells its caller about fetching.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_publishers_own_machines_are_not_asked_without_a_contact()
    {
        var result = await ImportAsync("--source", "tk");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("PARLEMENTGRAPH__Sources__Contact", result.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source", "eu")]
    [InlineData("--base-address", "ftp://x")]
    [InlineData("--since", "10-10-2019")]
    [InlineData("--concurrency", "0")]
    public async Task Wrong_options_are_wrong_use(string option, string value) =>
        Assert.Equal(ExitCode.Usage, (await ImportAsync(option, value)).ExitCode);

    [Fact]
    public async Task Options_of_fetching_beside_a_path_are_wrong_use() =>
        Assert.Equal(ExitCode.Usage, (await ImportAsync(Repo.PathOf("seeds", "documents"), "--source", "tk")).ExitCode);

    [Fact]
    public async Task Another_import_in_the_same_folder_is_said()
    {
        using (ArchiveLock.Take(ArchiveFile.In(_folder.Path)))
        {
            Assert.Equal(ExitCode.Locked, (await ImportAsync("--base-address", "http://127.0.0.1:9")).ExitCode);
        }
    }

    [Fact]
    public async Task What_could_not_be_fetched_is_for_later_and_what_was_skipped_is_partial()
    {
        await using var fake = await FakePublisher.StartAsync();
        fake.Feed("Zaak", new FeedItem("aaaaaaaa-0000-4000-8000-000000000001"), new FeedItem("x", Raw: "<zaak id='no guid'/>"));
        var partial = await ImportAsync("--base-address", fake.Address.ToString(), "--max-rps", "0", "--fetch-only", "--json");
        Assert.Equal(ExitCode.Partial, partial.ExitCode);
        using var json = JsonDocument.Parse(partial.Stdout);
        var tk = json.RootElement.GetProperty("sources")[0];
        Assert.Equal(("TWEEDE_KAMER", 2, 1), (tk.GetProperty("source").GetString(), tk.GetProperty("new").GetInt32(), tk.GetProperty("skipped").GetArrayLength()));

        fake.Feed("Zaak");
        var later = await ImportAsync("--base-address", fake.Address.ToString(), "--max-rps", "0", "--full");
        Assert.Equal(ExitCode.SourceUnavailable, later.ExitCode);
        Assert.Contains("nothing was removed", later.Stderr, StringComparison.Ordinal);
    }

    private Task<CliResult> ImportAsync(params string[] arguments) => CliProcess.RunAsync(["import", "--data", _folder.Path, .. arguments]);
}
