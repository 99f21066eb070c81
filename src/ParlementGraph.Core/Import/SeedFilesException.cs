namespace ParlementGraph.Import;

/// <summary>The reference data contradict themselves or cannot be read: nothing is built on them.</summary>
public sealed class SeedException : Exception
{
    public SeedException(string file, int line, string found, string expected)
        : base($"{file}, line {line}: found {found}; expected {expected}") => (File, Line) = (file, line);

    public SeedException(string file, string found, string expected) : base($"{file}: found {found}; expected {expected}") => File = file;

    public string File { get; }

    /// <summary>From 1; null when the fault is not in one line.</summary>
    public int? Line { get; }
}
