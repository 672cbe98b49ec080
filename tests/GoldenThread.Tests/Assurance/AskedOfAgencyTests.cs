using GoldenThread.Assurance;
using GoldenThread.Dissemination;
using GoldenThread.People;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077"), Requirement("R-257")]
public sealed class AskedOfAgencyTests
{
    private static readonly DateOnly _published = new(2026, 1, 10);
    private static readonly ThreadLimits _limits = new();

    [Theory]
    [InlineData("2026-03-11", 0, false, Embedded.NoReply, 0, ReachAsk.Send, EvidenceAsk.File)]
    [InlineData("2026-03-12", 0, false, Embedded.NoReply, 0, ReachAsk.Late, EvidenceAsk.File)]
    [InlineData("2026-07-10", 3, false, Embedded.NoReply, 0, ReachAsk.Reached, EvidenceAsk.File)]
    [InlineData("2026-07-11", 3, false, Embedded.NoReply, 0, ReachAsk.Reached, EvidenceAsk.Late)]
    [InlineData("2026-07-11", 3, false, Embedded.NotEvidenced, 1, ReachAsk.Reached, EvidenceAsk.Waits)]
    [InlineData("2026-07-11", 3, false, Embedded.Partly, 0, ReachAsk.Reached, EvidenceAsk.ShowMore)]
    [InlineData("2026-07-11", 0, true, Embedded.Embedded, 0, ReachAsk.Booked, EvidenceAsk.Embedded)]
    public void What_is_asked_of_an_agency_on_a_day(string day, int attended, bool booked, Embedded embedded, int waiting, ReachAsk reach, EvidenceAsk evidence)
    {
        var on = DateOnly.Parse(day);
        var agency = new AgencyFacts(Guid.Empty, "Early Help") { Attended = attended, BookedFor = booked ? on.AddDays(3) : null, Embedded = embedded };

        var asked = WhatIsAsked.Of(on, new() { PublishedOn = _published, NeedOn = _published, ResponseOn = _published, Agencies = [agency] }, agency, waiting, _limits);

        (asked.Reach, asked.Evidence).ShouldBe((reach, evidence));
    }

    [Fact]
    public void Where_no_learning_is_needed_nothing_is_asked()
    {
        var agency = new AgencyFacts(Guid.Empty, "Early Help");

        var asked = WhatIsAsked.Of(new(2027, 1, 1), new() { PublishedOn = _published, NoNeedOn = _published, Agencies = [agency] }, agency, 0, _limits);

        asked.ShouldBe(new AgencyAsk(ReachAsk.Nothing, null, EvidenceAsk.Nothing, null));
        asked.IsOpen.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task An_agency_sees_what_concerns_it_and_no_other_sees_that(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (mine, theirs) = (await given.AgencyAsync("Early Help"), await given.AgencyAsync("Housing"));
        var lead = await given.PersonAsync(mine);
        var finding = await given.FindingThatConcernsAsync(mine, theirs);
        await given.FindingThatConcernsAsync(theirs);
        var briefing = (await given.DoAsync(db => new WriteBriefing(db).DoAsync(new("Test the account", "B", "W", "F", "G", "L", "N", "R"), given.Context(lead)))).OrThrow();
        await given.ResponseToAsync(await given.NeedFromAsync(finding), "briefing", briefing.Id);
        await given.DoAsync(db => new IssueBriefing(db, new(new("https://learn.example.org"))).DoAsync(new(briefing.Id, [mine.Id]), given.Context(lead)));
        var reach = new Reach { AgencyIds = new HashSet<Guid> { mine.Id } };

        var seen = (await SeeAsync(given, null, reach))!;
        seen.Rows.Single().FindingId.ShouldBe(finding.Id);
        seen.Briefings.Single().BriefingId.ShouldBe(briefing.Id);
        seen.Rows.Single().Ask.Evidence.ShouldBe(EvidenceAsk.File);
        (await SeeAsync(given, theirs.Id, reach)).ShouldBeNull("another agency's view is not there");
        (await SeeAsync(given, theirs.Id, new() { All = true }))!.Rows.Count.ShouldBe(2);

        await given.DoAsync(db => new AcknowledgeBriefing(db).DoAsync(new(briefing.Id, mine.Id, "Team meeting", 9), given.Context(lead)));
        await given.DoAsync(db => new FileEvidence(db).DoAsync(new(finding.Id, mine.Id, EvidenceKind.DipSample, given.Context().Today, "Ten files read"), given.Context(lead)));
        var later = (await SeeAsync(given, mine.Id, reach))!;
        later.Briefings.ShouldBeEmpty();
        later.Acknowledged.ShouldBe(1);
        (later.Rows.Single().Ask.Reach, later.Rows.Single().Ask.Evidence).ShouldBe((ReachAsk.Reached, EvidenceAsk.Waits));
    }

    private static Task<AskedOfAgency.Seen?> SeeAsync(Given given, Guid? agency, Reach reach) => given.DoAsync(db => new AskedOfAgency(db, new(db)).OfAsync(agency, reach, given.Context()));
}
