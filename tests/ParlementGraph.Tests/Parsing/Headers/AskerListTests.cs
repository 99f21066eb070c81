namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class AskerListTests
{
    [Theory]
    [InlineData("het lid Vos (P)", "Vos/P")]
    [InlineData("lid Vos (P)", "Vos/P")]
    [InlineData("de leden Vos (P) en Beer (Q)", "Vos/P; Beer/Q")]
    [InlineData("de leden Vos (P), Beer (Q) en Das (R)", "Vos/P; Beer/Q; Das/R")]
    [InlineData("de leden Vos en Beer (beiden P)", "Vos/P; Beer/P")]
    [InlineData("de leden Vos, Beer (beiden P)", "Vos/P; Beer/P")]
    [InlineData("de leden Vos , Beer , Das (allen P) en Wolf (Q)", "Vos/P; Beer/P; Das/P; Wolf/Q")]
    [InlineData("de leden Vos, Beer (P) en Das (Q)", "Vos/P; Beer/P; Das/Q")]
    [InlineData("de leden Vos (P) en het lid Beer (Q)", "Vos/P; Beer/Q")]
    [InlineData("de leden Vos (P) en van het lid Beer (Q)", "Vos/P; Beer/Q")]
    [InlineData("de leden lid Inge van Vos (P)", "Inge van Vos/P")]
    [InlineData("het lid Van der Vos-De Beer (Nieuw Oud Verbond)", "Van der Vos-De Beer/Nieuw Oud Verbond")]
    [InlineData("het lid Vos – van de Beer (P)", "Vos – van de Beer/P")]
    [InlineData("het lid de Vos (P)", "de Vos/P")]
    [InlineData("het lid Van 't Vos (P)", "Van 't Vos/P")]
    [InlineData("het lid Vos ´ (P)", "Vos ´/P")]
    [InlineData("het lid AnnaVos (P)", "AnnaVos/P")]
    [InlineData("het lid Vos (Vos)", "Vos/Vos")]
    [InlineData("de leden Vos en Beer (beiden Van Das)", "Vos/Van Das; Beer/Van Das")]
    [InlineData("de leden Vos en Beer (beiden van de Das)", "Vos/Das; Beer/Das")]
    [InlineData("het lid Vos (50PLUS/Beer)", "Vos/50PLUS/Beer")]
    [InlineData("het lid Vos(P)", "Vos/P")]
    [InlineData("het lid (Anna) Vos (P)", "(Anna) Vos/P")]
    [InlineData("het lid Vos c.s. (P)", "Vos/P")]
    [InlineData("de leden Vos (P & Q) & Beer (R)", "Vos/P & Q; Beer/R")]
    [InlineData("de leden Vos, Beer en Das", "Vos/; Beer/; Das/")]
    public void Names_and_parties_are_given_as_printed(string askers, string expected)
    {
        var facts = Headers.Question($"Vragen van {askers} aan de Minister van Defensie over sloten (ingezonden 3 mei 2031).");

        Assert.Equal(expected, Headers.Show(facts.Askers));
        Assert.Equal("Minister van Defensie", Headers.Show(facts.AddressedTo));
        Assert.Empty(facts.Issues);
    }

    [Theory]
    [InlineData("de leden Vos (P en Beer (Q)", "Vos/P; Beer/Q")]
    [InlineData("de leden Vos (P, Beer (Q) en Das (R)", "Vos/P; Beer/Q; Das/R")]
    [InlineData("de leden Vos (P) en Beer (Q", "Vos/P; Beer/Q")]
    [InlineData("de leden Vos en Beer (beiden P", "Vos/P; Beer/P")]
    public void A_bracket_that_is_not_closed_ends_where_the_list_goes_on(string askers, string expected)
    {
        var facts = Headers.Question($"Vragen van {askers} aan de Minister van Defensie over sloten");

        Assert.Equal(expected, Headers.Show(facts.Askers));
        Assert.Equal("Minister van Defensie", Headers.Show(facts.AddressedTo));
    }

    [Theory]
    [InlineData("de leden Vos, Beer en Das (beiden P)", "Vos/P; Beer/P; Das/P")]
    [InlineData("de leden Vos en Beer en Das (beiden P)", "Vos/; Beer/P; Das/P")]
    [InlineData("het lid Vos (beiden P)", "Vos/P")]
    [InlineData("het lid Vos (P) (Q)", "Vos/P")]
    [InlineData("het lid Vos P)", "Vos P/")]
    public void A_miscounted_bracket_is_said(string askers, string expected)
    {
        var facts = Headers.Question($"Vragen van {askers} aan de Minister van Defensie over sloten");

        Assert.Equal(expected, Headers.Show(facts.Askers));
        Assert.Contains(facts.Issues, i => i.Code == ParlementGraph.Parsing.Headers.HeaderIssueCode.PartyNotUnderstood);
    }

    public static TheoryData<string> Parties =>
        [.. Headers.Seeds.Reference.Parties.SelectMany(p => p.Aliases.Select(a => a.Name).Prepend(p.Name).Prepend(p.Abbreviation)).Distinct()];

    [Theory, MemberData(nameof(Parties))]
    public void Every_name_of_a_party_can_stand_in_the_brackets(string party)
    {
        var facts = Headers.Question($"Vragen van de leden Vos ({party}), Beer, Das (beiden {party}) en Wolf ({party}) aan de Minister van Defensie over sloten");

        Assert.Equal($"Vos/{party}; Beer/{party}; Das/{party}; Wolf/{party}", Headers.Show(facts.Askers));
        Assert.Empty(facts.Issues);
    }
}
