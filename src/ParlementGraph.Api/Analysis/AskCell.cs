namespace ParlementGraph.Api.Analysis;

/// <summary>What one asker put to one addressee.</summary>
internal sealed record AskCell
{
    public required MatrixKey Asker { get; init; }

    public required MatrixKey Addressee { get; init; }

    public required string AskerSortName { get; init; }

    public required string AddresseeSortName { get; init; }

    /// <summary>Distinct written questions; at least one.</summary>
    public required int WrittenQuestionCount { get; init; }

    /// <summary>Answered on or before the day of the matrix.</summary>
    public required int AnsweredCount { get; init; }

    /// <summary>Neither answered nor withdrawn on the day of the matrix: OPEN or POSTPONED.</summary>
    public required int OpenCount { get; init; }

    /// <summary>Calendar days, of those that <see cref="AnsweredCount"/> counts; the mean of the middle two; null = none.</summary>
    public required double? MedianDaysToAnswer { get; init; }

    public required DateOnly FirstSubmittedOn { get; init; }

    public required DateOnly LastSubmittedOn { get; init; }

    /// <summary>The written questions behind the count, newest first: the evidence.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Tells cells of a matrix apart and breaks the last ties: both ends, each as kind, then key.</summary>
    public string Key => field ??= string.Join('\u001f', Asker.Kind, Asker.Key, Addressee.Kind, Addressee.Key);
}

/// <summary>The distinct written questions in all cells of a row or of a column.</summary>
internal sealed record AskTotal(MatrixKey Key, int WrittenQuestionCount);
