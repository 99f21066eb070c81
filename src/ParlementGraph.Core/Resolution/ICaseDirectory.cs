namespace ParlementGraph.Resolution;

/// <summary>Which cases there are and whose each publication is, whatever the order in which they are read: what a link between two cases is resolved by.</summary>
public interface ICaseDirectory
{
    /// <summary>Numbers of the cases that a publication belongs to, in order; none when it is not known.</summary>
    /// <param name="publication">Without its version: <c>ah-tk-20192020-736</c>.</param>
    IReadOnlyList<string> CasesOf(string publication);

    bool Has(string number);

    /// <summary>The document that the Chamber numbers so, if it belongs to a case; null for a letter or a paper, which are never held.</summary>
    /// <param name="number">As in <c>2019D46431</c>.</param>
    NumberedDocument? DocumentOf(string number);
}

/// <summary>A document of the Chamber that belongs to a case.</summary>
/// <param name="Key">Of its record: the publication's id where there is one, else the Chamber's number.</param>
/// <param name="Cases">Their numbers, in order.</param>
public sealed record NumberedDocument(string Key, IReadOnlyList<string> Cases);
