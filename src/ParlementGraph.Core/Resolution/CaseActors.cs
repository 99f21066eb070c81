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
    private readonly List<Mention> _mentions = [];

    public CaseActors(
        NodeRef self, IReadOnlyList<CaseActor> askers, IReadOnlyList<CaseActor> addressees, IReadOnlyList<CaseActor> answerers, DateOnly? answeredOn, DateOnly submitted,
        Resolver resolver, OpenActors open)
    {
        _self = self;
        _resolver = resolver;
        _open = open;
        _submitted = submitted;
        foreach (var asker in askers) Asked(asker);
        // A page names the office as it was called when the answer came; who was asked is whoever held it when the questions did.
        foreach (var addressee in addressees) AddressedTo(addressee, answeredOn);
        foreach (var answerer in answerers) Answered(answerer, answerer.On ?? answeredOn);
        if (askers.Count == 0) Note(IssueCode.WithoutAsker, IssueSeverity.Degraded, "no asker could be read", null);
        if (addressees.Count == 0) Note(IssueCode.WithoutAddressee, IssueSeverity.Degraded, "no addressee could be read", null);
    }

    public IReadOnlyList<Edge> Edges => _edges;

    public IReadOnlyList<Issue> Issues => _issues;

    /// <summary>Every mention, also one that repeats another.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    private void Asked(CaseActor asker)
    {
        var match = Known(asker, "asker") is { } known ? new NameMatch<PersonRecord>.Found(known, "the Chamber's id") : asker.Name is { } name ? _resolver.Member(name, asker.Party, _submitted) : new NameMatch<PersonRecord>.Unknown();
        var person = Person(match, asker, "asker", _submitted, IssueSeverity.Degraded);
        var party = person.Kind == "Person" ? PartyOf(person.Key, asker) : asker.Party is { } written ? _resolver.Party(written, _submitted).Only?.Key : null;
        _mentions.Add(new("asker", asker.AsWritten, person.Kind == "Person"));
        if (_edges.Any(e => e.Type == "ASKED" && e.From == person)) Note(IssueCode.RepeatedMention, IssueSeverity.Noted, $"'{asker.AsWritten}' is named before", Place("asker", asker));
        else _edges.Add(Draft.Edge("ASKED", person, _self, ("order", (long)asker.Order), ("asWritten", asker.AsWritten), ("party", party)));
    }

    /// <summary>The Chamber's record of who sat for whom decides; the page only fills a hole.</summary>
    private string? PartyOf(string person, CaseActor asker)
    {
        var sat = _resolver.PartyOf(person, _submitted);
        if (asker.Party is not { } written) return sat?.Key ?? asker.PartyKey;
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

    private void AddressedTo(CaseActor addressee, DateOnly? answered)
    {
        var known = Known(addressee, "addressee");
        var match = Official(known, addressee, _submitted);
        if (answered is { } day && (match.HolderDisagrees || match.Person.Only is null || match.Offices.All(o => o.Only is null)))
        {
            var later = Official(known, addressee, day);
            if (!later.HolderDisagrees && later.Offices.Any(o => o.Only is not null)) match = later;
        }
        var offices = match.Offices.Select(o => o.Only).OfType<OfficeRecord>().DistinctBy(o => o.Key).ToList();
        _mentions.Add(new("addressee", addressee.AsWritten, offices.Count > 0 && offices.All(o => HolderOn(o.Key, match.Person.Only?.Key) is not null)));
        var absent = StandsFor(addressee.InAbsenceOf, "in whose absence another was asked", "addressee", addressee, _submitted);
        foreach (var office in offices)
        {
            var holder = HolderOn(office.Key, match.Person.Only?.Key);
            Add("ADDRESSED_TO", new NodeRef("Office", office.Key), addressee, ("holder", holder), ("inAbsenceOf", absent));
        }
        if (match.HolderDisagrees) Disagrees("addressee", addressee, offices, _submitted);
        if (offices.Count > 0) return;

        Offices(match, "addressee", addressee, _submitted);
        Add("ADDRESSED_TO", match.Person.Only is { } person ? new NodeRef("Person", person.Key) : Person(match.Person, addressee, "addressee", _submitted, IssueSeverity.Degraded, Candidates(match)), addressee, ("inAbsenceOf", absent));
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

    private void Answered(CaseActor answerer, DateOnly? answeredOn)
    {
        var day = answeredOn ?? _submitted;
        var match = Official(Known(answerer, "answerer"), answerer, day);
        var person = Person(match.Person, answerer, "answerer", day, IssueSeverity.Degraded, Candidates(match));
        var office = match.Offices.Select(o => o.Only).FirstOrDefault(o => o is not null);
        if (match.HolderDisagrees) Disagrees("answerer", answerer, office is null ? [] : [office], day);
        else if (office is null) Offices(match, "answerer", answerer, day);
        Add("ANSWERED", person, answerer, ("office", office?.Key), ("answeredOn", answeredOn),
            ("onBehalfOf", StandsFor(answerer.OnBehalfOf, "on whose behalf the answer was given", "answerer", answerer, day)),
            ("inAbsenceOf", StandsFor(answerer.InAbsenceOf, "in whose absence the answer was given", "answerer", answerer, day)));
    }

    /// <summary>Dutch: mede namens, bij afwezigheid van. Null when nobody is named, or no office could be read.</summary>
    private IReadOnlyList<string>? StandsFor(IReadOnlyList<string> titles, string how, string role, CaseActor actor, DateOnly day)
    {
        var offices = new List<string>();
        foreach (var title in titles)
        {
            if (_resolver.Office(title, day).Only is { } office) offices.Add(office.Key);
            else Note(IssueCode.OfficeUnknown, IssueSeverity.Degraded, $"'{title}', {how}, is no office held on {day:yyyy-MM-dd}", Place(role, actor));
        }
        return offices.Count == 0 ? null : [.. offices.Distinct()];
    }

    private OfficialMatch Official(PersonRecord? known, CaseActor actor, DateOnly day) =>
        known is null ? _resolver.Official(actor.Name, actor.Roles, actor.Party, day) : _resolver.Official(known, actor.Roles, day);

    /// <summary>By the Chamber's id, before any name. The feed has ids of people who never come; then the name must do.</summary>
    private PersonRecord? Known(CaseActor actor, string role)
    {
        if (actor.TweedeKamerId is not { } id) return null;
        var person = _resolver.ByChamberId(id);
        if (person is null) Note(IssueCode.ReferenceMissing, IssueSeverity.Noted, $"'{actor.AsWritten}' points at the persoon {id}, which the feed does not have", Place(role, actor));
        return person;
    }

    private void Add(string type, NodeRef other, CaseActor actor, params (string, object?)[] more)
    {
        // An office that two mentions name stays one relationship, at its first place.
        var (from, to) = type == "ADDRESSED_TO" ? (_self, other) : (other, _self);
        if (_edges.Any(e => e.Type == type && e.From == from && e.To == to))
        {
            Note(IssueCode.RepeatedMention, IssueSeverity.Noted, $"'{actor.AsWritten}' means {other.Key}, which is named before", Place(type == "ADDRESSED_TO" ? "addressee" : "answerer", actor));
            return;
        }
        var order = _edges.Count(e => e.Type == type) + 1L;
        _edges.Add(Draft.Edge(type, from, to, [("order", order), ("asWritten", actor.AsWritten), .. more]));
    }

    private NodeRef Person(NameMatch<PersonRecord> match, CaseActor actor, string role, DateOnly day, IssueSeverity severity, IEnumerable<NodeRef>? otherCandidates = null)
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

    private void Offices(OfficialMatch match, string role, CaseActor actor, DateOnly day)
    {
        if (actor.Roles.Count == 0 && match.Person.Only is not null) return;
        var ambiguous = match.Offices.OfType<NameMatch<OfficeRecord>.Ambiguous>().SelectMany(a => a.Candidates).ToList();
        if (ambiguous.Count > 0) Note(IssueCode.OfficeAmbiguous, IssueSeverity.Degraded, $"'{actor.AsWritten}' fits {string.Join(" and ", ambiguous.Select(o => o.Title))} on {day:yyyy-MM-dd}", Place(role, actor));
        else Note(IssueCode.OfficeUnknown, IssueSeverity.Degraded, $"'{actor.AsWritten}' names no office held on {day:yyyy-MM-dd}", Place(role, actor));
    }

    private void Disagrees(string role, CaseActor actor, List<OfficeRecord> offices, DateOnly day) =>
        Note(IssueCode.HolderDisagrees, IssueSeverity.Noted, $"'{actor.AsWritten}': the person did not hold {(offices.Count == 0 ? "that office" : offices[0].Title)} on {day:yyyy-MM-dd}; both are kept", Place(role, actor));

    private static IEnumerable<NodeRef> Candidates(OfficialMatch match) =>
        match.Offices.OfType<NameMatch<OfficeRecord>.Ambiguous>().SelectMany(a => a.Candidates).Select(o => new NodeRef("Office", o.Key));

    private static string Place(string role, CaseActor actor) => $"{role} {actor.Order}";

    private void Note(IssueCode code, IssueSeverity severity, string message, string? place) => _issues.Add(new Issue(code, severity, message, place));
}

/// <summary>Someone named, and whether the graph knows who it is: an asker as a person, an addressee as a person in an office.</summary>
/// <param name="Role">asker or addressee.</param>
internal sealed record Mention(string Role, string AsWritten, bool IsResolved);
