namespace ParlementGraph.Api.Http;

/// <summary>Where the IDE's static files lie. They are fetched at build, so the folder may be missing: then a page says so.</summary>
/// <param name="Folder">The unpacked npm package, with <c>index.html</c> in it.</param>
public sealed record IdeOptions(string Folder);
