using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>Who asked, who was asked, who answered: the feed says who, the header in which order and in which words, and who answered for whom.</summary>
internal sealed class MergedActors
{
    private const string Asked = "ASKED";
    private const string AddressedTo = "ADDRESSED_TO";
    private const string Answered = "ANSWERED";

    private readonly Resolver _resolver;
    private readonly IReadOnlyDictionary<string, string> _partyOfFractie;
    private readonly Decisions _decided;
    private readonly List<Issue> _issues;

    public MergedActors(
        CaseEvidence evidence, IReadOnlyList<MergedDocument> documents, ReadPage? page, Resolver resolver, IReadOnlyDictionary<string, string> partyOfFractie, Decisions decided, List<Issue> issues)
    {
        (_resolver, _partyOfFractie, _decided, _issues) = (resolver, partyOfFractie, decided, issues);
        var actors = evidence.Actors.DistinctBy(a => a.Fact.Id).OrderBy(a => a.Fact.Name, StringComparer.Ordinal).ThenBy(a => a.Fact.Id, StringComparer.Ordinal).ToList();
        foreach (var nameless in actors.Where(a => a.Fact is { Name: null, Person: null, Relation: "Indiener" or "Medeindiener" or "Gericht aan" }))
        {
            issues.Add(new(IssueCode.FieldMissing, IssueSeverity.Degraded, $"zaakActor {nameless.Fact.Id} ({nameless.Fact.Relation}) has neither name nor person", "actors"));
        }
        foreach (var unrelated in actors.Where(a => a.Fact is { Relation: null, Person: not null }))
        {
            issues.Add(new(IssueCode.FieldMissing, IssueSeverity.Noted, $"zaakActor {unrelated.Fact.Id} ({unrelated.Fact.Name}) does not say what it has to do with the case", "actors"));
        }
        var named = actors.Where(a => a.Fact is not { Name: null, Person: null }).ToList();
        // The header of the questions; an answer repeats it.
        var header = documents.Where(d => d.Best?.Header is { Askers.Count: > 0 }).OrderBy(d => d.Kind != DocumentKind.Question).FirstOrDefault();
        Askers = AskersOf([.. named.Where(a => a.Fact.Relation is "Indiener"), .. named.Where(a => a.Fact.Relation is "Medeindiener")], header, page);
        var titles = documents.Where(d => d.Best?.Header is { AddressedTo.Count: > 0 }).OrderBy(d => d.Kind != DocumentKind.Question).FirstOrDefault();
        Addressees = InAbsence(AddresseesOf([.. named.Where(a => a.Fact.Relation is "Gericht aan")], titles, page), titles);
        Answerers = AnswerersOf(documents, page);
    }

    public IReadOnlyList<CaseActor> Askers { get; }

    public IReadOnlyList<CaseActor> Addressees { get; }

    public IReadOnlyList<CaseActor> Answerers { get; }

    private List<CaseActor> AskersOf(List<Read<TkZaakActor>> actors, MergedDocument? printed, ReadPage? page)
    {
        var header = printed?.Best?.Header;
        if (actors.Count == 0)
        {
            if (header is not null)
            {
                _decided.Note(printed!.Best!.Source, Asked);
                return [.. header.Askers.Select((a, i) => new CaseActor(i + 1, Written(a), a.Name, [], a.Party))];
            }
            return FromPage(page, page?.Parsed.Facts?.Askers, Asked);
        }
        foreach (var actor in actors) _decided.Note(actor.Source, Asked);
        var feed = actors.Select((a, i) => Actor(a.Fact, i + 1)).ToList();
        if (header is null) return feed;
        if (AskerOrder.Of(header.Askers, feed, a => a.TweedeKamerId is { } id ? _resolver.ByChamberId(id) : null) is not { } order)
        {
            _issues.Add(new(IssueCode.SourcesDisagree, IssueSeverity.Noted, $"asked by {string.Join(", ", feed.Select(a => a.AsWritten))} by the feed, by {string.Join(", ", header.Askers.Select(Written))} as printed", "askers"));
            return feed;
        }
        _decided.Note(printed!.Best!.Source, Asked);
        return [.. header.Askers.Select((a, i) => feed[order[i]] with { Order = i + 1, AsWritten = Written(a), Party = a.Party ?? feed[order[i]].Party })];
    }

