namespace ParlementGraph.Model;

/// <summary>What the graph lacks of what the publishers list: no total without its holes.</summary>
public sealed record Coverage(IReadOnlyList<CoverageYear> Years, IReadOnlyList<UnresolvedCount> UnresolvedAskers, IReadOnlyList<UnresolvedCount> UnresolvedAddressees)
{
    public static readonly Coverage Nothing = new([], [], []);
}

/// <summary>One year and kind of document; the counts of mentions stand at QUESTION only.</summary>
/// <param name="Year">Of submission for questions, of the document for the rest.</param>
/// <param name="Expected">Documents that the feed lists and has not deleted.</param>
/// <param name="Held">Of these, with their text in the graph.</param>
/// <param name="Missing">Of these, without text: not published elsewhere yet, or not fetched.</param>
/// <param name="Unparsed">Of these, held as bytes whose text could not be read.</param>
/// <param name="WithoutAddressee">Sets without anybody who was asked.</param>
/// <param name="UnresolvedAskers">Mentions of askers that are nobody's.</param>
/// <param name="UnresolvedAddressees">Mentions of addressees that are neither an office nor a person.</param>
public sealed record CoverageYear(int Year, DocumentKind Kind, long Expected, long Held, long Missing, long Unparsed, long WithoutAddressee, long UnresolvedAskers, long UnresolvedAddressees);

/// <summary>Words that stay open, and how often.</summary>
public sealed record UnresolvedCount(string AsWritten, long Count, DateOnly FirstOn, DateOnly LastOn);
