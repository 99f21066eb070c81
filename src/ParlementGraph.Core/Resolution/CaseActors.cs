using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>Who asked, who was asked and who answered, as edges of the set; what stays open becomes an UnresolvedActor and an issue.</summary>
internal sealed class CaseActors
{
    private readonly NodeRef _self;
    private readonly Resolver _resolver;
    private readonly OpenActors _open;
    private readonly DateOnly _submitted;
    private readonly List<Edge> _edges = [];
    private readonly List<Issue> _issues = [];

    public CaseActors(NodeRef self, WrittenQuestionFacts facts, DateOnly submitted, Resolver resolver, OpenActors open)
    {
        _self = self;
        _resolver = resolver;
        _open = open;
        _submitted = submitted;
        foreach (var asker in facts.Askers) Asked(asker);
        // A page names the office as it was called when the answer came; who was asked is whoever held it when the questions did.
        foreach (var addressee in facts.Addressees) AddressedTo(addressee, facts.AnsweredOn);
        foreach (var answerer in facts.Answerers) Answered(answerer, facts.AnsweredOn);
        if (facts.Askers.Count == 0) Note(IssueCode.WithoutAsker, IssueSeverity.Degraded, "no asker could be read", null);
        if (facts.Addressees.Count == 0) Note(IssueCode.WithoutAddressee, IssueSeverity.Degraded, "no addressee could be read", null);
    }

    public IReadOnlyList<Edge> Edges => _edges;

    public IReadOnlyList<Issue> Issues => _issues;

    private void Asked(ActorFact asker)
    {
        var match = asker.Name is { } name ? _resolver.Member(name, asker.Party, _submitted) : new NameMatch<PersonRecord>.Unknown();
        var person = Person(match, asker, "asker", _submitted, IssueSeverity.Degraded);
        var party = person.Kind == "Person" ? PartyOf(person.Key, asker) : asker.Party is { } written ? _resolver.Party(written, _submitted).Only?.Key : null;
        _edges.Add(Draft.Edge("ASKED", person, _self, ("order", (long)asker.Order), ("asWritten", asker.AsWritten), ("party", party)));
    }

    /// <summary>The Chamber's record of who sat for whom decides; the page only fills a hole.</summary>
    private string? PartyOf(string person, ActorFact asker)
    {
        var sat = _resolver.PartyOf(person, _submitted);
        if (asker.Party is not { } written) return sat?.Key;
        switch (_resolver.Party(written, _submitted))
        {
            case NameMatch<PartyRecord>.Found printed:
                if (sat is not null && sat.Key != printed.Value.Key) Note(IssueCode.PartyDisagrees, IssueSeverity.Noted, $"the page says {written}, the seat on {_submitted:yyyy-MM-dd} was of {sat.Abbreviation}", Place("asker", asker));
                return sat?.Key ?? printed.Value.Key;
            case NameMatch<PartyRecord>.Ambiguous several:
                Note(IssueCode.PartyUnknown, IssueSeverity.Noted, $"'{written}' fits {string.Join(" and ", several.Candidates.Select(c => c.Abbreviation))}", Place("asker", asker));
                return sat?.Key;
            default:
                Note(IssueCode.PartyUnknown, IssueSeverity.Noted, $"'{written}' is no party on {_submitted:yyyy-MM-dd}", Place("asker", asker));
                return sat?.Key;
        }
    }

    private void AddressedTo(ActorFact addressee, DateOnly? answered)
    {
        var match = _resolver.Official(addressee.Name, addressee.Roles, addressee.Party, _submitted);
        if (answered is { } day && (match.HolderDisagrees || match.Person.Only is null || match.Offices.All(o => o.Only is null)))
        {
            var later = _resolver.Official(addressee.Name, addressee.Roles, addressee.Party, day);
            if (!later.HolderDisagrees && later.Offices.Any(o => o.Only is not null)) match = later;
        }
        var offices = match.Offices.Select(o => o.Only).OfType<OfficeRecord>().DistinctBy(o => o.Key).ToList();
        foreach (var office in offices)
        {
            var holder = HolderOn(office.Key, match.Person.Only?.Key);
            Add("ADDRESSED_TO", new NodeRef("Office", office.Key), addressee, ("holder", holder));
        }
        if (match.HolderDisagrees) Disagrees("addressee", addressee, offices, _submitted);
        if (offices.Count > 0) return;

        Offices(match, "addressee", addressee, _submitted);
        Add("ADDRESSED_TO", match.Person.Only is { } person ? new NodeRef("Person", person.Key) : Person(match.Person, addressee, "addressee", _submitted, IssueSeverity.Degraded, Candidates(match)), addressee);
    }

