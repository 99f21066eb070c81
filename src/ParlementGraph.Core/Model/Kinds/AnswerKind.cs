using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>An answer; a joint answer to several questions is one node.</summary>
internal static class AnswerKind
{
    public static readonly KindFile File = new(
        new KindDef("Answer", "An answer to one or more numbered questions. A joint answer is one node.", "key of the document, `#a`, number of the first question it answers: `ah-tk-20192020-736#a1`",
        [
            new("text", Plain, "Wording of the answer, marks of notes left out; paragraphs are separated by newlines.") { Required = true, Filtered = true, Searched = true },
        ])
        { Dutch = "antwoord" },
        new EdgeDef("ANSWERS", ["Answer"], ["Question"], EdgeEnd.From, "The questions it answers.")
        {
            NameAtFrom = "questions",
            NameAtTo = "answers",
            Properties = [new("order", Number, "The number of the question.") { Required = true }],
        },
        new EdgeDef("REFERS_TO_ANSWER", ["Answer"], ["Question"], EdgeEnd.From, "The questions whose answer it points at: \"zie het antwoord op vraag 3\".")
        {
            NameAtFrom = "refersTo",
            Properties = [new("order", Number, "The number of the question.") { Required = true }],
        });
}
