using System.Reflection;

namespace ParlementGraph.Api.Http;

/// <summary>The files of <c>docs/queries</c>, carried in the assembly: IDE, documentation and tests share them.</summary>
internal static class IdeQueries
{
    private const string Prefix = "queries/";

    /// <summary>Name (without the leading number and the extension) and text of each, the flagship first.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = ReadAll();

    private static List<(string, string)> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (Path.GetFileNameWithoutExtension(name[Prefix.Length..])["00-".Length..], Read(assembly, name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
