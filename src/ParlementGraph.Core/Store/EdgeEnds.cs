using ParlementGraph.Model;

namespace ParlementGraph.Store;

internal static class EdgeEnds
{
    public static EdgeEnd Opposite(this EdgeEnd end) => end == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From;
}
