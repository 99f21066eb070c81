using System.Security.Cryptography;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>The seeds: reference facts, and documents that every graph holds.</summary>
/// <param name="Files">The reference files by name, as sources of what stands in them.</param>
/// <param name="Documents">In order of name.</param>
public sealed record Seeds(ReferenceData Reference, Lexicon Lexicon, IReadOnlyDictionary<string, ReadSource> Files, IReadOnlyList<SeedDocument> Documents)
{
    private const string License = "CC0 1.0";

    /// <summary>How much there is, for people.</summary>
    public string Summary => $"{Files.Count} files without contradiction, {Reference.People.Count} people, {Reference.Holdings.Count} holdings of offices, {Documents.Count} documents";

    /// <summary>Reads a seeds folder. A contradiction in it stops the run: <see cref="SeedException"/>.</summary>
    public static Seeds Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new SeedException(folder, "no such folder", "the seeds beside the program; build it again");
        var reference = SeedFiles.Read(folder);
        var files = Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Where(f => !f.Contains(Path.DirectorySeparatorChar + "documents" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToDictionary(f => Name(folder, f), f => Source(Name(folder, f), File.ReadAllBytes(f)));
        var lexicon = new Lexicon([.. reference.Topics.Select(t => new TopicFact(t.Theme, t.Subtheme))]);
        return new Seeds(reference, lexicon, files, ReadDocuments(Path.Combine(folder, "documents")));
    }

    private static string Name(string folder, string file) => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The key of a seed file is its name, not its hash: an edit of one line must not change every record that stands in the file.</summary>
    private static ReadSource Source(string name, byte[] bytes) =>
        new($"seeds/{name}", Model.Source.Seed, null, Convert.ToHexStringLower(SHA256.HashData(bytes)), "application/jsonl", License, FirstSeen);

    /// <summary>The day on which this project first held the seeds; a checkout has no better time of retrieval.</summary>
    private static readonly DateTimeOffset FirstSeen = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private static List<SeedDocument> ReadDocuments(string folder)
    {
        var documents = new List<SeedDocument>();
        var list = Path.Combine(folder, "sources.jsonl");
        foreach (var line in File.ReadLines(list).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            string Get(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString()! : throw new SeedException(list, line, $"a field '{name}'");
            var bytes = File.ReadAllBytes(Path.Combine(folder, Get("file")));
            var source = ReadSource.Of(Choice.Parse<Source>(Get("source")), null, Convert.ToHexStringLower(SHA256.HashData(bytes)), Get("mediaType"), Get("license"), json.RootElement.GetProperty("retrievedAt").GetDateTimeOffset());
            documents.Add(new SeedDocument(Get("file"), source, bytes));
        }
        return documents;
    }
}

/// <summary>A document that every graph holds.</summary>
public sealed record SeedDocument(string Name, ReadSource Source, ReadOnlyMemory<byte> Bytes);
