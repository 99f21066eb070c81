using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Cli.Commands;

/// <summary>The part of <c>status</c> about where the sets of questions stood on a day: any day, since every change of state has its date.</summary>
internal sealed record StateStatus(DateOnly On, IReadOnlyDictionary<WrittenQuestionState, long> Sets, long Late)
{
    /// <param name="on">Null for the day of the dataset.</param>
    public static async Task<StateStatus> ReadAsync(IGraphReader reader, DateOnly? on, CancellationToken cancellationToken)
    {
        var day = on ?? reader.Dataset.AsOf;
        var sets = Enum.GetValues<WrittenQuestionState>().ToDictionary(s => s, _ => 0L);
        var late = 0L;
        await foreach (var set in reader.FactsAsync(cancellationToken))
        {
            // What was put later was not there yet.
            if (set.SubmittedOn > day) continue;
            var state = QuestionState.On(day, set.SubmittedOn, set.AnsweredOn, set.WithdrawnOn, set.PostponedOn);
            sets[state]++;
            if (state is WrittenQuestionState.Open or WrittenQuestionState.Postponed && QuestionState.IsLate(day, set.SubmittedOn, set.AnsweredOn, set.WithdrawnOn, set.PostponedOn)) late++;
        }
        return new(day, sets, late);
    }

    public object Summary() => new { On = Day(On), Sets = Sets.ToDictionary(s => Choice.Name(s.Key), s => s.Value), Late };

    public void Show(Screen screen)
    {
        screen.Data($"Sets      on {Day(On)}");
        foreach (var (state, count) in Sets) screen.Data($"          {Choice.Name(state),-26} {count,21}");
        screen.Data($"          {"waiting longer than due",-26} {Late,21}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
