using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Sources;

/// <summary>What came of asking one publisher. Filled while several requests are under way.</summary>
public sealed class SourceReport(Source source)
{
    private readonly Lock _lock = new();
    private readonly List<SourceProblem> _problems = [];
    private readonly List<string> _remarks = [];
    private readonly List<string> _outages = [];

    public Source Source { get; } = source;

    /// <summary>Records that nothing was held of before.</summary>
    public long New { get; private set; }

    /// <summary>Records of which another state was held.</summary>
    public long Changed { get; private set; }

    /// <summary>Tombstones that are news.</summary>
    public long Deleted { get; private set; }

    /// <summary>Records that came again as they were.</summary>
    public long Known { get; private set; }

    /// <summary>Publications and files that were fetched.</summary>
    public long Documents { get; private set; }

    /// <summary>Publications and files that the publisher does not have.</summary>
    public long Missing { get; private set; }

    /// <summary>Requests sent, tries included.</summary>
    public long Requests { get; set; }

    /// <summary>Records that were skipped; their raw form is kept where there is one.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    /// <summary>What a person should know and nothing was lost by.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Why the run is not complete; empty when it is.</summary>
    public IReadOnlyList<string> Outages => _outages;

    public long Records => New + Changed + Deleted + Known;

    internal void Count(IReadOnlyList<Kept> kept, Func<int, bool>? isTombstone = null)
    {
        lock (_lock)
        {
            for (var i = 0; i < kept.Count; i++)
            {
                if (kept[i] == Kept.Known) Known++;
                else if (isTombstone?.Invoke(i) == true) Deleted++;
                else if (kept[i] == Kept.New) New++;
                else Changed++;
            }
        }
    }

    internal void CountFiles(long fetched, long missing)
    {
        lock (_lock)
        {
            Documents += fetched;
            Missing += missing;
        }
    }

    internal void Problem(string name, IssueCode code, string message)
    {
        lock (_lock) _problems.Add(new SourceProblem(name, new Issue(code, IssueSeverity.Skipped, message, name)));
    }

    internal void Remark(string text)
    {
        lock (_lock) _remarks.Add(text);
    }

    internal void Outage(string text)
    {
        lock (_lock) _outages.Add(text);
    }
}

/// <summary>One record that was skipped.</summary>
public sealed record SourceProblem(string Name, Issue Issue);
