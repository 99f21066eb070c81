namespace ParlementGraph.Text;

/// <summary>Value equality for records that hold lists.</summary>
internal static class ListEquality
{
    public static bool Same<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) => ReferenceEquals(left, right) || left.SequenceEqual(right);

    public static int Hash<T>(IReadOnlyList<T> items)
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }
}
