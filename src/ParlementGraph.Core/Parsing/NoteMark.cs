namespace ParlementGraph.Parsing;

/// <summary>A mark in a text as printed.</summary>
/// <param name="Start">Where it begins, with the blank before it when it follows another mark (<c>6 7</c>).</param>
internal readonly record struct NoteMark(int Start, int Length, int Value);

/// <summary>Digits that may be a mark and were left as printed.</summary>
internal readonly record struct OpenMark(int At, int Length, int Expected);

/// <summary>How notes are numbered over questions and answers in reading order.</summary>
internal enum NoteNumbering
{
    /// <summary>One count over the whole page.</summary>
    Continuous,

    /// <summary>The answer's document repeats the questions with their notes, so its count includes them; the questions' own count does not include its.</summary>
    Repeated,

    /// <summary>One count for the questions, one for the answers.</summary>
    Separate,
}

/// <summary>Which number the next mark must have.</summary>
internal sealed class NoteSequence(NoteNumbering numbering)
{
    private int _questions;
    private int _answers;

    public int Expected(bool inAnswer) => 1 + numbering switch
    {
        NoteNumbering.Continuous => _questions + _answers,
        NoteNumbering.Repeated => inAnswer ? _questions + _answers : _questions,
        _ => inAnswer ? _answers : _questions,
    };

    public void Take(bool inAnswer)
    {
        if (inAnswer) _answers++;
        else _questions++;
    }
}
