using GoldenThread.Assurance;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077")]
public sealed class ThreadLimitTests
{
    [Fact]
    public void A_limit_holds_from_its_day_and_the_last_one_set_wins()
    {
        ThreadLimitChange[] changes = [Change("2026-03-01", 20), Change("2026-03-01", 25, minute: 1), Change("2026-06-01", null)];

        ThreadLimits.On(new(2026, 2, 28), changes).NeedDays.ShouldBe(30, "the product's own");
        ThreadLimits.On(new(2026, 3, 1), changes).NeedDays.ShouldBe(25);
        ThreadLimits.On(new(2026, 6, 1), changes).NeedDays.ShouldBe(30, "back to the product's own");
        ThreadLimits.On(new(2026, 3, 1), changes).ResponseDays.ShouldBe(60, "the others stay");
    }

    [Fact]
    public void Every_limit_can_be_set()
    {
        foreach (var limit in Enum.GetValues<ThreadLimit>())
            ThreadLimits.On(new(2026, 3, 1), [Change("2026-03-01", 3, limit)]).Of(limit).ShouldBe(3, limit.ToString());
    }

    [Theory, OnBoth]
    public async Task A_partnerships_own_limit_moves_its_gaps_and_nobody_elses(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var chair = await given.PersonAsync();
        var finding = await given.FindingThatConcernsAsync();
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var theirs = await other.FindingThatConcernsAsync();
        (await GapAsync(given, finding.Id)).ShouldBe(GapCode.NoNeed, "100 days after a limit of 30");

        (await SetAsync(given, chair, new(ThreadLimit.NeedDays, 120, "The learning group, 4 November"))).ShouldBeNull();

        (await GapAsync(given, finding.Id)).ShouldNotBe(GapCode.NoNeed);
        (await GapAsync(other, theirs.Id)).ShouldBe(GapCode.NoNeed);
        var trail = await given.ReadAsync(db => db.TrailEntries.SingleAsync(t => t.Did == "thread limit set"));
        trail.PersonId.ShouldBe(chair.Id);
    }

    [Theory, OnBoth]
    public async Task A_limit_needs_a_reason_and_a_number_that_lets_gaps_be_seen(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var chair = await given.PersonAsync();

        (await SetAsync(given, chair, new(ThreadLimit.NeedDays, 20, " "))).ShouldBe("not_filled_in");
        (await SetAsync(given, chair, new(ThreadLimit.NeedDays, 0, "Now"))).ShouldBe("not_filled_in");
        (await SetAsync(given, chair, new(ThreadLimit.EvidenceMonths, 37, "Later"))).ShouldBe("not_filled_in");
        (await given.ReadAsync(db => db.ThreadLimitChanges.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_page_says_whose_each_limit_is(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var chair = await given.PersonAsync();
        await SetAsync(given, chair, new(ThreadLimit.ReachDays, 45, "Board of May"));
        await SetAsync(given, chair, new(ThreadLimit.NeedDays, 10, "Too long"));
        await SetAsync(given, chair, new(ThreadLimit.NeedDays, null, "Too short after all"));

        var seen = await given.ReadAsync(db => new SeeThreadLimits(db).OnAsync(given.Context()));

        seen.Rows.Single(r => r.Set is not null).ShouldSatisfyAllConditions(r => r.Limit.ShouldBe(ThreadLimit.ReachDays), r => r.Value.ShouldBe(45), r => r.Set!.By.ShouldBe(chair.Name));
        seen.Rows.Single(r => r.Limit == ThreadLimit.NeedDays).Value.ShouldBe(30);
        seen.Changes.Count.ShouldBe(3);
    }

    private static async Task<string?> SetAsync(Given given, Person by, SetThreadLimit.Request request) =>
        (await given.DoAsync(db => new SetThreadLimit(db).DoAsync(request, given.Context(by)))).No?.Code;

    private static async Task<GapCode?> GapAsync(Given given, Guid finding)
    {
        var thread = await given.DoAsync(db => new FindingThread(db, new(db)).OnAsync(finding, new() { All = true }, given.Context()));
        return thread!.FirstBreak?.Gap?.Code;
    }

    private static ThreadLimitChange Change(string from, int? value, ThreadLimit limit = ThreadLimit.NeedDays, int minute = 0) => new()
    {
        PartnershipId = Guid.Empty, Id = Guid.CreateVersion7(), Limit = limit, Value = value, From = DateOnly.Parse(from), Why = "Board", SetById = Guid.Empty,
        SetAt = DateOnly.Parse(from).ToDateTime(new(9, minute), DateTimeKind.Utc),
    };

    private static ThreadLimitChange Change(string from, int? value, int minute) => Change(from, value, ThreadLimit.NeedDays, minute);
}
