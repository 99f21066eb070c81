namespace ParlementGraph.Sources.Http;

/// <summary>Who asks: program, version, and a person to write to.</summary>
internal static class UserAgent
{
    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <exception cref="SourceOptionsException">No contact, and these are the publisher's own machines.</exception>
    public static string Of(PublisherAddresses addresses, string? contact)
    {
        if (!string.IsNullOrWhiteSpace(contact)) return $"ParlementGraph/{Version} (+{contact.Trim()})";
        if (addresses.IsPublisher)
        {
            throw new SourceOptionsException($"{addresses.Name} is asked only with a contact: set PARLEMENTGRAPH__Sources__Contact to an e-mail or web address where the publisher can reach you");
        }
        return $"ParlementGraph/{Version}";
    }
}
