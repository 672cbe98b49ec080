using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Framework;

/// <summary>Across agencies nothing is shown that rests on fewer than five people, nor what would give such a figure away.</summary>
[Requirement("R-054")]
public sealed class CoverageTableTests
{
    [Theory]
    [InlineData("30 12 8", "30 12 8", 0)]
    [InlineData("30 12 4 3", "30 12", 2)]
    [InlineData("30 12 4", "30", 2)]
    [InlineData("30 12 12 4", "30", 3)]
    [InlineData("4", "", 1)]
    public void Small_agencies_are_left_out_and_one_more_where_the_total_would_tell(string asked, string shown, int hidden)
    {
        var rows = asked.Split(' ').Select((n, i) => new CountCoverage.AgencyCount(Guid.NewGuid(), $"Agency {i}", "Level 1", 0, new("level_1", RequirementForce.Mandatory, int.Parse(n, null), 1, 0, 0, 0))).ToList();
        var part = CoverageTable.Of(rows).ShouldHaveSingleItem();

        string.Join(' ', part.Shown.Select(r => r.Count.Asked)).ShouldBe(shown);
        part.Hidden.ShouldBe(hidden);
        part.All.Asked.ShouldBe(rows.Sum(r => r.Count.Asked));
    }
}
