using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>The state of a written question on a day as conditions on its dates, by the rule of <c>QuestionState</c>.</summary>
internal static class StateFilter
{
    public static Filter Read(IDictionary<string, object?> operations, DateOnly on) => new Filter.All([.. operations.Select(o =>
    {
        var states = OperationReader.Listed("state", o.Key, o.Value);
        var any = new Filter.Any([.. states.OfType<string>().Select(s => Of(Choice.Parse<WrittenQuestionState>(s), on))]);
        return o.Key is "eq" or "in" ? (Filter)any : new Filter.Not(any);
    })]);

    private static Filter.All Of(WrittenQuestionState state, DateOnly on)
    {
        // Before its submission a set is open: nothing can have happened to it yet.
        var submitted = Until("submittedOn", on);
        var answered = new Filter.All(submitted, Until("answeredOn", on));
        var withdrawn = new Filter.All(submitted, Until("withdrawnOn", on));
        var postponed = new Filter.All(submitted, Until("postponedOn", on));
        return state switch
        {
            WrittenQuestionState.Answered => answered,
            WrittenQuestionState.Withdrawn => new Filter.All(withdrawn, new Filter.Not(answered)),
            WrittenQuestionState.Postponed => new Filter.All(postponed, new Filter.Not(answered), new Filter.Not(withdrawn)),
            WrittenQuestionState.Open => new Filter.All(new Filter.Not(postponed), new Filter.Not(answered), new Filter.Not(withdrawn)),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no condition for it"),
        };
    }

    private static Filter.Between Until(string field, DateOnly on) => new(field, null, on);
}
