using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Resolution.Publishers;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

/// <summary>The reference facts as records of the graph.</summary>
internal static class ReferenceGraph
{
    /// <param name="files">Sources by name of the seed file.</param>
    /// <param name="assertions">Records of the feed behind people and parties.</param>
    public static IEnumerable<GraphRecord> Records(ReferenceData data, IReadOnlyDictionary<string, ReadSource> files, IReadOnlyList<Assertion> assertions)
    {
        var of = assertions.ToLookup(a => a.Node);
        return Seeded(data, files).Select(r => of.Contains(r.Node.Ref) ? WithSources(r, of[r.Node.Ref]) : r)
            .Concat(assertions.DistinctBy(a => a.Source.Key).Select(a => a.Source.Record()));
    }

    /// <summary>What the feed decided, the seed file did not; and of a node that the feed alone knows, nothing.</summary>
    private static GraphRecord WithSources(GraphRecord record, IEnumerable<Assertion> assertions)
    {
        var self = record.Node.Ref;
        var all = assertions.ToList();
        var taken = all.SelectMany(a => a.Fields).Where(f => f is not ("MEMBER_OF" or "aliases")).ToHashSet(StringComparer.Ordinal);
        var seeded = record.Edges.Where(e => e.Type == "READ_FROM").ToList();
        var kept = seeded.Where(e => !(e.To.Key is "seeds/people.jsonl" or "seeds/parties.jsonl" && all.Any(a => a.Alone)))
            .Select(e => Draft.Edge(e.Type, self, e.To, ("fields", (IReadOnlyList<string>)[.. ((IReadOnlyList<string>)e["fields"]!).Where(f => !taken.Contains(f))])));
        var own = all.GroupBy(a => a.Source.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Source.Decided(self, g.SelectMany(a => a.Fields).Distinct()));
        return record with { Edges = [.. record.Edges.Except(seeded), .. kept, .. own] };
    }

    private static IEnumerable<GraphRecord> Seeded(ReferenceData data, IReadOnlyDictionary<string, ReadSource> files)
    {
        var memberships = data.Memberships.ToLookup(m => m.Person);
        var holdings = data.Holdings.ToLookup(h => h.Person);
        return data.Cabinets.Select(c => Cabinet(c, files))
            .Concat(data.Ministries.Select(m => Ministry(m, files)))
            .Concat(data.Offices.Select(o => Office(o, files)))
            .Concat(data.Parties.Select(p => Party(p, files)))
            .Concat(data.People.Select(p => Person(p, memberships[p.Key], holdings[p.Key], files)))
            .Concat(data.Topics.Select(t => Topic(t, data, files)));
    }

    private static GraphRecord Cabinet(CabinetRecord cabinet, IReadOnlyDictionary<string, ReadSource> files)
    {
        var self = new NodeRef("Cabinet", cabinet.Key);
        return Sourced(self,
            [("name", cabinet.Name), ("sortName", Folding.SortKey(cabinet.Name)), ("from", cabinet.From), ("until", cabinet.Until), ("wikidataId", cabinet.WikidataId)],
            cabinet.Parties.Select((p, i) => Draft.Edge("GOVERNED_BY", self, new("Party", p), ("order", i + 1L))), files["cabinets.jsonl"]);
    }

    private static GraphRecord Ministry(MinistryRecord ministry, IReadOnlyDictionary<string, ReadSource> files)
    {
        var newest = ministry.Names.MaxBy(n => n.From ?? DateOnly.MinValue)!.Name;
        return Sourced(new("Ministry", ministry.Key),
            [("names", Names(ministry.Names)), ("sortName", Folding.SortKey(newest)), ("aliases", ministry.Aliases)], [], files["ministries.jsonl"]);
    }

    private static GraphRecord Office(OfficeRecord office, IReadOnlyDictionary<string, ReadSource> files)
    {
        var self = new NodeRef("Office", office.Key);
        var successors = office.Successors.Select(s => Draft.Edge("SUCCEEDED_BY", self, new("Office", s.Office), ("on", s.On)));
        var ministry = office.Ministry is { } key ? [Draft.Edge("PART_OF", self, new("Ministry", key))] : Array.Empty<Edge>();
        return Sourced(self,
            [("title", office.Title), ("sortName", Folding.SortKey(office.Title)), ("role", Choice.Name(office.Role)), ("aliases", office.Aliases)],
            ministry.Concat(successors), files["offices.jsonl"]);
    }

