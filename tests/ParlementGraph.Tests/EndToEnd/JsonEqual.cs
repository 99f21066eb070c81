using System.Text.Json;
using System.Text.Json.Nodes;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>JSON compared as values: numbers, order of lists and names count, blanks and order of names do not.</summary>
internal static class JsonEqual
{
    public static void Assert(string expected, JsonElement actual) =>
        Xunit.Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), $"expected {expected}\nbut was {actual.GetRawText()}");
}
