using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ParlementGraph.Resolution;

/// <summary>The little that cases must know of each other while a graph is built: mentions that stay open, and who named which publication first.</summary>
public sealed class AcrossCases
{
    // Digests and numbers, not strings: there may be a million of each.
    private readonly Dictionary<UInt128, string> _publications = [];
    private readonly HashSet<long> _chamberNumbers = [];

    public OpenActors Open { get; } = new();

    /// <summary>Null where there is nothing to look other cases up in; then only those that came before are known.</summary>
    public ICaseDirectory? Directory { get; set; }

    /// <summary>The cases that a publication belongs to: also one that only a page names, if its case came before.</summary>
    internal IReadOnlyList<string> CasesOf(string publication) =>
        Directory?.CasesOf(publication) is { Count: > 0 } known ? known : _publications.TryGetValue(Digest(publication), out var owner) ? [owner] : [];

    internal bool HasCase(string number) => Directory?.Has(number) == true;

    internal NumberedDocument? DocumentOf(string chamberNumber) => Directory?.DocumentOf(chamberNumber);

    /// <summary>Takes a publication for a case; false when another case, or this one, has it.</summary>
    internal bool TryClaim(string publicationId, string number, out string owner)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_publications, Digest(publicationId), out var isTaken);
        owner = first ??= number;
        return !isTaken;
    }

    /// <summary>Takes a document number of the Chamber (<c>2019D40352</c>) as a key; false when it has another form, or another document has it.</summary>
    internal bool TryClaimChamberNumber(string number) =>
        number.Length is > 5 and < 18 && number[4] == 'D'
        && int.TryParse(number.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && long.TryParse(number.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var rest)
        && _chamberNumbers.Add(((rest * 20 + number.Length) * 10_000) + year);

    private static UInt128 Digest(string id) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
