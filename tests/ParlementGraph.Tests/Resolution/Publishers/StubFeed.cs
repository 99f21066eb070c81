using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Parsing.TweedeKamer;
using ParlementGraph.Resolution.Publishers;

namespace ParlementGraph.Tests.Resolution.Publishers;

/// <summary>
/// The entities of the stand-in for the Tweede Kamer, parsed: all people, and every 20th case (PARLEMENTGRAPH_STUB_STEP=1 for all 42,994)
/// and the seed's. Read once from its own Python module: no server and no port.
/// </summary>
internal sealed class StubFeed
{
    private static readonly Lazy<StubFeed> Read = new(() => new StubFeed());

    private readonly ILookup<string, TkZaakActor> _actors;
    private readonly ILookup<string, TkDocument> _documents;
    private readonly Dictionary<string, TkDocumentVersie> _versions;

    private StubFeed()
    {
        var entities = new List<TkEntity>();
        foreach (var bytes in Lines())
        {
            var parsed = TkEntityParser.Parse(bytes);
            Assert.Empty(parsed.Issues);
            entities.Add(parsed.Entity!);
        }
        Entities = entities;
        Zaken = [.. entities.OfType<TkZaak>().OrderBy(z => z.Number, StringComparer.Ordinal)];
        _actors = entities.OfType<TkZaakActor>().ToLookup(a => a.Case!);
        _documents = entities.OfType<TkDocument>().SelectMany(d => d.Cases.Select(c => (c, d))).ToLookup(x => x.c, x => x.d);
        _versions = entities.OfType<TkDocumentVersie>().ToDictionary(v => v.Id);
        Lists = new(All<TkPersoon>(), All<TkFractie>(), All<TkFractieZetel>(), All<TkFractieZetelPersoon>());
        Reference = FeedReference.Merge(Tests.Resolution.Reference.Data, Lists);
    }

    /// <summary>The calling test is skipped where the shared folder or Python is missing.</summary>
    public static StubFeed Get()
    {
        Repo.Shared("tools", "sources_stub.py");
        Assert.SkipWhen(!Runs("python3", "--version"), "needs python3");
        return Read.Value;
    }

    public IReadOnlyList<TkEntity> Entities { get; }

    public IReadOnlyList<TkZaak> Zaken { get; }

    public FeedLists Lists { get; }

    public FeedReferenceResult Reference { get; }

    public CaseEvidence EvidenceOf(TkZaak zaak) => new(zaak.Number!)
    {
        Case = new(zaak),
        Actors = [.. _actors[zaak.Id].Select(a => new Read<TkZaakActor>(a))],
        Documents = [.. _documents[zaak.Id].Select(d => new Read<TkDocument>(d))],
        Versions = [.. _documents[zaak.Id].Select(d => new Read<TkDocumentVersie>(_versions[d.CurrentVersion!]))],
    };

    private List<Read<T>> All<T>() where T : TkEntity => [.. Entities.OfType<T>().Select(e => new Read<T>(e))];

    private static IEnumerable<byte[]> Lines()
    {
        var step = Environment.GetEnvironmentVariable("PARLEMENTGRAPH_STUB_STEP") is { Length: > 0 } set ? int.Parse(set, CultureInfo.InvariantCulture) : 20;
        var script = Repo.PathOf("tests", "ParlementGraph.Tests", "Resolution", "Publishers", "stub_entities.py");
        using var python = Process.Start(new ProcessStartInfo("python3", ["-B", script, Repo.Shared("tools"), step.ToString(CultureInfo.InvariantCulture), "2019Z19333"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        while (python.StandardOutput.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return Encoding.UTF8.GetBytes(json.RootElement[1].GetString()!);
        }
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
    }

    private static bool Runs(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
