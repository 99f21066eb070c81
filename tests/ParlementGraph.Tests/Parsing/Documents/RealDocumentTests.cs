using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;
using ParlementGraph.Tests.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Real documents of the shared folder: nothing of them is lost, and they are read as a person read them.</summary>
public sealed class RealDocumentTests(SourcesStub stub) : IClassFixture<SourcesStub>
{
    private static string[] Files(string folder, params string[] ends) =>
        [.. Directory.GetFiles(Repo.Shared("data", "kamervragen", folder)).Where(f => ends.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal)];

    [Theory, InlineData("texts", ".txt", 45), InlineData("originals", ".pdf", 6), InlineData("originals", ".docx", 4)]
    public void No_word_of_a_real_document_is_lost(string folder, string end, int count)
    {
        var files = Files(folder, end);
        Assert.True(files.Length >= count, $"{files.Length} files");
        List<string> wrong = [];
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var document = DocumentParser.Parse(bytes);
            if (document.Facts is null) wrong.Add($"{Path.GetFileName(file)}: {string.Join("; ", document.Issues)}");
            else if (LostWords.Of(bytes, document) is { Count: > 0 } lost) wrong.Add($"{Path.GetFileName(file)} lost {lost.Count}: {string.Join(' ', lost.Take(12))}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_word_of_what_the_stub_publishes_is_lost()
    {
        stub.Need();
        List<string> wrong = [];
        var ids = (await stub.IdsAsync()).Take(150).ToList();
        var files = await stub.GetAsync([.. ids.Select(id => $"/{id}.xml"), .. ids.Select(id => $"/{id}.html")]);
        for (var i = 0; i < files.Count; i++)
        {
            var document = DocumentParser.Parse(files[i]);
            if (document.Facts is null) wrong.Add($"{ids[i % ids.Count]}: {string.Join("; ", document.Issues)}");
            else if (LostWords.Of(files[i], document) is { Count: > 0 } lost) wrong.Add($"{ids[i % ids.Count]} ({document.Form}) lost {lost.Count}: {string.Join(' ', lost.Take(12))}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {files.Count}:\n{string.Join('\n', wrong.Take(10))}");
    }

    [Fact]
    public void The_originals_have_the_questions_and_the_groups_of_answers_that_a_person_counted()
    {
        List<string> wrong = [];
        foreach (var line in File.ReadLines(Repo.Shared("data", "kamervragen", "originals", "truth.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var truth = json.RootElement;
            var name = truth.GetProperty("file").GetString()!;
            var facts = DocumentParser.Parse(File.ReadAllBytes(Repo.Shared("data", "kamervragen", "originals", name))).Facts;
            var asked = facts is null ? [] : facts.Questions.Select(q => q.N).Concat(facts.JointQuestions.SelectMany(j => j.Questions)).Order().ToList();
            // Where only the formatting tells, the person did not count what the parser finds and tells of.
            var headed = truth.GetProperty("answers").EnumerateArray().Select(a => string.Join(',', a.EnumerateArray().Select(n => n.GetInt32()).Order())).ToList();
            var read = facts?.Answers.Select(a => string.Join(',', a.Questions.Order())).ToList() ?? [];
            if (!asked.SequenceEqual(Enumerable.Range(1, truth.GetProperty("questions").GetInt32()))) wrong.Add($"{name}: questions {string.Join(' ', asked)}");
            if (!read.Take(headed.Count).SequenceEqual(headed) || (read.Count > headed.Count && !truth.TryGetProperty("trap", out _))) wrong.Add($"{name}: answers {string.Join(" | ", read)} for {string.Join(" | ", headed)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_damaged_real_document_neither_crashes_nor_hangs_and_a_text_loses_no_paragraph()
    {
        var random = new Random(20241124);
        List<string> names = [];
        foreach (var file in Files("texts", ".txt"))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 12; i++)
            {
                var damaged = PageMutations.Mutate(bytes, random, names);
                var document = DocumentParser.Parse(damaged);
                Assert.True(document.Facts is not null || document.Issues.Count > 0, $"{file}: nothing was said");
                if (document.Facts is null || document.Form != DocumentForm.Text || !System.Text.Unicode.Utf8.IsValid(damaged) || damaged.Contains((byte)0)) continue;
                // Bytes that no text may hold are replaced, and what is encoded twice is undone: only whole words are looked for.
                if (document.Issues.Any(i => i.Code == IssueCode.EncodingGuessed)) continue;
                var lost = LostWords.Of(damaged, document);
                Assert.True(lost.Count == 0, $"{Path.GetFileName(file)}, mutation {names[^1]}: lost {string.Join(' ', lost.Take(10))}");
            }
        }
        foreach (var file in Files("originals", ".pdf", ".docx"))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 15; i++)
            {
                var document = DocumentParser.Parse(PageMutations.Mutate(bytes, random, names));
                Assert.True(document.Facts is not null || document.Issues.Count > 0, $"{file}: nothing was said");
            }
        }
    }
}
