using System.Text.Json;
using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>Reads the reference data of <c>seeds/</c>: strictly, because a silent slip there is wrong in every build.</summary>
public static class SeedFiles
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="SeedException">With the file, the line, what was found and what was expected.</exception>
    public static ReferenceData Read(string folder)
    {
        var cabinets = Records(folder, "cabinets.jsonl", SeedRecords.Cabinet);
        var ministries = Records(folder, "ministries.jsonl", SeedRecords.Ministry);
        var offices = Records(folder, "offices.jsonl", SeedRecords.Office);
        var people = Records(folder, "people.jsonl", SeedRecords.Person);
        var parties = Records(folder, "parties.jsonl", SeedRecords.Party);
        var memberships = Records(folder, "memberships.jsonl", SeedRecords.Membership);
        var seats = Records(folder, "memberships-without-party.jsonl", SeedRecords.Seat);
        var topics = Records(folder, "topics.jsonl", SeedRecords.Topic);
        var judgements = Records(folder, "judgements.jsonl", SeedRecords.Judgement);
        var holdings = Holdings(folder);

        var keys = new SeedKeys
        {
            Cabinets = Unique(cabinets, record => record.Key),
            Ministries = Unique(ministries, record => record.Key),
            Offices = Unique(offices, record => record.Key),
            People = Unique(people, record => record.Key),
            Parties = Unique(parties, record => record.Key),
            NameOf = people.ToDictionary(line => line.Record.Key, line => line.Record.Name, StringComparer.Ordinal),
        };
        Unique(topics, record => record.Key);
        foreach (var (place, record) in cabinets) keys.Check(place, record);
        foreach (var (place, record) in offices) keys.Check(place, record);
        foreach (var (place, record) in people) keys.Check(place, record);
        foreach (var (place, record) in parties) keys.Check(place, record);
        foreach (var (place, record) in memberships) keys.Check(place, record.Value, record.Name);
        foreach (var (place, record) in seats) keys.Check(place, record.Value, record.Name);
        foreach (var (place, record) in holdings) keys.Check(place, record.Value, record.Name);
        foreach (var (place, record) in judgements) keys.Check(place, record);

        var data = new ReferenceData
        {
            Cabinets = [.. cabinets.Select(line => line.Record)],
            Ministries = [.. ministries.Select(line => line.Record)],
            Offices = [.. offices.Select(line => line.Record)],
            Holdings = [.. holdings.Select(line => line.Record.Value)],
            People = [.. people.Select(line => line.Record)],
            Parties = [.. parties.Select(line => line.Record)],
            Memberships = [.. memberships.Select(line => line.Record.Value)],
            SeatsWithoutParty = [.. seats.Select(line => line.Record.Value)],
            Topics = [.. topics.Select(line => line.Record)],
            Judgements = [.. judgements.Select(line => line.Record)],
        };
        if (ReferenceChecks.Faults(data) is { Count: > 0 } faults) throw new SeedException(folder, string.Join("; ", faults), "data that agree with themselves");
        return data;
    }

    /// <summary>One file a cabinet; the name of the file is its key.</summary>
    private static List<(SeedPlace Place, SeedRecords.Named<HoldingRecord> Record)> Holdings(string folder)
    {
        var path = Path.Combine(folder, "holdings");
        if (!Directory.Exists(path)) throw new SeedException(path, "no such folder", "a file of holdings for each cabinet");
        var holdings = new List<(SeedPlace, SeedRecords.Named<HoldingRecord>)>();
        foreach (var file in Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var cabinet = Path.GetFileNameWithoutExtension(file);
            holdings.AddRange(Records(folder, Path.Combine("holdings", Path.GetFileName(file)), line => SeedRecords.Holding(line, cabinet)));
        }
        return holdings;
    }

    private static List<(SeedPlace Place, T Record)> Records<T>(string folder, string file, Func<SeedLine, T> read)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new SeedException(path, "no such file", "one JSON record a line");
        var records = new List<(SeedPlace, T)>();
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(text, Strict);
                records.Add((new(file, number), SeedLine.Read(json.RootElement, file, number, read)));
            }
            catch (JsonException exception)
            {
                throw new SeedException(file, number, exception.Message, "one JSON object");
            }
        }
        return records;
    }

    private static HashSet<string> Unique<T>(List<(SeedPlace Place, T Record)> records, Func<T, string> keyOf)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, record) in records)
        {
            if (!keys.Add(keyOf(record))) throw place.Fault($"the key {keyOf(record)} a second time", "a key once");
        }
        return keys;
    }
}
