using System.Text.RegularExpressions;
using System.Xml.Linq;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// What the XML documentation of Core says of its enums and their values, so that a new value is described once, where it is declared.
/// The compiler puts the file beside the assembly.
/// </summary>
internal static partial class CoreDocs
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Read);

    public static string Of(Type type) => Of("T:" + type.FullName);

    public static string Of(Type type, string value) => Of($"F:{type.FullName}.{value}");

    private static string Of(string member) =>
        Summaries.Value.GetValueOrDefault(member) ?? throw new InvalidOperationException($"{member} has no <summary>; readers of the schema need one");

    private static Dictionary<string, string> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, typeof(GraphModel).Assembly.GetName().Name + ".xml");
        if (!File.Exists(path)) throw new FileNotFoundException("the descriptions of enum values come from this file, which the build puts beside the program", path);
        return XDocument.Load(path).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(m => (string)m.Attribute("name")!, m => Blanks().Replace(m.Element("summary")!.Value, " ").Trim());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
