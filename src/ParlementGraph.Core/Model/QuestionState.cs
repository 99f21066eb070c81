namespace ParlementGraph.Model;

/// <summary>Where a written question stands on a day, and when its answer is due. Pure: the day is always given, there is no clock.</summary>
public static class QuestionState
{
    /// <summary>Days in which the government answers (Reglement van Orde: three weeks).</summary>
    public const int TermInDays = 21;

    /// <summary>
    /// The state at the end of <paramref name="day"/>. An answer is final; a withdrawal loses only to an answer, whichever came first;
    /// a postponement counts from its notice on. Before its submission a set is open: nothing can have happened to it yet.
    /// </summary>
    /// <param name="answered">Day of the first answer, or of the letter that answers; null = none known.</param>
    /// <param name="withdrawn">Day of the notice of withdrawal; null = none known.</param>
    /// <param name="postponed">Day of the first notice of postponement; null = none known.</param>
    public static WrittenQuestionState On(DateOnly day, DateOnly submitted, DateOnly? answered, DateOnly? withdrawn, DateOnly? postponed)
    {
        if (day < submitted) return WrittenQuestionState.Open;
        if (answered <= day) return WrittenQuestionState.Answered;
        if (withdrawn <= day) return WrittenQuestionState.Withdrawn;
        return postponed <= day ? WrittenQuestionState.Postponed : WrittenQuestionState.Open;
    }

    /// <summary>The day by which an answer is due, as known on <paramref name="day"/>. A second postponement adds nothing, so the first one's day is enough.</summary>
    public static DateOnly DueOn(DateOnly day, DateOnly submitted, DateOnly? postponed) =>
        submitted.AddDays(postponed <= day ? 2 * TermInDays : TermInDays);

    /// <summary>
    /// Whether the set was late: judged on the day of the answer, of the withdrawal or on <paramref name="day"/>, whichever is first,
    /// by the due day of that day. A postponement after the answer excuses nothing, and what was late stays late.
    /// </summary>
    public static bool IsLate(DateOnly day, DateOnly submitted, DateOnly? answered, DateOnly? withdrawn, DateOnly? postponed)
    {
        var judged = day;
        if (answered < judged) judged = answered.Value;
        if (withdrawn < judged) judged = withdrawn.Value;
        return judged > DueOn(judged, submitted, postponed);
    }
}
