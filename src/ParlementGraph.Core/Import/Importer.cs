using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Import;

/// <summary>Brings files into the archive. Every file is kept raw, also one that cannot be read.</summary>
public sealed class Importer(ArchiveFile archive, Lexicon lexicon)
{
    /// <summary>No page is near this; a larger file is refused unread rather than kept.</summary>
    public const long MaxFileBytes = 64L << 20;

    private const int FilesPerTransaction = 100;

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".html"] = "text/html",
        [".htm"] = "text/html",
    };

    /// <summary>The files behind the paths: of a folder, every .txt, .html and .htm below it, hidden ones left out; in ordinal order, each once.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Missing) Expand(IEnumerable<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path)) files.Add(Path.GetFullPath(path));
            else if (Directory.Exists(path))
            {
                var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
                files.UnionWith(Directory.EnumerateFiles(path, "*", options).Where(f => MediaTypes.ContainsKey(Path.GetExtension(f))).Select(Path.GetFullPath));
            }
            else missing.Add(path);
        }
        return ([.. files], missing);
    }

    public ImportResult Import(IReadOnlyList<string> files, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        var added = 0;
        var problems = new List<FileProblem>();
        var done = 0;
        foreach (var chunk in files.Chunk(FilesPerTransaction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            added += archive.Add(chunk.Select(file => Read(file, problems)).OfType<NewRecord>().ToList());
            progress.Report((done += chunk.Length, files.Count));
        }
        return new ImportResult(files.Count, added, files.Count - added - problems.Count(p => !p.Kept), problems);
    }

    private NewRecord? Read(string file, List<FileProblem> problems)
    {
        var name = Path.GetFileName(file);
        if (new FileInfo(file).Length is var length && length > MaxFileBytes)
        {
            problems.Add(new FileProblem(file, new Issue(IssueCode.DocumentTooLarge, IssueSeverity.Skipped, $"{length} bytes; a page has at most {MaxFileBytes}"), Kept: false));
            return null;
        }
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new FileProblem(file, new Issue(IssueCode.FileUnreadable, IssueSeverity.Skipped, e.Message), Kept: false));
            return null;
        }
        var page = WrittenQuestionPageParser.Parse(bytes, lexicon);
        if (page.Facts is null)
        {
            problems.AddRange(page.Issues.Where(i => i.Severity == IssueSeverity.Skipped).Select(i => new FileProblem(file, i, Kept: true)).Take(1));
        }
        return new NewRecord(Source.Openkamer, null, name, MediaTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream"), "CC0 1.0", page.Facts?.Number, bytes);
    }
}

/// <param name="Files">Files looked at.</param>
/// <param name="New">Of these, not in the archive before.</param>
/// <param name="Known">Of these, in the archive already, byte for byte.</param>
public sealed record ImportResult(int Files, int New, int Known, IReadOnlyList<FileProblem> Problems);

/// <param name="Kept">True when the bytes are in the archive all the same.</param>
public sealed record FileProblem(string File, Issue Issue, bool Kept);
