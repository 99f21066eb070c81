namespace ParlementGraph.Parsing.Headers;

/// <summary>
/// Reads the sentences above a publication: who asked, who was asked, who answered, and when. A grammar by hand, in one pass over the words,
/// because the lists nest and their separators are those of the names in them. Any text has a result.
/// </summary>
public static class HeaderSentence
{
    /// <param name="questionLine">"Vragen van ..", or empty.</param>
    /// <param name="answerLine">"Antwoord van ..", "Mededeling van ..", or empty.</param>
    public static HeaderFacts Parse(string questionLine, string answerLine, HeaderLexicon lexicon)
    {
        var draft = new HeaderDraft();
        var question = new HeaderText(Blanks.Collapse(questionLine), lexicon);
        var answer = new HeaderText(Blanks.Collapse(answerLine), lexicon);
        if (question.Count > 0) ReadQuestion(question, draft, lexicon, hasAnswer: answer.Count > 0);
        if (answer.Count > 0) new AnswerSentence(answer, lexicon, draft).Read(0);
        return draft.Facts();
    }

    private static void ReadQuestion(HeaderText text, HeaderDraft draft, HeaderLexicon lexicon, bool hasAnswer)
    {
        if (AnswerSentence.Begins(text, 0))
        {
            // The line of the answer in the place of the other.
            if (hasAnswer) draft.Add(HeaderIssueCode.LineNotUnderstood, text.Raw(0, text.Count));
            else new AnswerSentence(text, lexicon, draft).Read(0);
            return;
        }
        var rest = new QuestionSentence(text, lexicon, draft).Read();
        while (rest < text.Count)
        {
            if (SeeAlsoReader.Begins(text, rest)) rest = text.SkipSigns(SeeAlsoReader.Read(text, rest, draft));
            else if (!hasAnswer && AnswerSentence.Begins(text, rest))
            {
                new AnswerSentence(text, lexicon, draft).Read(rest);
                return;
            }
            else
            {
                draft.Add(HeaderIssueCode.WordsNotUnderstood, text.Raw(rest, text.Count));
                return;
            }
        }
    }
}
