using System.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>Ids as Hot Chocolate writes them: Base64 of <c>Type:key</c>.</summary>
internal static class GlobalId
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(string type, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key}"));

    /// <summary>Null when the text is no id at all.</summary>
    public static (string Type, string Key)? TryParse(string id)
    {
        var bytes = new byte[id.Length];
        if (!Convert.TryFromBase64String(id, bytes, out var length)) return null;
        string text;
        try
        {
            text = Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 ? (text[..colon], text[(colon + 1)..]) : null;
    }
}
