namespace ParlementGraph.Api.Analysis;

/// <summary>The middle value; of an even number of values, the mean of the middle two.</summary>
internal static class Median
{
    /// <summary>Null when there are none. Sorts the list.</summary>
    public static double? Of(List<int> values)
    {
        if (values.Count == 0) return null;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : ((double)values[middle - 1] + values[middle]) / 2;
    }
}
