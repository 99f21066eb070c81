using ParlementGraph.Import;
using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

/// <summary>The grammar with the titles of the seeds, and facts written so that a table can hold them.</summary>
internal static class Headers
{
    public static Seeds Seeds { get; } = Seeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public static HeaderLexicon Lexicon { get; } = HeaderRows.LexiconOf(Seeds);

    public static HeaderFacts Question(string line) => HeaderSentence.Parse(line, "", Lexicon);

    public static HeaderFacts Answer(string line) => HeaderSentence.Parse("", line, Lexicon);

    public static string Show(IEnumerable<HeaderAsker> askers) => string.Join("; ", askers.Select(a => $"{a.Name}/{a.Party}"));

    public static string Show(IEnumerable<HeaderAnswerer> answerers) => string.Join("; ", answerers.Select(a => $"{a.Title}/{a.Name}/{a.Ministry}"));

    public static string Show(IEnumerable<string> texts) => string.Join("; ", texts);

    public static string Show(HeaderFacts facts) => string.Join(" | ",
        facts.Kind, Show(facts.Askers), Show(facts.AddressedTo), Show(facts.AnsweredBy), Show(facts.OnBehalfOf), Show(facts.InAbsenceOf), Show(facts.SeeAlso),
        facts.Subject, facts.Submitted?.ToString("O"), facts.Received?.ToString("O"), Show(facts.Issues.Select(i => $"{i.Code}: {i.Text}")));
}
