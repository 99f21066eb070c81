using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>Every key of the files, and the check that what a line points at is there.</summary>
internal sealed class SeedKeys
{
    public required HashSet<string> Cabinets { get; init; }
    public required HashSet<string> Ministries { get; init; }
    public required HashSet<string> Offices { get; init; }
    public required HashSet<string> People { get; init; }
    public required HashSet<string> Parties { get; init; }
    public required Dictionary<string, string> NameOf { get; init; }

    public void Check(SeedPlace place, CabinetRecord record)
    {
        foreach (var party in record.Parties) Known(place, Parties, party, "parties.jsonl");
    }

    public void Check(SeedPlace place, OfficeRecord record)
    {
        if (record.Ministry is { } ministry) Known(place, Ministries, ministry, "ministries.jsonl");
        foreach (var successor in record.Successors) Known(place, Offices, successor.Office, "offices.jsonl");
    }

    public void Check(SeedPlace place, PersonRecord record)
    {
        foreach (var period in record.DeputyPrimeMinister) Known(place, Cabinets, period.Cabinet, "cabinets.jsonl");
    }

    public void Check(SeedPlace place, PartyRecord record)
    {
        foreach (var successor in record.Successors) Known(place, Parties, successor.Party, "parties.jsonl");
    }

    public void Check(SeedPlace place, HoldingRecord record, string name)
    {
        Known(place, Cabinets, record.Cabinet, "cabinets.jsonl");
        Known(place, Offices, record.Office, "offices.jsonl");
        if (record.Party is { } party) Known(place, Parties, party, "parties.jsonl");
        CheckPerson(place, record.Person, name);
    }

    public void Check(SeedPlace place, MembershipRecord record, string name)
    {
        Known(place, Parties, record.Party, "parties.jsonl");
        CheckPerson(place, record.Person, name);
    }

    public void Check(SeedPlace place, SeatRecord record, string name) => CheckPerson(place, record.Person, name);

    public void Check(SeedPlace place, JudgementRecord record)
    {
        if (record.Decision == JudgementKind.NameIs && record.To is null) throw place.Fault("NAME_IS without \"to\"", "the key of the person meant");
        if (record.Decision is JudgementKind.NameIs or JudgementKind.Merged && record.To is { } person) Known(place, People, person, "people.jsonl");
    }

    private void CheckPerson(SeedPlace place, string person, string name)
    {
        Known(place, People, person, "people.jsonl");
        if (NameOf[person] != name) throw place.Fault($"the name {name} beside the key {person}", $"the name {NameOf[person]}, as people.jsonl has it");
    }

    private static void Known(SeedPlace place, HashSet<string> keys, string key, string file)
    {
        if (!keys.Contains(key)) throw place.Fault($"the key {key}", $"a key of {file}");
    }
}
