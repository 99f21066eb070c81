using ParlementGraph.Text;
namespace ParlementGraph.Resolution;

/// <summary>How well a written name fits a person; the higher, the better.</summary>
internal enum NameFit
{
    /// <summary>A full name beside initials that are another's.</summary>
    FullNameOtherInitials,

    /// <summary>A surname without its prefix, or the half of a double name.</summary>
    PartOfSurname,
    Surname,
    SurnameAndInitials,
    FullName,
}

internal readonly record struct NameHit(PersonRecord Person, NameFit Fit);

/// <summary>Every form of every name, compared without case, accents, dashes and blanks.</summary>
internal sealed class PersonNames
{
    private readonly Dictionary<string, List<NameHit>> _forms = new(StringComparer.Ordinal);

    public PersonNames(IEnumerable<PersonRecord> people)
    {
        foreach (var person in people) Add(person);
    }

    /// <summary>One hit a person, in order of key.</summary>
    public IReadOnlyList<NameHit> Find(string name)
    {
        var written = WrittenName.Of(name);
        if (!_forms.TryGetValue(NameFold.Compact(written.Words), out var hits)) return [];
        return
        [
            .. hits.Select(hit => Weigh(hit, written.Initials)).OfType<NameHit>()
                .GroupBy(hit => hit.Person.Key, StringComparer.Ordinal).Select(group => group.MaxBy(hit => hit.Fit))
                .OrderBy(hit => hit.Person.Key, StringComparer.Ordinal),
        ];
    }

    private static NameHit? Weigh(NameHit hit, string initials)
    {
        if (initials.Length == 0 || hit.Person.Initials is not { } own) return hit;
        var capitals = WrittenName.Capitals(own);
        // "M." is written for M.F. and the other way round, but J. is not for A.
        var agree = capitals.StartsWith(initials, StringComparison.Ordinal) || initials.StartsWith(capitals, StringComparison.Ordinal);
        return (hit.Fit, agree) switch
        {
            (NameFit.FullName, false) => hit with { Fit = NameFit.FullNameOtherInitials },
            (NameFit.FullName, true) => hit,
            (_, false) => null,
            (NameFit.Surname, true) when capitals == initials => hit with { Fit = NameFit.SurnameAndInitials },
            _ => hit,
        };
    }

    private void Add(PersonRecord person)
    {
        var surname = Join(person.SurnamePrefix, person.Surname);
        AddSurname(person, person.SurnamePrefix, person.Surname);
        Add(person.Name, person, NameFit.FullName);
        foreach (var other in person.OtherNames)
        {
            if (Tail(other, person.FirstName) is { } behindFirst)
            {
                Add(other, person, NameFit.FullName);
                Add(behindFirst, person, NameFit.Surname);
            }
            else if (Folding.Fold(other).EndsWith(" " + Folding.Fold(surname), StringComparison.Ordinal))
            {
                Add(other, person, NameFit.FullName);
            }
            else
            {
                Add(other, person, NameFit.Surname);
                Add(Join(person.FirstName, other), person, NameFit.FullName);
            }
        }
    }

    private void AddSurname(PersonRecord person, string? prefix, string surname)
    {
        Add(Join(prefix, surname), person, NameFit.Surname);
        if (prefix is not null) Add(surname, person, NameFit.PartOfSurname);
        // "Van der Wal" is Van der Wal-Zeggelink, "Bijleveld" is Bijleveld-Schouten
        if (surname.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
        {
            Add(Join(prefix, surname[..dash]), person, NameFit.PartOfSurname);
            Add(Join(person.FirstName, Join(prefix, surname[..dash])), person, NameFit.FullName);
        }
    }

    private void Add(string form, PersonRecord person, NameFit fit)
    {
        var compact = NameFold.Compact(form);
        if (!_forms.TryGetValue(compact, out var hits)) _forms[compact] = hits = [];
        hits.Add(new(person, fit));
    }

    private static string? Tail(string name, string? firstName) =>
        firstName is not null && name.StartsWith(firstName + " ", StringComparison.OrdinalIgnoreCase) ? name[(firstName.Length + 1)..] : null;

    private static string Join(string? first, string second) => first is null ? second : first + " " + second;
}
