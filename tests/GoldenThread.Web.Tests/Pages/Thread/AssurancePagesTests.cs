using System.Net;
using GoldenThread.Assurance;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages.Thread;

public sealed class AssurancePagesTests
{
    [Theory, OnBoth]
    [Requirement("R-077")]
    public async Task A_limit_is_changed_with_a_reason_and_the_page_says_whose_each_is(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.QaOfficer));

        (await officer.PageAsync(app.At("/threads/limits"))).QuerySelector(".lede")!.TextContent.ShouldContain("the product’s defaults");
        var refused = await officer.SendFormAsync(app.At("/threads/limits/need_days"), new() { ["Value"] = "400", ["Why"] = "Board" });
        (await refused.ErrorsAsync()).ShouldContain("from 1 to 365");
        (await (await officer.SendFormAsync(app.At("/threads/limits/need_days"), new() { ["Value"] = "soon", ["Why"] = "Board" })).PageAsync()).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Board");
        (await officer.SendFormAsync(app.At("/threads/limits/need_days"), new() { ["Value"] = "45", ["Why"] = "Board of 4 November" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.PageAsync(app.At("/threads/limits"))).QuerySelector("main")!.TextContent.ShouldContain("within 45 days");

        (await officer.GetAsync(app.At("/threads/limits/nothing"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead));
        (await lead.GetAsync(app.At("/threads/limits/need_days"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-077"), Requirement("R-257")]
    public async Task An_agency_lead_sees_what_is_asked_of_the_own_agency_and_files_from_there(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (mine, theirs) = (await app.Given.AgencyAsync("Early Help"), await app.Given.AgencyAsync("Housing"));
        var finding = await app.Given.FindingThatConcernsAsync(mine, theirs);
        await app.Given.NeedFromAsync(finding);
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, mine));

        var page = await lead.PageAsync(app.At("/agency"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("What is asked of Early Help");
        page.QuerySelectorAll($"a[href='{app.At($"/threads/{finding.Id}/evidence")}']").Length.ShouldBe(1);
        (await lead.GetAsync(app.At($"/agency?agency={theirs.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(await app.PersonAsync(Role.Executive))).PageAsync(app.At($"/agency?agency={theirs.Id}"))).QuerySelector("h1")!.TextContent.ShouldBe("What is asked of Housing");
    }

    [Theory, OnBoth]
    [Requirement("R-258")]
    public async Task Governance_sees_what_can_be_assured_of_each_priority(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var agency = await app.Given.AgencyAsync("Early Help");
        var (lead, officer) = (await app.Given.PersonAsync(agency), await app.PersonAsync(Role.QaOfficer));
        var finding = await app.Given.FindingThatConcernsAsync(agency, await app.Given.AgencyAsync("Housing"));
        var evidence = (await app.Given.DoAsync(db => new FileEvidence(db).DoAsync(new(finding.Id, agency.Id, EvidenceKind.DipSample, app.Given.Context().Today, "Ten files"), app.Given.Context(lead)))).OrThrow();
        (await app.Given.DoAsync(db => new JudgeEvidence(db).DoAsync(new(evidence.Id, EvidenceJudgement.Partly, "One team"), app.Given.Context(officer)))).OrThrow();

        var page = await (await app.SignedInAs(await app.PersonAsync(Role.Executive))).PageAsync(app.At("/threads/priorities"));

        page.QuerySelector(".lede")!.TextContent.ShouldContain("In 0 of 2 places");
        page.QuerySelector("main")!.TextContent.ShouldContain("1 partly, 0 not evidenced, 1 no reply");
        (await (await app.SignedInAs(await app.PersonAsync(Role.AgencyLead))).GetAsync(app.At("/threads/priorities"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [OnBoth("oldham", "9 steps", "Likert", "1 month")]
    [OnBoth("nottinghamshire", "4 steps", "Not set by this partnership", "3 months")]
    [OnBoth("warrington", "6 steps", "5 Return on investment", "8 weeks")]
    [OnBoth("wigan", "names no steps", "Not set by this partnership", "by hand")]
    [Requirement("R-154")]
    public async Task The_evaluation_model_of_the_policy_in_force_can_be_read(Database kind, string pack, string steps, string says, string when)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync(pack);
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var text = (await coordinator.PageAsync(app.At("/surveys/steps"))).QuerySelector("main")!.TextContent;

        text.ShouldContain(steps);
        if (says != "Likert") text.ShouldContain(says);
        text.ShouldContain(when);
    }

    [Theory, OnBoth]
    [Requirement("R-158")]
    public async Task The_consultant_works_through_returned_forms(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var wave = await app.Given.WaveAsync();
        var link = (await app.Given.InvitedAsync(wave, await app.Given.PersonAsync())).Single();
        await app.Given.RespondAsync(link, ("confidence", "4"), ("used", "no"));
        var consultant = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var address = app.At($"/surveys/{wave.Id}/review");

        (await (await consultant.SendFormAsync(address)).ErrorsAsync()).ShouldContain("Tick the forms");
        var form = (await consultant.PageAsync(address)).QuerySelector("input[name=Reviewed]")!.GetAttribute("value")!;
        (await consultant.SendFormAsync(address, new() { ["Reviewed"] = form })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await consultant.PageAsync(address)).QuerySelector(".lede")!.TextContent.ShouldContain("it has been reviewed");
    }

    [Theory, OnBoth]
    [Requirement("R-235")]
    public async Task A_briefing_is_written_for_an_activity_that_had_none(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var finding = await app.Given.FindingThatConcernsAsync(await app.Given.AgencyAsync());
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var write = (await coordinator.PageAsync(app.At("/briefings/missing"))).QuerySelector("main td a.button, main td a[href*='briefings/new']")!.GetAttribute("href")!;
        write.ShouldContain(finding.Id.ToString());
        var parts = new[] { "Title", "Background", "WhyItMatters", "WhatWasFound", "WhatWorkedWell", "Learning", "WhatToDoNow", "Reflect" }.ToDictionary(p => p, p => p);
        var written = await coordinator.SendFormAsync(write, parts);
        written.Headers.Location!.OriginalString.ShouldContain("/briefings/");
        (await coordinator.PageAsync(app.At("/briefings/missing"))).QuerySelector(".lede")!.TextContent.ShouldContain("One finished activity", Case.Insensitive, "a draft is not a briefing");
    }
}
