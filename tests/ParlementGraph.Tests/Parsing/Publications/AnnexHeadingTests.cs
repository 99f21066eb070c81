using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

public sealed class AnnexHeadingTests
{
    [Theory]
    [InlineData("Bijlage")]
    [InlineData("Bijlage 1")]
    [InlineData("BIJLAGE II:")]
    [InlineData("Bijlagen")]
    [InlineData("Bijlage A: Wat het maaien kost")]
    [InlineData("Bijlage 2 – Kaart van de sloten")]
    [InlineData("Bijlage bij de antwoorden over het gras")]
    public void What_is_under_it_is_no_part_of_the_last_answer(string heading)
    {
        var blocks = Blocks("Ja.", heading, "Een munt.");
        Assert.Equal(1, AnnexHeading.Split(blocks));
        Assert.Equal(["Ja."], blocks[1].Paragraphs.Select(p => p.Text));
        Assert.Equal((BlockRole.Remark, heading, "Een munt."), (blocks[2].Role, blocks[2].Heading!.Text, blocks[2].Text));
    }

    [Theory]
    [InlineData("Ja.", "Bijlage 1 noemt de kosten.")]
    [InlineData("Ja.", "De bijlage")]
    [InlineData("Ja.", "Bijlage: zie daar de kosten. Die zijn hoog")]
    [InlineData("Ja.", "Bijlagen zijn er niet")]
    [InlineData("Ik stuur u:", "Bijlage 1: Kaart van de sloten")]
    [InlineData("Bijlage", "Ja.")]
    public void Other_paragraphs_stay_in_it(string first, string second)
    {
        var blocks = Blocks(first, second);
        Assert.Equal(0, AnnexHeading.Split(blocks));
        Assert.Equal(2, blocks[1].Paragraphs.Count);
    }

    [Fact]
    public void One_that_is_only_named_is_a_remark_with_its_name_as_text()
    {
        var blocks = Blocks("Ja.", "Bijlage 1: Kaart", "Bijlage 2: Lijst", "Een munt.");
        Assert.Equal(2, AnnexHeading.Split(blocks));
        Assert.Equal([(null, "Bijlage 1: Kaart"), ("Bijlage 2: Lijst", "Een munt.")], blocks.Skip(2).Select(b => (b.Heading?.Text, b.Text)));
    }

    private static List<PublicationBlock> Blocks(params string[] answer)
    {
        var blocks = new List<PublicationBlock> { new(BlockRole.Question, 1), new(BlockRole.Answer, 2) };
        blocks[1].Paragraphs.AddRange(answer.Select((text, i) => new MarkedParagraph(text, i + 2, [])));
        return blocks;
    }
}
