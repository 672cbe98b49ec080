using System.Net;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Bills;

/// <summary>The officer, the manager and the delegate go through a charge from proposal to payment, without scripts.</summary>
public sealed class ChargeJourneysTests
{
    [Theory, OnBoth]
    [Requirement("R-134"), Requirement("R-130")]
    public async Task The_delegate_objects_the_officer_reduces_invoices_credits_and_notes_the_payment(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var (delegateBrowser, charge) = await DelegateAsync(app);

        var mine = await delegateBrowser.PageAsync(app.At("/charges/queue"));
        mine.QuerySelector("h1")!.TextContent.ShouldBe("Charges that concern you");
        mine.QuerySelectorAll("[name=Ids]").ShouldBeEmpty();
        (await delegateBrowser.SendFormAsync(app.At($"/charges/{charge.Id}"), new() { ["Objection"] = "My train did not run" }, "Send the objection")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await delegateBrowser.GetAsync(app.At($"/charges/{charge.Id}/decide"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var officer = await app.SignedInAs(await app.PersonAsync(Role.Finance));
        var queue = await officer.PageAsync(app.At("/charges/queue"));
        queue.QuerySelector(".lede")!.TextContent.ShouldBe("1 charge waits for a decision, £50 at most; somebody objects to 1.");
        var form = await officer.PageAsync(app.At($"/charges/{charge.Id}/decide"));
        form.Body!.TextContent.ShouldContain("My train did not run");
        var wrong = await officer.SendFormAsync(form, app.At($"/charges/{charge.Id}/decide"), new() { ["Verdict"] = "Reduce", ["Amount"] = "12.345", ["Reason"] = "Trains" }, "Save the decision");
        (await wrong.ErrorsAsync()).ShouldContain("whole pence");
        var decided = await officer.SendFormAsync(app.At($"/charges/{charge.Id}/decide"), new() { ["Verdict"] = "Reduce", ["Amount"] = "25", ["Reason"] = "Part of the line was closed" }, "Save the decision");
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await decided.ErrorsAsync());

        var issued = await officer.SendFormAsync(app.At("/charges/invoices"), new() { ["PayerKey"] = charge.PayerKey!, ["PurchaseOrder"] = "PO 77" }, "Issue the invoice");
        var invoice = issued.Headers.Location!.ToString();
        (await officer.PageAsync(invoice)).Body!.TextContent.ShouldContain("£25");
        using (var zip = new System.IO.Compression.ZipArchive(await officer.GetStreamAsync($"{invoice}/file?format=docx")))
        {
            var words = await new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken)).ReadToEndAsync(TestContext.Current.CancellationToken);
            (words.Contains("Invoice 2026-0001"), words.Contains("PO 77"), words.Contains("£25")).ShouldBe((true, true, true));
        }

        (await officer.SendFormAsync(invoice, new() { ["Amount"] = "5", ["Reason"] = "Goodwill" }, "Issue a credit note")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await officer.SendFormAsync(invoice, new() { ["Amount"] = "25" }, "Note the payment")).ErrorsAsync()).ShouldContain("Only £20 of this invoice is left");
        (await officer.SendFormAsync(invoice, new() { ["Amount"] = "20" }, "Note the payment")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(invoice)).QuerySelector(".lede")!.TextContent.ShouldBe("Paid, £25.");

        var journal = await officer.GetStringAsync(app.At("/charges/journal?Download=true&From.Day=1&From.Month=4&From.Year=2026&Until.Day=31&Until.Month=3&Until.Year=2027&Columns=No%3Dnumber%0APounds%3Dpounds"));
        journal.ShouldBe("No,Pounds\r\n2026-0001,25.00\r\nC2026-0001,'-5.00\r\n2026-0001,'-20.00\r\n");
        (await delegateBrowser.PageAsync(app.At($"/charges/{charge.Id}"))).QuerySelector(".lede")!.TextContent.ShouldBe("£25, on invoice 2026-0001.");
    }

    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task Several_are_previewed_and_then_decided_and_the_manager_sees_what_became_of_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("wigan");
        var agency = await app.Given.AgencyAsync("Brook School");
        var manager = await app.Given.PersonAsync(agency);
        var report = await app.Given.PersonAsync(agency, manager: manager);
        await app.Given.GrantAsync(manager, Role.LineManager);
        var (_, first) = await app.Given.MissedAsync(person: report);
        app.Given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var (_, second) = await app.Given.MissedAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Finance));

        var queue = await officer.PageAsync(app.At("/charges/queue"));
        queue.QuerySelectorAll("[name=Ids]").Length.ShouldBe(2);
        var chosen = await officer.SendFormAsync(queue, app.At("/charges/queue"), new() { ["Ids"] = first.Id.ToString() }, "Decide on the chosen charges");
        var preview = await (await officer.SendFormAsync(await chosen.PageAsync(), app.At("/charges/decide"), new() { ["Verdict"] = "Approve", ["Reason"] = "Checked" }, "See what it comes to")).PageAsync();
        preview.QuerySelector(".lede")!.TextContent.ShouldBe("1 charge would be decided, £100 in all.");
        (await app.Given.AgainAsync(first)).State.ShouldBe(ChargeState.Proposed);
        var done = await (await officer.SendFormAsync(preview, app.At("/charges/decide"), button: "Do it for 1")).PageAsync();
        done.QuerySelector(".lede")!.TextContent.ShouldBe("1 charge decided, £100 in all.");
        (await app.Given.AgainAsync(second)).State.ShouldBe(ChargeState.Proposed);

        var managerBrowser = await app.SignedInAs(manager);
        (await managerBrowser.PageAsync(app.At("/charges/queue"))).QuerySelectorAll("tbody th a").Length.ShouldBe(1);
        (await managerBrowser.PageAsync(app.At($"/charges/{first.Id}"))).QuerySelector(".lede")!.TextContent.ShouldContain("£100 is to be paid");
        (await managerBrowser.GetAsync(app.At($"/charges/{second.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-135")]
    public async Task The_board_sees_figures_by_organisation_and_the_file_has_exactly_what_is_shown(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        await app.Given.MissedAsync(await app.Given.AgencyAsync("Brook School"));
        var executive = await app.SignedInAs(await app.PersonAsync(Role.Executive));

        var page = await executive.PageAsync(app.At("/charges/figures?From.Day=1&From.Month=4&From.Year=2026&Until.Day=31&Until.Month=3&Until.Year=2027&PerPlace=45"));
        var file = await executive.GetStringAsync(app.At("/charges/figures.csv?From=2026-04-01&Until=2027-03-31"));

        page.QuerySelector("tbody th")!.TextContent.Trim().ShouldBe("Brook School");
        page.QuerySelectorAll("tbody td")[1].TextContent.ShouldBe("£50");
        file.Split("\r\n")[1].ShouldBe("Brook School,1,50.00,1,0,0.00,0,0.00,0,0.00,0.00,0.00,0");
    }

    [Fact]
    public async Task Trainer_days_are_refused_where_the_policy_gives_nothing_for_them()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Finance));

        (await officer.PageAsync(app.At("/charges/trainer-days"))).QuerySelector(".lede")!.TextContent.ShouldBe("Places for trainer days: not set by this partnership.");
    }

    private static async Task<(HttpClient Browser, Charge Charge)> DelegateAsync(TestApp app)
    {
        var person = await app.Given.PersonAsync(await app.Given.AgencyAsync("Brook School"));
        var (_, charge) = await app.Given.MissedAsync(person: person);
        return (await app.SignedInAs(person), charge);
    }
}
