using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Tests.Store.Neo4j;

public sealed class Neo4jSchemaTests
{
    [Fact]
    public void The_schema_is_the_one_in_the_repository() => Golden.Match(new Neo4jSchema(GraphModel.Standard).Ddl, Repo.PathOf("schema", "neo4j.cypher"));

    [Fact]
    public void Only_names_can_become_part_of_a_statement()
    {
        foreach (var wrong in new[] { "", "a b", "a`b", "1a", "a-b", "é", "a) DETACH DELETE n //" }) Assert.Throws<ArgumentException>(() => CypherName.Checked(wrong));
        Assert.Equal("ASKED", CypherName.Checked("ASKED"));
    }

    [Fact]
    public void Half_a_character_is_refused_before_it_is_sent()
    {
        Assert.Equal("a😀b", WholeText.Checked("a😀b"));
        foreach (var wrong in new[] { "a\uD83D", "\uDE00a", "\uD83D\uD83D\uDE00", "😀\uD83Dx" }) Assert.Throws<ArgumentException>(() => WholeText.Checked(wrong));
    }
}
