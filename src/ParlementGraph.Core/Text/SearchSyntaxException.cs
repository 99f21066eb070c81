namespace ParlementGraph.Text;

/// <summary>A search that cannot be read. The message is for the person who typed it: what was found and what to do.</summary>
public sealed class SearchSyntaxException : Exception
{
    /// <summary>A fault at a place of the search.</summary>
    public SearchSyntaxException(int position, string message)
        : base(message) => Position = position;

    /// <summary>Where the fault begins: UTF-16 offset from 0 in the search as typed; its length when something is missing at the end.</summary>
    public int Position { get; }
}
