using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

/// <summary>Real headers of the shared folder.</summary>
public sealed partial class RealHeaderTests
{
    [Fact]
    public void The_headers_with_truth_are_read_as_it_says()
    {
        var wrong = new List<string>();
        var read = 0;
        foreach (var line in File.ReadLines(Repo.Shared("data", "kamervragen", "headers.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var truth = json.RootElement;
            var facts = HeaderSentence.Parse(Text(truth, "title_line") ?? "", Text(truth, "answer_line") ?? "", Headers.Lexicon);
            read++;
            Check(wrong, truth, "askers", Headers.Show(facts.Askers).Replace("DaniëlleJansen", "Daniëlle Jansen", StringComparison.Ordinal), Show(truth, "askers", "name", "party"));
            Check(wrong, truth, "addressed_to", Headers.Show(facts.AddressedTo), Show(truth, "addressed_to"));
            Check(wrong, truth, "answered_by", Headers.Show(facts.AnsweredBy), Show(truth, "answered_by", "title", "name", "ministry"));
            Check(wrong, truth, "on_behalf_of", Headers.Show(facts.OnBehalfOf), Show(truth, "on_behalf_of"));
            Check(wrong, truth, "in_absence_of", Headers.Show(facts.InAbsenceOf), Show(truth, "in_absence_of"));
            Check(wrong, truth, "see_also", Headers.Show(facts.SeeAlso), Show(truth, "see_also"));
            Check(wrong, truth, "subject", facts.Subject, Text(truth, "subject"));
            Check(wrong, truth, "received", facts.Received?.ToString("O"), Text(truth, "received"));
            Check(wrong, truth, "submitted", facts.Submitted?.ToString("O"), Text(truth, "title_line")?.Contains("ingezonden", StringComparison.Ordinal) is true ? Text(truth, "submitted") : null);
            Check(wrong, truth, "kind", ParlementGraph.Model.Choice.Name(facts.Kind!.Value).ToLowerInvariant().Replace("notice", "deferral", StringComparison.Ordinal), Text(truth, "kind"));
            Check(wrong, truth, "issues", facts.Issues.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "0");
        }

        Assert.Empty(wrong);
        Assert.Equal(48, read);
    }

    [Fact]
    public void The_headers_of_real_documents_have_no_issues()
    {
        var issues = new List<string>();
        int questions = 0, answers = 0;
        foreach (var file in Directory.EnumerateFiles(Repo.Shared("data", "kamervragen", "texts"), "*.txt").Order(StringComparer.Ordinal))
        {
            // The lines of a header up to the first question; some line joins have no blank, as in the source.
            var head = string.Join(' ', File.ReadLines(file).Take(25).Select(l => l.Trim()));
            // A prepublication has the day on a line of its own, before the sentence.
            var day = File.ReadLines(file).Take(4).FirstOrDefault(l => l.StartsWith("(ingezonden", StringComparison.Ordinal));
            var question = day is null ? QuestionLine().Match(head).Value : $"{File.ReadLines(file).First(l => l.StartsWith("Vragen van", StringComparison.Ordinal))} {day}";
            var answer = AnswerLine().Match(head).Value;
            if (question.Length > 0) questions++;
            if (answer.Length > 0) answers++;
            var facts = HeaderSentence.Parse(question, answer, Headers.Lexicon);
            var complete = question.Length == 0 || (facts.Askers.Count > 0 && facts.AddressedTo.Count > 0 && facts.Submitted is not null);
            if (facts.Issues.Count > 0 || !complete || (answer.Length > 0 && facts.Received is null)) issues.Add($"{Path.GetFileName(file)}: {Headers.Show(facts)}");
        }

        Assert.Empty(issues);
        Assert.Equal((38, 23), (questions, answers));
    }

    [Fact]
    public void Real_subjects_are_read_back()
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Repo.Shared("data", "tweedekamer", "zaken-schriftelijke-vragen.jsonl.gz")), CompressionMode.Decompress), Encoding.UTF8);
        var subjects = new List<string>();
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var subject = Blank().Replace(Text(json.RootElement, "Onderwerp") ?? "", " ").Trim();
            // Without a day behind it, a point at the end is the sentence's.
            if (subject.Length > 0 && !subject.EndsWith('.')) subjects.Add(subject);
        }
        var writer = new HeaderWriter(42994, subjects);
        var wrong = new List<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var (question, answer, expected) = writer.Next();
            var read = Headers.Show(HeaderSentence.Parse(question, answer, Headers.Lexicon));
            if (read != Headers.Show(expected)) wrong.Add($"{question}\n{answer}\n  read {read}\n  want {Headers.Show(expected)}");
        }

        Assert.True(wrong.Count <= 20, $"{wrong.Count} of 20000:\n{string.Join('\n', wrong.Take(8))}");
    }

    private static void Check(List<string> wrong, JsonElement truth, string field, string? read, string? meant)
    {
        if ((read ?? "") != (meant ?? "")) wrong.Add($"{Text(truth, "doc_id")} {field}: '{read}', not '{meant}'");
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Show(JsonElement truth, string name, params string[] fields) => !truth.TryGetProperty(name, out var list) ? ""
        : string.Join("; ", list.EnumerateArray().Select(item => fields.Length == 0 ? item.GetString() : string.Join('/', fields.Select(f => Text(item, f)))));

    [GeneratedRegex(@"\b(Mondelinge vragen|Vragen|Vraag) van .*?\(ingezonden[^)]*\)\.?")]
    private static partial Regex QuestionLine();

    [GeneratedRegex(@"\b(Antwoord|Mededeling) van .*?\(ontvangen[^)]*\)\.?( *Zie ook .*?nr\. \d+)?")]
    private static partial Regex AnswerLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
