using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace ParlementGraph.Tests;

/// <summary>The map of the rooms: which namespace may use which. A room that is not on the map, or opens onto another, fails here.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture Code = new ArchLoader().LoadAssemblies(typeof(ParlementGraph.Model.GraphModel).Assembly, typeof(ParlementGraph.Api.Schema.ParlementGraphSchema).Assembly, typeof(ParlementGraph.Cli.ExitCode).Assembly).Build();

    public static TheoryData<string, string[]> Rooms => new()
    {
        { "ParlementGraph.Model", [] },
        { "ParlementGraph.Text", [] },
        { "ParlementGraph.Archive", ["ParlementGraph.Model"] },
        { "ParlementGraph.Sources", ["ParlementGraph.Model", "ParlementGraph.Archive"] },
        { "ParlementGraph.Parsing", ["ParlementGraph.Model", "ParlementGraph.Text"] },
        { "ParlementGraph.Resolution", ["ParlementGraph.Model", "ParlementGraph.Text"] },
        { "ParlementGraph.Store", ["ParlementGraph.Model", "ParlementGraph.Text"] },
        { "ParlementGraph.Import", ["ParlementGraph.Model", "ParlementGraph.Text", "ParlementGraph.Archive", "ParlementGraph.Sources", "ParlementGraph.Parsing", "ParlementGraph.Resolution", "ParlementGraph.Store"] },
        { "ParlementGraph.Api.Schema", ["ParlementGraph.Model", "ParlementGraph.Text", "ParlementGraph.Store", "ParlementGraph.Api.Analysis", "ParlementGraph.Api.Execution"] },
        { "ParlementGraph.Api.Analysis", ["ParlementGraph.Model", "ParlementGraph.Text", "ParlementGraph.Store"] },
        { "ParlementGraph.Api.Execution", ["ParlementGraph.Model", "ParlementGraph.Store"] },
        { "ParlementGraph.Api.Http", ["ParlementGraph.Model", "ParlementGraph.Store", "ParlementGraph.Api.Schema", "ParlementGraph.Api.Execution", "ParlementGraph.Api.Analysis"] },
        { "ParlementGraph.Cli", ["ParlementGraph.Model", "ParlementGraph.Text", "ParlementGraph.Archive", "ParlementGraph.Sources", "ParlementGraph.Import", "ParlementGraph.Store", "ParlementGraph.Api.Http", "ParlementGraph.Api.Execution", "ParlementGraph.Api.Schema"] },
    };

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_only_opens_onto_the_rooms_it_may(string room, string[] allowed)
    {
        var breaches = Ours(Code).Where(t => RoomOf(t) == room)
            .SelectMany(t => t.Dependencies, (t, d) => (From: t, To: d.Target))
            // ArchUnitNET takes a type parameter for one of the same name elsewhere; parameters are nobody's room.
            .Where(d => d.To is not GenericParameter && RoomOf(d.To) is { } other && other != room && !allowed.Contains(other))
            .Select(d => $"{d.From.FullName} uses {d.To.FullName}").Distinct().Order().ToArray();
        Assert.True(breaches.Length == 0, string.Join('\n', breaches));
    }

    [Fact]
    public void Every_type_lives_in_a_room_of_the_map()
    {
        var homeless = Ours(Code).Where(t => RoomOf(t) is not { } room || Rooms.All(r => r.Data.Item1 != room)).Select(t => t.FullName);
        Assert.Empty(homeless);
    }

    [Fact]
    public void A_planted_breach_is_seen()
    {
        // The check itself is checked: Import does use Store, so a map that forbids it must fail.
        var planted = Ours(Code).Where(t => RoomOf(t) == "ParlementGraph.Import").SelectMany(t => t.Dependencies).Any(d => RoomOf(d.Target) == "ParlementGraph.Store");
        Assert.True(planted);
    }

    private static IEnumerable<IType> Ours(Architecture code) => code.Types.Where(t => t.Namespace?.FullName.StartsWith("ParlementGraph", StringComparison.Ordinal) == true);

    /// <summary>The room is the namespace; folders below a room (Store.Sqlite, Model.Kinds) belong to it.</summary>
    private static string? RoomOf(IType type)
    {
        // Some types that the compiler makes have no namespace, and so no room.
        if (type.Namespace?.FullName is not { } name) return null;
        return Rooms.Select(r => r.Data.Item1).Where(r => name == r || name.StartsWith(r + ".", StringComparison.Ordinal)).MaxBy(r => r.Length);
    }
}