    private List<CaseActor> AddresseesOf(List<Read<TkZaakActor>> actors, MergedDocument? printed, ReadPage? page)
    {
        var titles = printed?.Best?.Header?.AddressedTo ?? [];
        if (actors.Count == 0)
        {
            if (titles.Count == 0) return FromPage(page, page?.Parsed.Facts?.Addressees, AddressedTo);
            _decided.Note(printed!.Best!.Source, AddressedTo);
            return [.. titles.Select((t, i) => new CaseActor(i + 1, t, null, [t], null))];
        }
        foreach (var actor in actors) _decided.Note(actor.Source, AddressedTo);
        var feed = actors.Select((a, i) => Addressee(a.Fact, i + 1)).ToList();
        // The printed title fills the hole where the feed names a person without an office, if there is just one of each.
        var open = titles.Where(t => OfficeTitle.Parse(t) is { Core.Length: > 0 } title && !feed.Any(a => a.Roles.Any(r => OfficeTitle.Parse(r) is { } own && own.Noun == title.Noun && own.Core == title.Core))).ToList();
        if (open.Count == 1 && feed.Where(a => a.Roles.Count == 0).ToList() is [var hole])
        {
            _decided.Note(printed!.Best!.Source, AddressedTo);
            feed[hole.Order - 1] = hole with { Roles = open, AsWritten = $"{hole.AsWritten} ({open[0]})" };
        }
        // In the order of the titles as printed, where all are there; else as the feed names them.
        var places = feed.Select(a => a.Roles.Count == 1 ? Place(titles, a.Roles[0]) : -1).ToList();
        return places.Contains(-1) ? feed : [.. feed.OrderBy(a => places[a.Order - 1]).ThenBy(a => a.Order).Select((a, i) => a with { Order = i + 1 })];
    }

    /// <summary>"aan de Minister van A en de Minister van B, bij afwezigheid van de Staatssecretaris van C": the words stand behind the one that they are said of.</summary>
    private static List<CaseActor> InAbsence(List<CaseActor> addressees, MergedDocument? printed)
    {
        if (printed?.Best?.Header is not { AddressedInAbsenceOf: { Count: > 0 } absent, AddressedTo: var titles } || addressees.Count == 0) return addressees;
        var portfolio = OfficeTitle.Parse(titles[^1]) is { Core.Length: > 0 } last ? last.Core : null;
        addressees[^1] = addressees[^1] with { InAbsenceOf = [.. absent.Select(t => Whole(t, portfolio))] };
        return addressees;
    }

    /// <summary>"bij afwezigheid van de Minister" means the minister of the same ministry.</summary>
    private static string Whole(string title, string? portfolio) =>
        portfolio is not null && OfficeTitle.Parse(title) is { Core.Length: 0, Noun: not OfficeNoun.PrimeMinister } ? $"{title} {portfolio}" : title;

    private List<CaseActor> AnswerersOf(IReadOnlyList<MergedDocument> documents, ReadPage? page)
    {
        var answerers = new List<CaseActor>();
        foreach (var document in documents.Where(d => (d.IsAnswer || d.Meaning is { ByLetter: true }) && d.Best?.Header is { AnsweredBy.Count: > 0 }))
        {
            var header = document.Best!.Header!;
            _decided.Note(document.Best.Source, Answered);
            foreach (var answerer in header.AnsweredBy)
            {
                var role = answerer.Ministry is { } ministry ? $"{answerer.Title} {ministry}" : answerer.Title;
                var written = string.Join(' ', new[] { answerer.Title, answerer.Name, answerer.Ministry is null ? null : $"({answerer.Ministry})" }.OfType<string>());
                answerers.Add(new(answerers.Count + 1, written, answerer.Name, [role], null)
                {
                    On = document.Meaning?.LetterOn ?? document.On,
                    OnBehalfOf = [.. answerer.OnBehalfOf.Select(t => Whole(t, answerer.Ministry))],
                    InAbsenceOf = [.. answerer.InAbsenceOf.Select(t => Whole(t, answerer.Ministry))],
                });
            }
        }
        return answerers.Count > 0 ? answerers : FromPage(page, page?.Parsed.Facts?.Answerers, Answered);
    }

