using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>SHA-256 over (kind, key, hash) of all records, by kind and key in ordinal order: equal graphs, equal versions, in every store.</summary>
public sealed class DatasetVersion : IDisposable
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="hash">That of the record as it stands in the graph, <see cref="CanonicalLine.Hash"/>.</param>
    public void Add(string kind, string key, ReadOnlySpan<byte> hash) =>
        _sha.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{key}\t{Convert.ToHexStringLower(hash)}\n")));

    /// <summary>The version of what was added, in hex.</summary>
    public string Take() => Convert.ToHexStringLower(_sha.GetHashAndReset());

    public void Dispose() => _sha.Dispose();
}
