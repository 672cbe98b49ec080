using System.Net;
using GoldenThread.Needs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

[Requirement("R-061")]
public sealed class ProposeNeedTests
{
    [Theory]
    [OnBoth("warrington")]
    [OnBoth("nottinghamshire")]
    public async Task A_lead_proposes_a_need_and_a_coordinator_accepts_it(Database kind, string policy)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync(policy);
        var school = await app.Given.AgencyAsync("Brook School");
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school));
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var bare = await lead.SendFormAsync(app.At("/needs/propose"), new() { ["Title"] = "Seeing coercive control among pupils" }, "Propose the need");
        var proposed = await lead.SendFormAsync(app.At("/needs/propose"), new() { ["Title"] = "Seeing coercive control among pupils", ["Evidence"] = "Four staff asked in supervision." }, "Propose the need");
        (await bare.ErrorsAsync()).ShouldContain("Say what shows the need");
        proposed.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await proposed.ErrorsAsync());
        var at = proposed.Headers.Location!.ToString();

        (await lead.PageAsync(at)).Body!.TextContent.ShouldContain("Proposed by Brook School; the partnership’s team decides");
        (await lead.PageAsync(at)).QuerySelectorAll("button").ShouldNotContain(b => b.TextContent == "Accept the need");
        var row = (await coordinator.PageAsync(app.At("/needs?Status=proposed"))).QuerySelector("tbody tr")!;
        row.TextContent.ShouldContain("Raised by: Brook School");
        (await app.Given.ReadAsync(db => db.Needs.SingleAsync())).Status.ShouldBe(NeedStatus.Proposed);

        var accepted = await coordinator.SendFormAsync(at, button: "Accept the need");
        accepted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await accepted.ErrorsAsync());
        (await app.Given.ReadAsync(db => db.Needs.SingleAsync())).Status.ShouldBe(NeedStatus.Accepted);
    }

    [Fact]
    public async Task Nobody_proposes_in_another_agencys_name()
    {
        await using var app = await TestApp.StartAsync();
        var (mine, theirs) = (await app.Given.AgencyAsync(), await app.Given.AgencyAsync());
        var person = await app.PersonAsync(Role.AgencyLead, mine);
        await app.Given.PostAsync(person, theirs);
        var lead = await app.SignedInAs(person);

        await lead.SendFormAsync(app.At("/needs/propose"), new() { ["AgencyId"] = theirs.Id.ToString(), ["Title"] = "A gap", ["Evidence"] = "Seen." }, "Propose the need");

        (await app.Given.ReadAsync(db => db.Needs.Select(n => n.Origin.Id).SingleAsync())).ShouldBe(mine.Id);
    }
}
