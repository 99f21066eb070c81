using ParlementGraph.Archive;
using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>By the index of the archive, which is on disk and complete before the first case is read, and the few cases of the seeds.</summary>
internal sealed class CaseDirectory(CaseIndex index, IReadOnlySet<string> seeded) : ICaseDirectory
{
    public IReadOnlyList<string> CasesOf(string publication) => index.CasesOf(publication);

    public bool Has(string number) => seeded.Contains(number) || index.Has(number);

    public NumberedDocument? DocumentOf(string number) => index.DocumentOf(number) is var (key, cases) ? new NumberedDocument(key, cases) : null;
}
