using System.Text.Json;

namespace ParlementGraph.Tests.ApiSchema;

public sealed class HitsTests
{
    [Theory]
    [InlineData("bodycams", "bodycam bodycams")]
    [InlineData("\"etnisch profileren\"", "etnisch profileren")]
    [InlineData("privacy*", "privacy privacyaspecten")]
    [InlineData("richtlijn -hamster", "richtlijnen")]
    public async Task Offsets_cut_the_words_that_match(string search, string expected)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync("query($s: String!) { writtenQuestion(number: \"2019Z19333\") { hits(search: $s, first: 50) { place snippet matches { start end } } } }", JsonSerializer.Serialize(new { s = search }));

        var hits = data.GetProperty("writtenQuestion").GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        var words = hits.SelectMany(h => h.GetProperty("matches").EnumerateArray()
            .Select(m => h.GetProperty("snippet").GetString()![m.GetProperty("start").GetInt32()..m.GetProperty("end").GetInt32()].ToLowerInvariant())).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', words));
    }

    [Fact]
    public async Task Hits_come_as_subject_notice_then_questions_and_answers_by_number()
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync("{ writtenQuestion(number: \"2019Z19333\") { hits(search: \"bodycams\", first: 50) { place question { n } answer { questions { n } } } } }");

        var places = data.GetProperty("writtenQuestion").GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("place").GetString() switch
        {
            "QUESTION" => "q" + h.GetProperty("question").GetProperty("n").GetInt32(),
            "ANSWER" => "a" + h.GetProperty("answer").GetProperty("questions")[0].GetProperty("n").GetInt32(),
            var other => other!.ToLowerInvariant(),
        });
        Assert.Equal("subject notice q1 a2 q3 a3 q4 a4 q5 a5 q6 a6 q7 a7", string.Join(' ', places));
    }
}
