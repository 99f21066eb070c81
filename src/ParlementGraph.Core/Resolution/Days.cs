namespace ParlementGraph.Resolution;

/// <summary>Half-open spans of days; a null end is open.</summary>
internal static class Days
{
    /// <summary>Questions still name the former holder, and documents the former ministry, some weeks after a change.</summary>
    public const int Grace = 31;

    public static bool Covers(DateOnly? from, DateOnly? until, DateOnly day) => !(from > day) && !(until <= day);

    /// <summary>As <see cref="Covers"/>, and the day of the change itself: on it both the old and the new one are possible.</summary>
    public static bool Touches(DateOnly? from, DateOnly? until, DateOnly day) => !(from > day) && !(until < day);

    public static bool EndedShortlyBefore(DateOnly? until, DateOnly day) => until is { } end && end <= day && day.DayNumber - end.DayNumber <= Grace;

    /// <summary>Whether a seat is known to be held on the day: a seat without an end is, up to the last day on which a source had it.</summary>
    public static bool KnownOn(DateOnly from, DateOnly? until, DateOnly? knownUntil, DateOnly day) => Covers(from, until, day) && !(until is null && knownUntil < day);

    public static bool Overlap(DateOnly? from, DateOnly? until, DateOnly? otherFrom, DateOnly? otherUntil) => !(from >= otherUntil) && !(otherFrom >= until);
}
