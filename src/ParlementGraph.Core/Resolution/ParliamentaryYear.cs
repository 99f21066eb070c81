namespace ParlementGraph.Resolution;

/// <summary>The parliamentary year (Dutch: vergaderjaar) starts on the third Tuesday of September, Prinsjesdag.</summary>
internal static class ParliamentaryYear
{
    public static string Of(DateOnly day)
    {
        var first = day >= Start(day.Year) ? day.Year : day.Year - 1;
        return $"{first}-{first + 1}";
    }

    private static DateOnly Start(int year)
    {
        var firstOfSeptember = new DateOnly(year, 9, 1);
        var toTuesday = ((int)DayOfWeek.Tuesday - (int)firstOfSeptember.DayOfWeek + 7) % 7;
        return firstOfSeptember.AddDays(toTuesday + 14);
    }
}