    /// <summary>The person named where that person held the office on the day of submission, else the one who did; null when two did or nobody.</summary>
    private string? HolderOn(string office, string? named)
    {
        var holders = _resolver.HolderOf(office, _submitted);
        return holders switch
        {
            NameMatch<HoldingRecord>.Found one => one.Value.Person,
            NameMatch<HoldingRecord>.Ambiguous several => several.Candidates.Any(h => h.Person == named) ? named : null,
            _ => named,
        };
    }

    private void Answered(ActorFact answerer, DateOnly? answeredOn)
    {
        var day = answeredOn ?? _submitted;
        var match = _resolver.Official(answerer.Name, answerer.Roles, answerer.Party, day);
        var person = Person(match.Person, answerer, "answerer", day, IssueSeverity.Degraded, Candidates(match));
        var office = match.Offices.Select(o => o.Only).FirstOrDefault(o => o is not null);
        if (match.HolderDisagrees) Disagrees("answerer", answerer, office is null ? [] : [office], day);
        else if (office is null) Offices(match, "answerer", answerer, day);
        Add("ANSWERED", person, answerer, ("office", office?.Key), ("answeredOn", answeredOn));
    }

    private void Add(string type, NodeRef other, ActorFact actor, params (string, object?)[] more)
    {
        // An office that two mentions name stays one relationship, at its first place.
        var (from, to) = type == "ADDRESSED_TO" ? (_self, other) : (other, _self);
        if (_edges.Any(e => e.Type == type && e.From == from && e.To == to)) return;
        var order = _edges.Count(e => e.Type == type) + 1L;
        _edges.Add(Draft.Edge(type, from, to, [("order", order), ("asWritten", actor.AsWritten), .. more]));
    }

    private NodeRef Person(NameMatch<PersonRecord> match, ActorFact actor, string role, DateOnly day, IssueSeverity severity, IEnumerable<NodeRef>? otherCandidates = null)
    {
        switch (match)
        {
            case NameMatch<PersonRecord>.Found found:
                return new NodeRef("Person", found.Value.Key);
            case NameMatch<PersonRecord>.Ambiguous several:
                Note(IssueCode.PersonAmbiguous, severity, $"'{actor.AsWritten}' fits {string.Join(" and ", several.Candidates.Select(c => c.Name))} on {day:yyyy-MM-dd}", Place(role, actor));
                return _open.Add(actor.AsWritten, role, several.Candidates.Select(c => new NodeRef("Person", c.Key)).Concat(otherCandidates ?? []));
            default:
                Note(IssueCode.PersonUnknown, severity, $"'{actor.AsWritten}' is nobody known on {day:yyyy-MM-dd}", Place(role, actor));
                return _open.Add(actor.AsWritten, role, otherCandidates ?? []);
        }
    }

    private void Offices(OfficialMatch match, string role, ActorFact actor, DateOnly day)
    {
        if (actor.Roles.Count == 0 && match.Person.Only is not null) return;
        var ambiguous = match.Offices.OfType<NameMatch<OfficeRecord>.Ambiguous>().SelectMany(a => a.Candidates).ToList();
        if (ambiguous.Count > 0) Note(IssueCode.OfficeAmbiguous, IssueSeverity.Degraded, $"'{actor.AsWritten}' fits {string.Join(" and ", ambiguous.Select(o => o.Title))} on {day:yyyy-MM-dd}", Place(role, actor));
        else Note(IssueCode.OfficeUnknown, IssueSeverity.Degraded, $"'{actor.AsWritten}' names no office held on {day:yyyy-MM-dd}", Place(role, actor));
    }

    private void Disagrees(string role, ActorFact actor, List<OfficeRecord> offices, DateOnly day) =>
        Note(IssueCode.HolderDisagrees, IssueSeverity.Noted, $"'{actor.AsWritten}': the person did not hold {(offices.Count == 0 ? "that office" : offices[0].Title)} on {day:yyyy-MM-dd}; both are kept", Place(role, actor));

    private static IEnumerable<NodeRef> Candidates(OfficialMatch match) =>
        match.Offices.OfType<NameMatch<OfficeRecord>.Ambiguous>().SelectMany(a => a.Candidates).Select(o => new NodeRef("Office", o.Key));

    private static string Place(string role, ActorFact actor) => $"{role} {actor.Order}";

    private void Note(IssueCode code, IssueSeverity severity, string message, string? place) => _issues.Add(new Issue(code, severity, message, place));
}
