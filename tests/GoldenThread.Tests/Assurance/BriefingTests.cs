using GoldenThread.Dissemination;
using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-235")]
public sealed class BriefingTests
{
    private static readonly BriefingParts _parts = new("Test the account", "Background", "Why", "What", "Worked", "Learning", "Now", "Reflect");
    private static readonly SiteAddress _site = new(new("https://learn.example.org"));

    [Theory, OnBoth]
    public async Task A_briefing_goes_to_the_leads_of_each_agency_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (one, two) = (await given.AgencyAsync(), await given.AgencyAsync());
        var lead = await given.PersonAsync(one);
        await given.AddAsync(new Grant { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), PersonId = lead.Id, Role = Role.AgencyLead, Scope = ScopeKind.Agency, ScopeId = one.Id, From = new(2026, 1, 1) });
        var briefing = await WriteAsync(given);

        (await IssueAsync(given, briefing.Id, one.Id)).OrThrow().ShouldBe(1);
        (await IssueAsync(given, briefing.Id, one.Id, two.Id)).OrThrow().ShouldBe(1);

        var mails = await given.ReadAsync(db => db.MailMessages.ToListAsync());
        mails.ShouldHaveSingleItem().To.ShouldBe(lead.Email);
        mails[0].Text.ShouldContain($"https://learn.example.org/calderbrook/briefings/{briefing.Id}");
        (await given.ReadAsync(db => db.BriefingCopies.CountAsync())).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_briefing_lacks_none_of_its_seven_parts(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts with { WhatWorkedWell = " " }, given.Context()))).No!.Words.ShouldContain("What worked well");
        (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts with { Title = "" }, given.Context()))).No!.Fields!.Keys.ShouldBe(["title"]);
    }

    [Theory, OnBoth]
    public async Task An_agency_acknowledges_once_and_says_how_it_was_used(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var lead = await given.PersonAsync(agency);
        var briefing = await WriteAsync(given);
        await IssueAsync(given, briefing.Id, agency.Id);

        (await AcknowledgeAsync(given, lead, new(briefing.Id, agency.Id, ""))).ShouldBe("not_filled_in");
        (await AcknowledgeAsync(given, lead, new(briefing.Id, other.Id, "Team meeting"))).ShouldBe("not_there");
        (await AcknowledgeAsync(given, lead, new(briefing.Id, agency.Id, "Team meeting", 12))).ShouldBeNull();
        (await AcknowledgeAsync(given, lead, new(briefing.Id, agency.Id, "Again"))).ShouldBe("already_acknowledged");
    }

    [Theory, OnBoth]
    public async Task Finished_activities_without_an_issued_briefing_are_listed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var course = await given.CourseAsync();
        var (e, _) = await given.CameAsync(course, agency);
        var finding = await given.FindingThatConcernsAsync(agency);
        (await MissingAsync(given)).ShouldBe([finding.Id], "the event is today's, not over yet");
        given.On(given.Context().Today.AddDays(1));
        (await MissingAsync(given)).ShouldBe([e.Id, finding.Id]);

        var briefing = (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts, given.Context(), new("event", e.Id)))).OrThrow();
        (await MissingAsync(given)).ShouldBe([e.Id, finding.Id], ignoreOrder: true, "a draft is not a briefing");
        await IssueAsync(given, briefing.Id, agency.Id);
        (await MissingAsync(given)).ShouldBe([finding.Id]);

        var answering = await WriteAsync(given);
        await given.ResponseToAsync(await given.NeedFromAsync(finding), "briefing", answering.Id);
        await IssueAsync(given, answering.Id, agency.Id);
        (await MissingAsync(given)).ShouldBeEmpty("a briefing that answers the finding's need counts for it");
        (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts, given.Context(), new("event", Guid.CreateVersion7())))).No!.Code.ShouldBe("not_there");
    }

    private static async Task<List<Guid>> MissingAsync(Given given) =>
        [.. (await given.ReadAsync(db => new WithoutBriefing(db).OfAsync(new(0, 100), given.Context()))).Items.Select(r => r.Id)];

    private static async Task<Briefing> WriteAsync(Given given) => (await given.DoAsync(db => new WriteBriefing(db).DoAsync(_parts, given.Context()))).OrThrow();

    private static Task<Result<int>> IssueAsync(Given given, Guid briefing, params Guid[] agencies) =>
        given.DoAsync(db => new IssueBriefing(db, _site).DoAsync(new(briefing, agencies), given.Context()));

    private static async Task<string?> AcknowledgeAsync(Given given, Person lead, AcknowledgeBriefing.Request request) =>
        (await given.DoAsync(db => new AcknowledgeBriefing(db).DoAsync(request, given.Context(lead)))).No?.Code;
}
