namespace ParlementGraph.Resolution;

/// <summary>Which cases there are and whose each publication is, whatever the order in which they are read: what a link between two cases is resolved by.</summary>
public interface ICaseDirectory
{
    /// <summary>Numbers of the cases that a publication belongs to, in order; none when it is not known.</summary>
    /// <param name="publication">Without its version: <c>ah-tk-20192020-736</c>.</param>
    IReadOnlyList<string> CasesOf(string publication);

    bool Has(string number);
}
