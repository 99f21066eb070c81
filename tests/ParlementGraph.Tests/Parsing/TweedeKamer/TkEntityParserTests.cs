using System.Diagnostics;
using ParlementGraph.Model;
using ParlementGraph.Parsing.TweedeKamer;

namespace ParlementGraph.Tests.Parsing.TweedeKamer;

public sealed class TkEntityParserTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("zaak", 1), InlineData("document-prefixed", 2), InlineData("persoon", 3), InlineData("unknown-element", 4)]
    public void Damaged_bytes_give_an_issue_or_a_record_and_never_an_exception(string folder, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = TkEntityFixtureTests.Raw(folder);
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var parsed = TkEntityParser.Parse(bytes.AsMemory(0, random.Next(2) == 0 ? bytes.Length : random.Next(bytes.Length)));
            Assert.True(parsed.Entity is not null || parsed.Issues.Count > 0);
        }
    }

    [Fact]
    public void A_damaged_entity_does_not_change_how_the_next_is_read()
    {
        var whole = TkEntityParser.Parse(TkEntityFixtureTests.Raw("zaak"));
        TkEntityParser.Parse(TkEntityFixtureTests.Raw("not-well-formed"));
        TkEntityParser.Parse(TkEntityFixtureTests.Raw("unknown-element"));
        Assert.Equal(whole.Entity, TkEntityParser.Parse(TkEntityFixtureTests.Raw("zaak")).Entity);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_entity() =>
        Assert.IsType<TkZaak>(TkEntityParser.Parse((byte[])[0xEF, 0xBB, 0xBF, .. TkEntityFixtureTests.Raw("zaak")]).Entity);

    [Fact]
    public void Nesting_without_end_is_read_without_recursion()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        var xml = $"<fractieZetel xmlns=\"{TkRecord.Namespace}\" id=\"8fd1a907-0355-4d27-8dc1-fd5a531b4712\"><fractie ref=\"8fd1a907-0355-4d27-8dc1-fd5a531b471e\">{deep}</fractie></fractieZetel>";
        Assert.Equal("8fd1a907-0355-4d27-8dc1-fd5a531b471e", Assert.IsType<TkFractieZetel>(TkEntityParser.Parse(System.Text.Encoding.UTF8.GetBytes(xml)).Entity).Fractie);
    }

    [Fact]
    public void Entities_are_read_by_tens_of_thousands_a_second()
    {
        byte[][] entities = [TkEntityFixtureTests.Raw("zaak"), TkEntityFixtureTests.Raw("zaakactor"), TkEntityFixtureTests.Raw("zaakactor"), TkEntityFixtureTests.Raw("document-prefixed"), TkEntityFixtureTests.Raw("documentversie")];
        for (var n = 0; n < 2_000; n++) TkEntityParser.Parse(entities[n % entities.Length]);
        const int count = 20_000;
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < count; n++) TkEntityParser.Parse(entities[n % entities.Length]);
        var perEntity = (GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
        output.WriteLine($"{count / watch.Elapsed.TotalSeconds:N0} entities a second, {perEntity:N0} bytes each");
        // bytes do not depend on what else the machine does; the time only tells a slip of a power of ten
        Assert.True(perEntity < 12_000, $"{perEntity:N0} bytes");
        Assert.True(count / watch.Elapsed.TotalSeconds > 2_000, $"{count / watch.Elapsed.TotalSeconds:N0} a second");
    }
}
