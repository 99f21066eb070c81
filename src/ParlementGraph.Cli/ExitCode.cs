namespace ParlementGraph.Cli;

/// <summary>What the process tells its caller; documented in docs/cli.md.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int Unhealthy = 3;
    public const int Partial = 4;
    public const int SourceUnavailable = 5;
    public const int Locked = 6;
    public const int Interrupted = 130;
}
