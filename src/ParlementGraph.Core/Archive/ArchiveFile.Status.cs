using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>What <c>status</c> shows.</summary>
public sealed partial class ArchiveFile
{
    public IReadOnlyList<ArchiveCount> Counts()
    {
        using var command = Sql.Command(
            _connection, "SELECT source, media_type, count(*), sum(length), min(retrieved_at), max(last_seen_at) FROM record GROUP BY 1, 2 ORDER BY 1, 2");
        using var reader = command.ExecuteReader();
        var counts = new List<ArchiveCount>();
        while (reader.Read())
        {
            counts.Add(new ArchiveCount(Choice.Parse<Source>(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), Instant(reader.GetString(4)), Instant(reader.GetString(5))));
        }
        return counts;
    }

    /// <summary>What is wrong with the file; empty when nothing is.</summary>
    public IReadOnlyList<string> Check()
    {
        using var command = Sql.Command(_connection, "PRAGMA quick_check(10)");
        using var reader = command.ExecuteReader();
        var faults = new List<string>();
        while (reader.Read()) faults.Add(reader.GetString(0));
        return faults is ["ok"] ? [] : faults;
    }

    public long Count() => Convert.ToInt64(Sql.Scalar(_connection, "SELECT count(*) FROM record"), CultureInfo.InvariantCulture);

    /// <summary>Bytes on disk, without what the write-ahead log still holds.</summary>
    public long SizeOnDisk() =>
        Convert.ToInt64(Sql.Scalar(_connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"), CultureInfo.InvariantCulture);

    /// <summary>Current fetched records by kind and year, from their names alone: the index holds them all.</summary>
    public IReadOnlyList<ArchiveHolding> Holdings()
    {
        var counts = new SortedDictionary<(Source Source, string Kind, int Year), long>();
        using var command = Sql.Command(_connection, "SELECT source, name FROM record INDEXED BY record_current WHERE current = 1 AND url IS NOT NULL");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (kind, year) = KindOf(reader.GetString(1));
            var key = (Sources[reader.GetString(0)], kind, year ?? 0);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return [.. counts.Select(c => new ArchiveHolding(c.Key.Source, c.Key.Kind, c.Key.Year == 0 ? null : c.Key.Year, c.Value))];
    }

    /// <summary><c>Zaak/guid</c> is a Zaak; <c>ah-tk-20192020-736.xml</c> an <c>ah-tk .xml</c> of 2019.</summary>
    internal static (string Kind, int? Year) KindOf(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && char.IsAsciiLetterUpper(name[0])) return (name[..slash], null);
        if (name.StartsWith("rejected/", StringComparison.Ordinal)) return ("rejected", null);
        var (id, form) = name.StartsWith("sru/", StringComparison.Ordinal) ? (name[4..], "sru")
            : slash > 0 ? (name[..slash], name[(slash + 1)..])
            : name.LastIndexOf('.') is > 0 and var dot ? (name[..dot], name[dot..]) : (name, "");
        var digit = id.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0) return ($"{id} {form}", null);
        var year = digit + 4 <= id.Length && int.TryParse(id.AsSpan(digit, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 1900 and < 2200 ? read : (int?)null;
        return ($"{id[..digit].TrimEnd('-')} {form}", year);
    }
}
