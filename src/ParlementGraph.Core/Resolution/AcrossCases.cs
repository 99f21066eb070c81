namespace ParlementGraph.Resolution;

/// <summary>The little that cases must know of each other while a graph is built: mentions that stay open, and who named which publication first.</summary>
public sealed class AcrossCases
{
    private readonly Dictionary<string, string> _publications = new(StringComparer.Ordinal);

    public OpenActors Open { get; } = new();

    /// <summary>Takes a publication for a case; false when another case, or this one, has it.</summary>
    internal bool TryClaim(string publicationId, string number, out string owner)
    {
        if (_publications.TryAdd(publicationId, number))
        {
            owner = number;
            return true;
        }
        owner = _publications[publicationId];
        return false;
    }
}
