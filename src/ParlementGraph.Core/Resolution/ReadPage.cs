using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>A page as read, with where it came from.</summary>
/// <param name="Name">File name, for people.</param>
/// <param name="Length">Bytes.</param>
public sealed record ReadPage(string Name, ReadSource Source, long Length, ParsedPage Parsed);
