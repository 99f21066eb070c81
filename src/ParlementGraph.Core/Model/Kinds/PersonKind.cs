using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A member of the Chamber or of the government.</summary>
internal static class PersonKind
{
    internal static readonly FieldDef From = new("from", Date, "First day.") { Required = true, Filtered = true };
    internal static readonly FieldDef Until = new("until", Date, "First day that it no longer holds; null = it still does, as far as the source goes.") { Filtered = true };

    public static readonly KindFile File = new(
        new KindDef("Person", "Someone who sits or sat in the Chamber or in the government.", "TK id where there is one, else a slug of the name: `ferdinand-grapperhaus`",
        [
            new("name", Plain, "Name as one says it: Niels van den Berge.") { Dutch = "naam", Required = true, Filtered = true, Sorted = true, SortedBy = "sortName", Searched = true, IsName = true },
            new("initials", Plain, "Initials with dots: N.; null = not known.") { Dutch = "initialen" },
            new("firstName", Plain, "First name in use; null = not known.") { Dutch = "roepnaam" },
            new("surnamePrefix", Plain, "Prefix of the surname in lower case: van den; null = none.") { Dutch = "tussenvoegsel" },
            new("surname", Plain, "Surname without prefix: Berge.") { Dutch = "achternaam", Required = true, Filtered = true },
            new("sortName", Plain, "ASCII in lower case, surname first and prefix last: berge niels van den.") { Required = true, Filtered = true, Sorted = true },
            new("otherNames", TextList, "Other spellings and former names under which sources name the person.") { Required = true, IsName = true },
            new("tweedeKamerId", FieldType.Uuid, "Id in the open data of the Tweede Kamer; null = none known. Ministers who never were members have none.") { Filtered = true },
            new("wikidataId", Plain, "Id in Wikidata, such as Q57792; null = none known.") { Filtered = true },
            new("note", Plain, "Remarks of the seeds, such as having been deputy prime minister; null = none."),
        ])
        { Dutch = "persoon", KeyField = "key", DefaultOrder = [new("sortName")] },
        new EdgeDef("MEMBER_OF", ["Person"], ["Party"], EdgeEnd.From, "Membership of a fractie in the Chamber.")
        {
            IsSpan = true,
            NameAtFrom = "memberships",
            NameAtTo = "members",
            ItemName = "Membership",
            Properties = [From, Until, new("knownUntil", Date, "The day up to which the source knows; after it, an open end is no statement. Null = still watched.")],
        },
        new EdgeDef("AFFILIATED_WITH", ["Person"], ["Party"], EdgeEnd.From, "Own party inside a joint fractie.")
        {
            IsSpan = true,
            Properties = [From, Until],
        },
        new EdgeDef("HOLDS", ["Person"], ["Office"], EdgeEnd.From, "An office held.")
        {
            IsSpan = true,
            NameAtFrom = "holdings",
            NameAtTo = "holders",
            ItemName = "OfficeHolding",
            Properties =
            [
                From, Until,
                new("cabinet", Ref, "The cabinet in which the office was held.") { Refers = "Cabinet", Required = true, Filtered = true },
                new("party", Ref, "Party at the start; null = none, or not known.") { Refers = "Party", Filtered = true },
                new("acting", FieldType.Boolean, "True for a stand-in (waarnemend, tijdelijk).") { Required = true, Filtered = true },
                new("portfolio", Plain, "The part of the ministry that the holder has; null = the whole, or not noted.") { Dutch = "portefeuille" },
            ],
        });
}
