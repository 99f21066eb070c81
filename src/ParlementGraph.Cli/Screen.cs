using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace ParlementGraph.Cli;

/// <summary>Data to stdout, everything else to stderr; colours and bars only where stderr is a terminal.</summary>
internal sealed class Screen
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private readonly TextWriter _stdout;
    private readonly bool _quiet;

    public Screen(bool quiet, TextWriter? stdout = null, TextWriter? stderr = null)
    {
        _quiet = quiet;
        _stdout = stdout ?? Console.Out;
        var terminal = stderr is null && !Console.IsErrorRedirected;
        Error = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(stderr ?? Console.Error),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = terminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        // A redirected stderr has no width of its own; wrapping log lines at 80 would break grep.
        if (!terminal) Error.Profile.Width = 10_000;
        IsTerminal = terminal && Environment.GetEnvironmentVariable("CI") is null or "";
    }

    public IAnsiConsole Error { get; }

    public bool IsTerminal { get; }

    public void Data(string line) => _stdout.WriteLine(line);

    public void Json(object value) => _stdout.WriteLine(JsonSerializer.Serialize(value, Readable));

    public void Say(string line)
    {
        if (!_quiet) Error.WriteLine(line);
    }

    public void Fail(string message, string? hint)
    {
        Error.Write("error: ", new Style(Color.Red));
        Error.WriteLine(message);
        if (hint is not null) Error.WriteLine("  " + hint);
    }

    /// <summary>Runs long work with a bar on a terminal, and elsewhere with a line every few seconds of news.</summary>
    public async Task<T> ProgressAsync<T>(string what, TimeProvider time, Func<IProgress<(long Done, long? Total)>, Task<T>> work)
    {
        if (_quiet) return await work(new Progress((_, _) => { }));
        if (IsTerminal)
        {
            return await Error.Progress().AutoClear(true).StartAsync(context =>
            {
                var task = context.AddTask(what, autoStart: true);
                task.IsIndeterminate = true;
                return work(new Progress((done, total) =>
                {
                    task.IsIndeterminate = total is null;
                    task.MaxValue = total ?? double.MaxValue;
                    task.Value = done;
                    task.Description = $"{what}: {done:N0}{(total is { } all ? $" of {all:N0}" : "")}";
                }));
            });
        }
        var last = time.GetTimestamp();
        return await work(new Progress((done, total) =>
        {
            if (time.GetElapsedTime(last) < TimeSpan.FromSeconds(5)) return;
            last = time.GetTimestamp();
            Say($"{what}: {done}{(total is { } all ? $" of {all}" : "")}");
        }));
    }

    /// <summary>Reports on the calling thread: System.Progress would post to the pool and reorder.</summary>
    private sealed class Progress(Action<long, long?> report) : IProgress<(long Done, long? Total)>
    {
        public void Report((long Done, long? Total) value) => report(value.Done, value.Total);
    }
}
