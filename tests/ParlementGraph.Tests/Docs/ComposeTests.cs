using ParlementGraph.Store.Neo4j;
using YamlDotNet.RepresentationModel;

namespace ParlementGraph.Tests.Docs;

/// <summary>docker-compose.yml is checked statically: there is no container engine where these tests run, so nothing here says that it starts.</summary>
public sealed class ComposeTests
{
    private static readonly YamlMappingNode Services = (YamlMappingNode)Read()["services"];

    [Fact]
    public void The_api_is_built_from_this_checkout_and_reachable_from_this_machine_only()
    {
        var api = (YamlMappingNode)Services["api"];
        Assert.Equal(".", api["build"].ToString());
        Assert.All((YamlSequenceNode)api["ports"], port => Assert.StartsWith("127.0.0.1:", port.ToString(), StringComparison.Ordinal));
        Assert.False(api.Children.ContainsKey("profiles"));
    }

    [Fact]
    public void One_command_starts_Neo4j_in_a_version_with_the_Query_API_and_then_the_api_on_it()
    {
        var (api, neo4j) = ((YamlMappingNode)Services["api"], (YamlMappingNode)Services["neo4j"]);
        Assert.All([api, neo4j], service => Assert.False(service.Children.ContainsKey("profiles")));
        Assert.StartsWith("neo4j:5.26", neo4j["image"].ToString(), StringComparison.Ordinal);
        Assert.All((YamlSequenceNode)neo4j["ports"], port => Assert.StartsWith("127.0.0.1:", port.ToString(), StringComparison.Ordinal));
        Assert.Equal("service_healthy", api["depends_on"]["neo4j"]["condition"].ToString());
    }

    [Fact]
    public void The_api_is_given_the_address_and_the_password_that_Neo4j_has()
    {
        var (settings, server) = ((YamlMappingNode)Services["api"]["environment"], (YamlMappingNode)Services["neo4j"]["environment"]);
        Assert.Equal("neo4j", settings["PARLEMENTGRAPH__Store"].ToString());
        var url = Neo4jSettings.Create(settings["PARLEMENTGRAPH__Neo4j__Url"].ToString()).Url;
        Assert.Equal(("neo4j", 7474), (url.Host, url.Port));
        Assert.Equal(server["NEO4J_AUTH"].ToString(), $"{settings["PARLEMENTGRAPH__Neo4j__User"]}/{settings["PARLEMENTGRAPH__Neo4j__Password"]}");
        // The server refuses a shorter one and would never become healthy.
        Assert.Matches(@"^\$\{NEO4J_PASSWORD:-.{8,}\}$", settings["PARLEMENTGRAPH__Neo4j__Password"].ToString());
    }

    [Fact]
    public void Every_service_has_a_health_check_and_every_volume_is_declared()
    {
        var declared = ((YamlMappingNode)Read()["volumes"]).Children.Keys.Select(k => k.ToString()).ToHashSet();
        foreach (var (_, service) in Services)
        {
            var map = (YamlMappingNode)service;
            Assert.True(map.Children.ContainsKey("healthcheck"));
            Assert.All((YamlSequenceNode)map["volumes"], v => Assert.Contains(v.ToString().Split(':')[0], declared));
        }
    }

    [Fact]
    public void The_image_is_built_from_projects_that_exist_and_runs_without_root()
    {
        var dockerfile = DocsTests.Page("Dockerfile");
        Assert.Contains("dotnet publish src/ParlementGraph.Cli", dockerfile, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Repo.PathOf("src", "ParlementGraph.Cli")));
        Assert.Contains("USER $APP_UID", dockerfile, StringComparison.Ordinal);
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(Repo.PathOf("docker-compose.yml"));
        yaml.Load(file);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
