using GoldenThread.Assurance;
using GoldenThread.Dissemination;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077")]
public sealed class GatherThreadsTests
{
    [Theory, OnBoth]
    public async Task A_finding_is_followed_to_its_need_response_and_the_agencies_it_reached(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (reached, missing) = (await given.AgencyAsync("Early Help"), await given.AgencyAsync("Housing Options"));
        var lead = await given.PersonAsync(reached);
        var finding = await given.FindingThatConcernsAsync(reached, missing);
        var need = await given.NeedFromAsync(finding);
        var briefing = (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts, given.Context(lead)))).OrThrow();
        await given.ResponseToAsync(need, "briefing", briefing.Id);
        await given.AddAsync(new BriefingCopy { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), BriefingId = briefing.Id, AgencyId = reached.Id, SentAt = given.Now });
        (await given.DoAsync(db => new AcknowledgeBriefing(db).DoAsync(new(briefing.Id, reached.Id, "Team meeting", 12), given.Context(lead)))).No.ShouldBeNull();

        var thread = (await given.ReadAsync(db => new GatherThreads(db).OfAsync(finding.Id, given.Context().Today, new())))!;

        thread.Needs.Single().Title.ShouldBe(need.Title);
        thread.Responses.Single().AnswerTitle.ShouldBe(briefing.Title);
        thread.Hops.Select(h => h.State).ShouldBe([HopState.Holds, HopState.Holds, HopState.Gap, HopState.NotDue, HopState.NotDue, HopState.NotDue, HopState.NotDue]);
        thread.FirstBreak!.Gap!.What.ShouldBe("Housing Options not reached");
    }

    [Theory, OnBoth]
    public async Task Threads_of_many_findings_are_gathered_in_the_same_few_queries(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        for (var i = 0; i < 5; i++) await given.NeedFromAsync(await given.FindingThatConcernsAsync(agency));
        await given.FindingThatConcernsAsync(agency);

        var threads = await given.ReadAsync(db => new GatherThreads(db).OfAsync(db.Findings, given.Context().Today, new()));

        threads.Count.ShouldBe(6);
        threads.Count(t => t.FirstBreak!.Gap!.Code == GapCode.NoResponse).ShouldBe(5);
        threads.Count(t => t.FirstBreak!.Gap!.Code == GapCode.NoNeed).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_finding_of_another_partnership_has_no_thread_here(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var theirs = await other.FindingThatConcernsAsync();

        (await given.ReadAsync(db => new GatherThreads(db).OfAsync(theirs.Id, given.Context().Today, new()))).ShouldBeNull();
    }

    private static readonly BriefingParts _parts = new("Test the account", "Background", "Why", "What", "Worked", "Learning", "Now", "Reflect");
}
