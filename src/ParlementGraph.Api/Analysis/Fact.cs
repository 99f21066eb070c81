using ParlementGraph.Model;

namespace ParlementGraph.Api.Analysis;

/// <summary>The key and the days of a written question, small: a day that is not there is <see cref="Never"/>, four bytes instead of eight.</summary>
internal readonly record struct Fact(long Row, string Key, DateOnly SubmittedOn, DateOnly Answered, DateOnly Withdrawn, DateOnly Postponed)
{
    public static readonly DateOnly Never = DateOnly.MaxValue;

    public DateOnly? AnsweredOn => Known(Answered);

    public DateOnly? WithdrawnOn => Known(Withdrawn);

    /// <summary>Day of the first notice of postponement.</summary>
    public DateOnly? PostponedOn => Known(Postponed);

    /// <summary>Calendar days from submission to answer; null = no answer known.</summary>
    public int? DaysToAnswer => AnsweredOn is { } day ? day.DayNumber - SubmittedOn.DayNumber : null;

    public WrittenQuestionState StateOn(DateOnly day) => QuestionState.On(day, SubmittedOn, AnsweredOn, WithdrawnOn, PostponedOn);

    public bool IsLateOn(DateOnly day) => QuestionState.IsLate(day, SubmittedOn, AnsweredOn, WithdrawnOn, PostponedOn);

    private static DateOnly? Known(DateOnly day) => day == Never ? null : day;
}
