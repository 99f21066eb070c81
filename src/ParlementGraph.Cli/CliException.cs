namespace ParlementGraph.Cli;

/// <summary>An end of the program that a person can do something about.</summary>
/// <param name="message">What was found and what was expected.</param>
/// <param name="hint">What to do.</param>
internal sealed class CliException(int exitCode, string message, string? hint = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? Hint { get; } = hint;
}
