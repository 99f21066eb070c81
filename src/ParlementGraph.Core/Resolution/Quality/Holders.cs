using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>Who held which office when: a few thousand spans.</summary>
internal sealed class Holders
{
    private readonly Dictionary<string, List<(string Person, DateOnly? From, DateOnly? Until)>> _byOffice = new(StringComparer.Ordinal);

    public void Add(GraphRecord person)
    {
        foreach (var edge in person.Edges.Where(e => e.Type == "HOLDS"))
        {
            if (!_byOffice.TryGetValue(edge.To.Key, out var holders)) _byOffice[edge.To.Key] = holders = [];
            holders.Add((edge.From.Key, (DateOnly?)edge["from"], (DateOnly?)edge["until"]));
        }
    }

    /// <summary>On the day of a change both are.</summary>
    public bool Held(string office, string person, DateOnly day) =>
        _byOffice.TryGetValue(office, out var holders) && holders.Any(h => h.Person == person && Days.Touches(h.From, h.Until, day));
}