    private static GraphRecord Party(PartyRecord party, IReadOnlyDictionary<string, ReadSource> files)
    {
        var self = new NodeRef("Party", party.Key);
        return Sourced(self,
            [
                ("abbreviation", party.Abbreviation), ("name", party.Name), ("sortName", Folding.SortKey(party.Abbreviation)), ("aliases", Names(party.Aliases)),
                ("from", party.From), ("until", party.Until), ("wikidataId", party.WikidataId),
            ],
            party.Successors.Select(s => Draft.Edge("SUCCEEDED_BY", self, new("Party", s.Party), ("on", s.On), ("how", Choice.Name(s.Kind)))), files["parties.jsonl"]);
    }

    private static GraphRecord Person(PersonRecord person, IEnumerable<MembershipRecord> memberships, IEnumerable<HoldingRecord> holdings, IReadOnlyDictionary<string, ReadSource> files)
    {
        var self = new NodeRef("Person", person.Key);
        var edges = memberships.Select(m => Draft.Edge("MEMBER_OF", self, new("Party", m.Party), ("from", m.From), ("until", m.Until), ("knownUntil", m.KnownUntil)))
            .Concat(holdings.Select(h => Draft.Edge("HOLDS", self, new("Office", h.Office),
                ("from", h.From), ("until", h.Until), ("cabinet", h.Cabinet), ("party", h.Party), ("acting", h.Acting), ("portfolio", h.Portfolio))));
        var deputy = person.DeputyPrimeMinister.Select(d => string.Create(CultureInfo.InvariantCulture, $"viceminister-president {d.From:yyyy-MM-dd} - {d.Until:yyyy-MM-dd}").TrimEnd());
        Edge[] sources =
        [
            .. memberships.Any(m => m.Source != FeedMemberships.Source) ? [files["memberships.jsonl"].Decided(self, ["MEMBER_OF"])] : Array.Empty<Edge>(),
            .. holdings.Select(h => h.Cabinet).Distinct().Select(c => files[$"holdings/{c}.jsonl"].Decided(self, ["HOLDS"])),
        ];
        return Sourced(self,
            [
                ("name", person.Name), ("initials", person.Initials), ("firstName", person.FirstName), ("surnamePrefix", person.SurnamePrefix), ("surname", person.Surname),
                ("sortName", Folding.SortKey($"{person.Surname} {person.FirstName ?? person.Initials} {person.SurnamePrefix}")), ("otherNames", person.OtherNames),
                ("tweedeKamerId", person.TweedeKamerId), ("wikidataId", person.WikidataId), ("note", string.Join("; ", deputy) is { Length: > 0 } note ? note : null),
            ],
            edges.Concat(sources), files["people.jsonl"]);
    }

    private static GraphRecord Topic(TopicRecord topic, ReferenceData data, IReadOnlyDictionary<string, ReadSource> files)
    {
        var self = new NodeRef("Topic", topic.Key);
        var name = topic.Subtheme is null ? topic.Theme : $"{topic.Theme} | {topic.Subtheme}";
        var parent = topic.Subtheme is null ? null : data.Topics.FirstOrDefault(t => t.Theme == topic.Theme && t.Subtheme is null);
        return Sourced(self,
            [("name", name), ("theme", topic.Theme), ("subtheme", topic.Subtheme), ("sortName", Folding.SortKey(name))],
            parent is null ? [] : [Draft.Edge("PART_OF", self, new("Topic", parent.Key))], files["topics.jsonl"]);
    }

    private static GraphRecord Sourced(NodeRef self, (string Name, object? Value)[] values, IEnumerable<Edge> edges, ReadSource file)
    {
        var decided = values.Where(v => v.Value is not null && v.Name != "sortName").Select(v => v.Name);
        return Draft.Record(self.Kind, self.Key, values, edges.Append(file.Decided(self, decided)));
    }

    private static List<IReadOnlyDictionary<string, object?>> Names(IEnumerable<DatedName> names) =>
        [.. names.Select(n => (IReadOnlyDictionary<string, object?>)Draft.Values(("name", n.Name), ("from", n.From), ("until", n.Until)))];
}
