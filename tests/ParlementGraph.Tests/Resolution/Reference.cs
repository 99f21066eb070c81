using ParlementGraph.Import;
using ParlementGraph.Resolution;

namespace ParlementGraph.Tests.Resolution;

/// <summary>The reference data of the checkout, read once.</summary>
internal static class Reference
{
    private static readonly Lazy<ReferenceData> Read = new(() => SeedFiles.Read(Repo.PathOf("seeds")));

    public static ReferenceData Data => Read.Value;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
