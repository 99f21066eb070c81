using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>
/// Writes openkamer's page again from what GraphQL returns: the proof that every line of it can be reached. Marks of notes are put back where the
/// citations say they stood.
/// </summary>
internal static class SeedPage
{
    public const string Query =
        """
        query WholePage {
          writtenQuestion(number: "2019Z19333") {
            number subject submittedOn answeredOn daysToAnswer
            askers { asWritten }
            answerers { asWritten }
            topics { name }
            documents { kind publicationId title url }
            questions {
              n text citations { mark offset }
              answers { text citations { mark offset } }
            }
            notices { on text }
          }
        }
        """;

    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string Render(JsonElement data)
    {
        var set = data.GetProperty("writtenQuestion");
        var askers = Each(set, "askers", a => Text(a, "asWritten"));
        var documents = set.GetProperty("documents").EnumerateArray().ToDictionary(d => Text(d, "kind"));
        var page = new StringBuilder();
        Line($"Kamervraag {Text(set, "number")}");
        Line("");
        Line(Text(set, "subject"));
        Line("");
        Line($"Ingediend {Day(set, "submittedOn")}");
        Line($"Beantwoord {Day(set, "answeredOn")} (na {set.GetProperty("daysToAnswer").GetInt32()} dagen)");
        Line($"Indiener{(askers.Count > 1 ? "s" : "")} {string.Join(", ", askers)}");
        Line($"Beantwoord door {string.Join(", ", Each(set, "answerers", a => Text(a, "asWritten")))}");
        Line($"Onderwerpen {string.Join(' ', Each(set, "topics", t => Text(t, "name").Replace(" | ", " ", StringComparison.Ordinal).ToLowerInvariant()))}");
        Line($"Bron vraag {Text(documents["QUESTION"], "url")}");
        Line($"Bron antwoord {Text(documents["ANSWER"], "url")}");
        foreach (var question in set.GetProperty("questions").EnumerateArray())
        {
            Line($" • Vraag {question.GetProperty("n").GetInt32()}");
            Paragraphs(WithMarks(question));
            Line("");
            foreach (var answer in question.GetProperty("answers").EnumerateArray()) Paragraphs(WithMarks(answer));
            Line("");
        }
        foreach (var notice in set.GetProperty("notices").EnumerateArray())
        {
            Line($" • Mededeling - {Day(notice, "on")}");
            Line("");
            Paragraphs(Text(notice, "text"));
            Line("");
        }
        Line("");
        Line($"Kamervraag document nummer: {Text(documents["QUESTION"], "publicationId")}");
        Line($"Volledige titel: {Text(documents["QUESTION"], "title")}");
        Line($"Kamerantwoord document nummer: {Text(documents["ANSWER"], "publicationId")}");
        page.Append($"Volledige titel: {Text(documents["ANSWER"], "title")}");
        return page.ToString();

        void Line(string line) => page.Append(line).Append('\n');

        void Paragraphs(string text)
        {
            foreach (var paragraph in text.Split('\n')) Line($"  {paragraph}");
        }
    }

    private static string WithMarks(JsonElement item)
    {
        var text = new StringBuilder(Text(item, "text"));
        var marks = item.GetProperty("citations").EnumerateArray()
            .GroupBy(c => c.GetProperty("offset").GetInt32(), c => Text(c, "mark"))
            .OrderByDescending(g => g.Key);
        // Two notes at one place are printed with a no-break space between.
        foreach (var at in marks) text.Insert(at.Key, string.Join('\u00a0', at.OrderBy(m => int.Parse(m, CultureInfo.InvariantCulture))));
        return text.ToString();
    }

    private static List<string> Each(JsonElement parent, string list, Func<JsonElement, string> select) => [.. parent.GetProperty(list).EnumerateArray().Select(select)];

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    private static string Day(JsonElement parent, string name)
    {
        var day = DateOnly.ParseExact(Text(parent, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{day.Day} {Months[day.Month - 1]} {day.Year}";
    }
}
