using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;
using NeedSources = GoldenThread.Needs.Sources;

namespace GoldenThread.Tests.Needs;

public sealed class SourcesTests
{
    [Theory]
    [Requirement("R-058")]
    [InlineData("nottinghamshire", 9)]
    [Requirement("R-059")]
    [InlineData("warrington", 7)]
    [Requirement("R-060")]
    [InlineData("oldham", 15)]
    public void A_need_carries_one_of_the_partnership_s_own_sources_and_no_other(string slug, int count)
    {
        var sources = PacksHere.Pack(slug).Needs.Sources;

        sources.Or([]).Count.ShouldBe(count);
        sources.Or([]).ShouldAllBe(s => NeedSources.Choose(sources, s.Code, "other").OrThrow().Source == s.Code);
        NeedSources.Choose(sources, "supervision_by_the_moon", "other").No().ShouldBe("unknown_source");
        NeedSources.Choose(sources, null, "other").No().ShouldBe("need_without_source");
    }

    [Theory]
    [InlineData("nottinghamshire", "national_review", "reviews")]
    [InlineData("nottinghamshire", "data", "performance_monitoring")]
    [InlineData("warrington", "national_review", "research_and_national_findings")]
    [InlineData("warrington", "local_review", "reviews")]
    [InlineData("oldham", "national_review", "national_publications")]
    [InlineData("oldham", "section_11", "section_11")]
    [InlineData("oldham", "agency", "challenges")]
    public void Without_a_named_source_the_one_that_covers_the_origin_is_taken(string slug, string kind, string source) =>
        NeedSources.Choose(PacksHere.Pack(slug).Needs.Sources, null, kind).OrThrow().Source.ShouldBe(source);

    [Fact]
    public void A_list_that_was_only_collected_from_a_strategy_is_offered_and_binds_nobody()
    {
        var sources = PacksHere.Pack("wigan").Needs.Sources;

        sources.Or([]).ShouldNotBeEmpty();
        NeedSources.Bind(sources).ShouldBeFalse();
        NeedSources.Choose(sources, "A letter from a head teacher", "other").OrThrow().Source.ShouldBe("A letter from a head teacher");
        NeedSources.Choose(sources, null, "other").OrThrow().Source.ShouldBeNull();
    }

    [Fact]
    public void Where_the_partnership_names_none_any_words_will_do()
    {
        var open = Setting.Open<IReadOnlyList<NeedSource>>("needs.sources");

        NeedSources.Choose(open, "A conversation", "data").OrThrow().Source.ShouldBe("A conversation");
        NeedSources.Say(open, "A conversation").ShouldBe("A conversation");
    }

    [Fact]
    public void A_source_is_said_by_its_label() => NeedSources.Say(PacksHere.Pack("oldham").Needs.Sources, "section_11").ShouldBe("Section 11 evaluation");

    /// <summary>Guards the packs: a word that no finding has would never be looked for.</summary>
    [Theory]
    [InlineData("oldham")]
    [InlineData("wigan")]
    [InlineData("nottinghamshire")]
    [InlineData("warrington")]
    public void What_the_sources_cover_are_kinds_of_findings_each_in_one_place(string slug)
    {
        var covered = PacksHere.Pack(slug).Needs.Sources.Or([]).SelectMany(s => s.Covers).ToList();

        covered.ShouldBeUnique();
        covered.ShouldBeSubsetOf([.. Enum.GetValues<GoldenThread.Reviews.FindingKind>().Select(k => Names.Code(k)), "agency"]);
        ((string[])["national_review", "local_review", "audit", "data", "agency"]).ShouldBeSubsetOf(covered);
    }
}
