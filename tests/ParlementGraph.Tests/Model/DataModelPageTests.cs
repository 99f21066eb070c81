using ParlementGraph.Model;

namespace ParlementGraph.Tests.Model;

public sealed class DataModelPageTests
{
    [Fact]
    public void The_page_of_the_data_model_is_the_model() =>
        Golden.Match(DataModelPage.Of(GraphModel.Standard), Repo.PathOf("docs", "data-model.md"));
}
