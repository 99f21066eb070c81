using ParlementGraph.Resolution;

namespace ParlementGraph.Tests.Resolution;

public sealed class ReferenceChecksTests
{
    [Fact]
    public void The_reference_data_agree_with_themselves() => Assert.Empty(ReferenceChecks.Faults(Reference.Data));
}
