using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace ParlementGraph.Model;

/// <summary>The fields of a kind or an edge, as whoever goes over millions of records needs them: found by name, and in order of name.</summary>
internal sealed class FieldSet
{
    private static readonly ConditionalWeakTable<IReadOnlyList<FieldDef>, FieldSet> Known = [];

    private readonly FrozenDictionary<string, FieldDef> _byName;

    private FieldSet(IReadOnlyList<FieldDef> fields)
    {
        _byName = fields.ToFrozenDictionary(f => f.Name);
        InDump = [.. fields.Where(f => !f.Volatile).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    /// <summary>Those that are not volatile, in ordinal order of their names.</summary>
    public FieldDef[] InDump { get; }

    public static FieldSet Of(IReadOnlyList<FieldDef> fields) => Known.GetValue(fields, static f => new FieldSet(f));

    /// <summary>A name among the values that no field has; null when there is none.</summary>
    public string? Unknown(IReadOnlyDictionary<string, object?> values)
    {
        if (values.Count == 0) return null;
        foreach (var name in values.Keys)
        {
            if (!_byName.ContainsKey(name)) return name;
        }
        return null;
    }
}