    private List<CaseActor> FromPage(ReadPage? page, IReadOnlyList<ActorFact>? facts, string edge)
    {
        if (facts is not { Count: > 0 }) return [];
        _decided.Note(page!.Source, edge);
        return [.. facts.Select(CaseActor.Of)];
    }

    private CaseActor Actor(TkZaakActor actor, int order)
    {
        var name = actor.Name ?? _resolver.ByChamberId(actor.Person!)?.Name;
        return new(order, name ?? $"persoon {actor.Person}", name, [], actor.Party)
        {
            TweedeKamerId = actor.Person,
            PartyKey = actor.Fractie is { } fractie ? _partyOfFractie.GetValueOrDefault(fractie) : null,
        };
    }

    /// <summary>Members stand under "Gericht aan" by mistake, and ministers under "Tweede Kamerlid": only a title of an office is one.</summary>
    private CaseActor Addressee(TkZaakActor actor, int order)
    {
        var plain = Actor(actor, order);
        return actor.Function is { } title && OfficeTitle.Parse(title) is not null ? plain with { Roles = [title], AsWritten = $"{plain.AsWritten} ({title})" } : plain;
    }

    private static int Place(IReadOnlyList<string> titles, string role)
    {
        var own = OfficeTitle.Parse(role);
        for (var i = 0; i < titles.Count; i++)
        {
            if (OfficeTitle.Parse(titles[i]) is { } title && title.Noun == own!.Noun && title.Core == own.Core) return i;
        }
        return -1;
    }

    private static string Written(HeaderAsker asker) => asker.Party is { } party ? $"{asker.Name} ({party})" : asker.Name;
}

/// <summary>The printed order of people whom the feed names without one.</summary>
internal static class AskerOrder
{
    /// <summary>For each printed name the place in the feed's list; null when the two do not name the same people.</summary>
    public static IReadOnlyList<int>? Of(IReadOnlyList<HeaderAsker> printed, IReadOnlyList<CaseActor> feed, Func<CaseActor, PersonRecord?> personOf)
    {
        if (printed.Count != feed.Count) return null;
        var people = feed.Select(personOf).ToList();
        var fits = printed.Select(p => Fits(p.Name, feed, people)).ToList();
        var order = new int[printed.Count];
        var taken = new HashSet<int>();
        // names that leave no choice first: "Dijk" is Jimmy Dijk once "Inge van Dijk" is taken
        foreach (var at in Enumerable.Range(0, printed.Count).OrderBy(i => fits[i].Count).ThenBy(i => i))
        {
            var left = fits[at].Where(f => !taken.Contains(f.Place)).ToList();
            if (left.Count == 0) return null;
            var best = left.Where(f => f.Fit == left.Max(l => l.Fit)).ToList();
            if (best.Count > 1) return null;
            order[at] = best[0].Place;
            taken.Add(best[0].Place);
        }
        return order;
    }

    private static List<(int Place, NameFit Fit)> Fits(string name, IReadOnlyList<CaseActor> feed, List<PersonRecord?> people)
    {
        var fits = new List<(int, NameFit)>();
        for (var i = 0; i < feed.Count; i++)
        {
            var known = people[i] is { } person ? person : null;
            NameFit? fit = known is not null && new PersonNames([known]).Find(name) is [var hit] ? hit.Fit : null;
            fit ??= SameWords(name, feed[i].Name) ? NameFit.Surname : null;
            if (fit is { } found) fits.Add((i, found));
        }
        return fits;
    }

    /// <summary>"C.N. van den Berge" and "Van den Berge"; "Inge van Dijk" and "I. van Dijk".</summary>
    private static bool SameWords(string printed, string? feed)
    {
        if (feed is null) return false;
        var (a, b) = (NameFold.Compact(WrittenName.Of(printed).Words), NameFold.Compact(WrittenName.Of(feed).Words));
        return a.Length > 0 && b.Length > 0 && (a == b || a.EndsWith(b, StringComparison.Ordinal));
    }
}
