using GoldenThread.Assurance;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Reviews;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077")]
public sealed class HowFarTests
{
    [Fact]
    public void Every_finding_is_counted_once_where_it_stops()
    {
        var rows = HowFar.Count([Thread("2026-01-30"), Thread("2026-11-20"), Thread("2026-06-01", needOn: "2026-06-10"), Thread("2026-06-01", needOn: "2026-06-20", responseOn: "2026-07-01")]);

        var need = rows[0];
        (need.Arrive, need.CarryOn, need.Broken, need.NotDue, need.Reason, need.MedianDays).ShouldBe((4, 2, 1, 1, "No need raised", 14));
        var response = rows[1];
        (response.Arrive, response.CarryOn, response.Broken, response.NotDue).ShouldBe((2, 1, 1, 0));
        rows.ShouldAllBe(r => r.Arrive == r.CarryOn + r.Broken + r.NotDue);
        rows.Sum(r => r.Broken + r.NotDue).ShouldBe(4);
    }

    [Theory, OnBoth]
    public async Task An_agency_lead_follows_only_the_threads_that_concern_the_own_agency(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (mine, theirs) = (await given.AgencyAsync(), await given.AgencyAsync());
        var ours = await given.FindingThatConcernsAsync(mine);
        await given.FindingThatConcernsAsync(theirs);
        var reach = new Reach { AgencyIds = new HashSet<Guid> { mine.Id } };

        var list = await given.DoAsync(db => new ListThreads(db, new(db)).OnAsync(new(), reach, given.Context()));

        list.All.ShouldHaveSingleItem().Finding.Id.ShouldBe(ours.Id);
        (await given.DoAsync(db => new ListThreads(db, new(db)).OnAsync(new(), Reach.Nothing, given.Context()))).All.ShouldBeEmpty();
    }

    private static GatheredThread Thread(string publishedOn, string? needOn = null, string? responseOn = null)
    {
        var facts = new ThreadFacts { PublishedOn = Day(publishedOn)!.Value, NeedOn = Day(needOn), ResponseOn = Day(responseOn) };
        var finding = new Finding { PartnershipId = Guid.Empty, Id = Guid.NewGuid(), Title = "A finding", Kind = FindingKind.Audit, PublishedOn = facts.PublishedOn, Theme = "Theme", RecordedById = Guid.Empty, RecordedAt = DateTime.UnixEpoch };
        return new(finding, facts, BrokenThread.On(new(2026, 11, 24), facts, new()));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}
