using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Tests.Import;

public sealed class MutationTests
{
    private static readonly byte[] Seed = File.ReadAllBytes(TestGraph.SeedDocument);

    [Fact]
    public async Task A_thousand_mutated_copies_of_the_seed_each_end_in_a_graph_or_an_issue_with_its_place()
    {
        var random = new Random(736);
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        for (var i = 0; i < 1000; i++)
        {
            var file = Path.Combine(folder.Path, $"mutant-{i:0000}.txt");
            await File.WriteAllBytesAsync(file, Mutate(random, i % 7), TestContext.Current.CancellationToken);
            var start = TimeProvider.System.GetTimestamp();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var result = graph.Import(file);
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(2), $"mutant {i} took longer than 2 s");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 200L << 20, $"mutant {i} took more than 200 MB");
            Assert.All(result.Problems, p => Assert.True(p.Issue.Place is not null && p.Kept, $"mutant {i}: {p.Issue}"));
        }

        var built = await graph.BuildAsync();
        Assert.Empty(built.Dangling);
        await using var reader = await graph.OpenAsync();
        var sets = await reader.CountAsync("WrittenQuestion", null, TestContext.Current.CancellationToken);
        var skipped = built.Dataset.Issues.Where(i => i.Severity == IssueSeverity.Skipped).Sum(i => i.Count);
        Assert.True(sets >= 1 && skipped > 0, $"{sets} sets, {skipped} skipped");
        Assert.True((await graph.BuildAsync()).ChangedNothing);
    }

    private static byte[] Mutate(Random random, int how)
    {
        var lines = Encoding.UTF8.GetString(Seed).Split('\n');
        switch (how)
        {
            case 0:
                return Seed[..random.Next(Seed.Length)];
            case 1:
                random.Shuffle(lines);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case 2:
                var flipped = (byte[])Seed.Clone();
                for (var i = 0; i < 1 + random.Next(50); i++) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 3:
                Encoding[] encodings = [Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];
                return Encoding.Convert(Encoding.UTF8, encodings[random.Next(encodings.Length)], Seed);
            case 4:
                var from = random.Next(Seed.Length);
                return [.. Seed[from..], .. Seed[..random.Next(Seed.Length)]];
            case 5:
                var noise = new byte[random.Next(2000)];
                random.NextBytes(noise);
                var at = random.Next(Seed.Length);
                return [.. Seed[..at], .. noise, .. Seed[at..]];
            default:
                return Encoding.UTF8.GetBytes(string.Join('\n', lines.Where(_ => random.Next(10) > 0).SelectMany(l => random.Next(10) == 0 ? [l, l] : new[] { l })));
        }
    }
}
