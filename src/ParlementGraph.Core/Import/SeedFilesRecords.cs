using ParlementGraph.Model;
using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>The shape of each kind of line, field by field in the order in which the files write them.</summary>
internal static class SeedRecords
{
    /// <summary>A record whose line repeats the person's name for the reader's eye.</summary>
    internal sealed record Named<T>(string Name, T Value);

    public static CabinetRecord Cabinet(SeedLine line) =>
        new(line.Text("key"), line.Text("name"), line.Day("from"), line.OptionalDay("until"), line.OptionalText("wikidataId"), line.Texts("parties"));

    public static MinistryRecord Ministry(SeedLine line) =>
        new(line.Text("key"), line.Items("names", DatedName), line.Texts("aliases"), line.OptionalText("because"));

    public static OfficeRecord Office(SeedLine line) => new(
        line.Text("key"), line.Text("title"), line.Word<OfficeRole>("role"), line.OptionalText("ministry"),
        line.Items("successors", item => new OfficeSuccessor(item.Text("office"), item.Day("on"))), line.Texts("aliases"), line.OptionalText("because"));

    public static Named<HoldingRecord> Holding(SeedLine line, string cabinet)
    {
        var office = line.Text("office");
        var person = line.Text("person");
        return new(line.Text("name"), new(
            office, person, line.Day("from"), line.OptionalDay("until"), cabinet, line.OptionalText("party"), line.Flag("acting"), line.OptionalText("portfolio"),
            line.OptionalText("overlap"), line.OptionalText("note"), line.Text("confidence"), line.Texts("sources")));
    }

    public static PersonRecord Person(SeedLine line) => new(
        line.Text("key"), line.Text("name"), line.OptionalText("initials"), line.OptionalText("firstName"), line.OptionalText("surnamePrefix"), line.Text("surname"),
        line.Texts("otherNames"), line.OptionalText("tweedeKamerId"), line.OptionalText("wikidataId"),
        line.Items("deputyPrimeMinister", item => new DeputyPeriod(item.Text("cabinet"), item.Day("from"), item.OptionalDay("until"), item.OptionalText("note"))));

    public static PartyRecord Party(SeedLine line) => new(
        line.Text("key"), line.Text("abbreviation"), line.Text("name"), line.Items("aliases", DatedName), line.OptionalDay("from"), line.OptionalDay("until"),
        line.OptionalText("wikidataId"), line.Items("successors", item => new PartySuccessor(item.Text("party"), item.OptionalDay("on"), item.Word<PartySuccession>("kind"))),
        line.OptionalText("because"));

    public static Named<MembershipRecord> Membership(SeedLine line)
    {
        var person = line.Text("person");
        return new(line.Text("name"), new(
            person, line.Text("party"), line.Day("from"), line.OptionalDay("until"), line.OptionalDay("knownUntil"), line.Text("source"), line.OptionalText("note")));
    }

    public static Named<SeatRecord> Seat(SeedLine line)
    {
        var person = line.Text("person");
        return new(line.Text("name"), new(
            person, line.Day("from"), line.OptionalDay("until"), line.OptionalDay("knownUntil"), line.Text("source"), line.Text("reason")));
    }

    public static TopicRecord Topic(SeedLine line) => new(line.Text("key"), line.Text("theme"), line.OptionalText("subtheme"));

    public static JudgementRecord Judgement(SeedLine line) => new(
        line.Text("about"), line.Word<JudgementKind>("decision"), line.OptionalText("to"), line.OptionalDay("from"), line.OptionalDay("until"), line.Text("because"));

    private static DatedName DatedName(SeedLine line) => new(line.Text("name"), line.OptionalDay("from"), line.OptionalDay("until"));
}
