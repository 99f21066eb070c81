namespace ParlementGraph.Api.Analysis;

/// <summary>A cabinet's days in office, half-open; <paramref name="Until"/> null = still.</summary>
internal sealed record CabinetSpan(string Key, DateOnly From, DateOnly? Until);

/// <summary>Which cabinet was in office on a day.</summary>
internal sealed class CabinetCalendar
{
    private readonly CabinetSpan[] _byFrom;

    public CabinetCalendar(IEnumerable<CabinetSpan> cabinets) =>
        _byFrom = [.. cabinets.OrderBy(c => c.From).ThenBy(c => c.Key, StringComparer.Ordinal)];

    /// <summary>In order of their first day; the place in this list is what <see cref="IndexOn"/> answers.</summary>
    public IReadOnlyList<CabinetSpan> Cabinets => _byFrom;

    /// <summary>-1 when none is known. Where spans overlap, the newer cabinet.</summary>
    public int IndexOn(DateOnly day)
    {
        for (var i = _byFrom.Length - 1; i >= 0; i--)
        {
            if (_byFrom[i].From <= day && (_byFrom[i].Until is not { } until || day < until)) return i;
        }
        return -1;
    }
}
