using ParlementGraph.Model;
using static ParlementGraph.Model.WrittenQuestionState;
using static ParlementGraph.Tests.Analysis.SomeFacts;

namespace ParlementGraph.Tests.Analysis;

public sealed class QuestionStateTests
{
    // Submitted on 1 March: due on 22 March, after a postponement on 12 April.
    private const string Submitted = "2021-03-01";
    private const string Due = "2021-03-22";
    private const string DueLater = "2021-04-12";

    /// <summary>Story, day looked at, answered, withdrawn, first postponed; state, due day and lateness on that day.</summary>
    public static TheoryData<string, string, string?, string?, string?, WrittenQuestionState, string, bool> Days => new()
    {
        { "nothing yet, the day of submission", Submitted, null, null, null, Open, Due, false },
        { "nothing yet, the day it is due", Due, null, null, null, Open, Due, false },
        { "nothing yet, the day after it was due", "2021-03-23", null, null, null, Open, Due, true },
        { "looked at before its submission", "2021-02-28", "2021-03-10", null, null, Open, Due, false },
        { "the day before the answer", "2021-03-09", "2021-03-10", null, null, Open, Due, false },
        { "the day of the answer", "2021-03-10", "2021-03-10", null, null, Answered, Due, false },
        { "answered the day it was due, looked at much later", "2022-01-01", Due, null, null, Answered, Due, false },
        { "answered a day late", "2022-01-01", "2021-03-23", null, null, Answered, Due, true },
        { "answered a day late, looked at the day it was due", Due, "2021-03-23", null, null, Open, Due, false },
        { "the day before the notice of postponement", "2021-03-19", null, null, "2021-03-20", Open, Due, false },
        { "the day of the notice of postponement", "2021-03-20", null, null, "2021-03-20", Postponed, DueLater, false },
        { "postponed, the last day", DueLater, null, null, "2021-03-20", Postponed, DueLater, false },
        { "postponed, a day too late", "2021-04-13", null, null, "2021-03-20", Postponed, DueLater, true },
        { "postponed after it was due: late before the notice", "2021-03-24", null, null, "2021-03-25", Open, Due, true },
        { "postponed after it was due: no longer late from the notice on", "2021-03-25", null, null, "2021-03-25", Postponed, DueLater, false },
        { "postponed, then answered in time", "2022-01-01", "2021-04-12", null, "2021-03-20", Answered, DueLater, false },
        { "answered too late, then a postponement: no excuse", "2022-01-01", "2021-03-24", null, "2021-03-25", Answered, DueLater, true },
        { "answered in time, then a postponement: still answered", "2021-04-30", "2021-03-10", null, "2021-03-25", Answered, DueLater, false },
        { "the day of the withdrawal", "2021-03-15", null, "2021-03-15", null, Withdrawn, Due, false },
        { "the day before the withdrawal", "2021-03-14", null, "2021-03-15", null, Open, Due, false },
        { "withdrawn in time is not late afterwards", "2022-01-01", null, "2021-03-15", null, Withdrawn, Due, false },
        { "withdrawn when it was late stays late", "2022-01-01", null, "2021-03-23", null, Withdrawn, Due, true },
        { "withdrawn, then answered: between the two", "2021-03-20", "2021-04-30", "2021-03-15", null, Withdrawn, Due, false },
        { "withdrawn, then answered: an answer wins, lateness is that of the withdrawal", "2021-04-30", "2021-04-30", "2021-03-15", null, Answered, Due, false },
        { "answered, then withdrawn: final", "2022-01-01", "2021-03-10", "2021-03-15", null, Answered, Due, false },
        { "answered and withdrawn on one day", "2021-03-10", "2021-03-10", "2021-03-10", null, Answered, Due, false },
        { "postponed, then withdrawn", "2021-03-30", null, "2021-03-30", "2021-03-20", Withdrawn, DueLater, false },
        { "withdrawn, then postponed: a withdrawal loses only to an answer", "2021-03-30", null, "2021-03-15", "2021-03-20", Withdrawn, DueLater, false },
        { "all on one day", "2021-03-10", "2021-03-10", "2021-03-10", "2021-03-10", Answered, DueLater, false },
    };

    [Theory, MemberData(nameof(Days))]
    public void The_day_decides_state_due_day_and_lateness(
        string story, string day, string? answered, string? withdrawn, string? postponed, WrittenQuestionState state, string due, bool late)
    {
        var row = Row(1, Submitted, [], [], answered, withdrawn, postponed);
        var on = Day(day);
        Assert.True(state == QuestionState.On(on, row.SubmittedOn, row.AnsweredOn, row.WithdrawnOn, row.PostponedOn), story);
        Assert.True(Day(due) == QuestionState.DueOn(on, row.SubmittedOn, row.PostponedOn), story);
        Assert.True(late == QuestionState.IsLate(on, row.SubmittedOn, row.AnsweredOn, row.WithdrawnOn, row.PostponedOn), story);

        var fact = Table(NoNames, row)[0];
        Assert.Equal((state, late), (fact.StateOn(on), fact.IsLateOn(on)));
    }

    [Fact]
    public void A_second_postponement_gives_no_further_weeks()
    {
        // The model keeps the day of the first; whatever comes after it, the term is 42 days.
        var first = Day("2021-03-20");
        Assert.All(Enumerable.Range(0, 200), days => Assert.Equal(Day(DueLater), QuestionState.DueOn(first.AddDays(days), Day(Submitted), first)));
    }
}
