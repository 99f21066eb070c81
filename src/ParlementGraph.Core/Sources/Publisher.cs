using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources.Http;
using ParlementGraph.Sources.OfficieleBekendmakingen;
using ParlementGraph.Sources.TweedeKamer;

namespace ParlementGraph.Sources;

/// <summary>One publisher, asked politely, into the archive.</summary>
public sealed class Publisher : IDisposable
{
    private readonly PublisherAddresses _addresses;
    private readonly PoliteHttp _http;
    private readonly ArchiveFile _archive;
    private readonly SourceOptions _options;
    private readonly TimeProvider _time;

    /// <exception cref="SourceOptionsException">The options cannot be used.</exception>
    public Publisher(Source source, ArchiveFile archive, SourceOptions options, TimeProvider time)
        : this(source, archive, options, time, null)
    {
    }

    internal Publisher(Source source, ArchiveFile archive, SourceOptions options, TimeProvider time, HttpMessageHandler? handler)
    {
        Report = new SourceReport(source);
        _archive = archive;
        _options = options;
        _time = time;
        _addresses = new PublisherAddresses(source, options.BaseAddressOf(source));
        _http = new PoliteHttp(_addresses, options, time, handler);
    }

    public SourceReport Report { get; }

    /// <summary>What there is: feeds, or lists of publications.</summary>
    public Task FetchListsAsync(IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        var done = 0L;
        var reporting = new Lock();
        void Count(long records)
        {
            lock (reporting) progress.Report((done += records, null));
        }
        return GuardAsync(() => Report.Source == Source.TweedeKamer
            ? new SyncFeed(_http, _archive, _options, Report).FetchAsync(Count, cancellationToken)
            : new PublicationLists(new Sru(_http, _addresses, _options), _archive, _options, Report, _time).FetchAsync(Count, cancellationToken));
    }

    /// <summary>The files that the lists ask for and the archive does not hold.</summary>
    public Task FetchFilesAsync(IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken) => GuardAsync(() => Report.Source == Source.TweedeKamer
        ? new Enclosures(_http, _archive, _options, Report).FetchAsync(progress, cancellationToken)
        : new Publications(_http, _addresses, _archive, _options, Report).FetchAsync(progress, cancellationToken));

    public void Dispose() => _http.Dispose();

    /// <summary>A publisher that is away ends its own part of the run, not the other publisher's.</summary>
    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SourceUnavailableException e)
        {
            Report.Outage(e.Message);
        }
        finally
        {
            Report.Requests = _http.Requests;
        }
    }
}
