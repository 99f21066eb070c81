using ParlementGraph.Model;

namespace ParlementGraph.Sources.Http;

/// <summary>
/// Everything in this room names pages by the publisher's own address, and the archive keeps that one; only here it becomes the address that is asked.
/// So an archive is the same whichever base address filled it.
/// </summary>
internal sealed class PublisherAddresses
{
    public const string Tk = "https://gegevensmagazijn.tweedekamer.nl/";
    public const string ObDocuments = "https://zoek.officielebekendmakingen.nl/";
    public const string ObRepository = "https://repository.overheid.nl/";

    private readonly Uri? _base;
    private readonly HashSet<string> _authorities;

    public PublisherAddresses(Source source, Uri? baseAddress)
    {
        string[] own = source == Source.TweedeKamer ? [Tk] : [ObDocuments, ObRepository];
        if (baseAddress is { IsAbsoluteUri: false } || baseAddress is { Scheme: not ("http" or "https") })
        {
            throw new SourceOptionsException($"the base address '{baseAddress}' is not an http or https address");
        }
        _base = baseAddress is null || baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress : new Uri(baseAddress.AbsoluteUri + "/");
        _authorities = _base is null ? [.. own.Select(o => new Uri(o).Authority)] : [_base.Authority];
        Name = _base?.Authority ?? new Uri(own[0]).Authority;
        IsPublisher = baseAddress is null || own.Any(o => new Uri(o).Host == baseAddress.Host);
    }

    /// <summary>For people.</summary>
    public string Name { get; }

    public bool IsPublisher { get; }

    /// <summary>The address to ask for a page that the publisher has at <paramref name="publisherAddress"/>.</summary>
    public Uri Ask(string publisherAddress)
    {
        var address = new Uri(publisherAddress);
        return _base is null ? address : new Uri(_base, address.PathAndQuery.TrimStart('/'));
    }

    public bool MayAsk(Uri address) => address.Scheme is "http" or "https" && _authorities.Contains(address.Authority);

    /// <summary>The publisher's address for a link that was found in an answer of officielebekendmakingen.nl; null for one that leads elsewhere.</summary>
    public string? PublisherAddressOf(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address)) return null;
        if (_base is not null && address.AbsoluteUri.StartsWith(_base.AbsoluteUri, StringComparison.Ordinal))
        {
            var path = address.AbsoluteUri[_base.AbsoluteUri.Length..];
            return (path.StartsWith("frbr/", StringComparison.Ordinal) ? ObRepository : ObDocuments) + path;
        }
        return address.Authority is "zoek.officielebekendmakingen.nl" or "repository.overheid.nl" ? $"https://{address.Authority}{address.PathAndQuery}" : null;
    }

    /// <summary>A stand-in writes its own address into records: they are kept with the publisher's, or the same record would differ by port.</summary>
    public string InPublisherWords(string text) => _base is null
        ? text
        : text.Replace(_base.AbsoluteUri + "frbr/", ObRepository + "frbr/", StringComparison.Ordinal).Replace(_base.AbsoluteUri, ObDocuments, StringComparison.Ordinal);
}
