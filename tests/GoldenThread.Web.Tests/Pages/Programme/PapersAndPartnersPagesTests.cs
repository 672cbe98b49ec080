using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>Documents, messages, partners' training and commissions, by pages alone.</summary>
public sealed class PapersAndPartnersPagesTests
{
    [Fact]
    public async Task The_team_adds_a_document_and_whoever_has_a_place_opens_it_from_the_booking()
    {
        await using var app = await TestApp.StartAsync();
        var (person, other) = (await app.PersonAsync(), await app.PersonAsync());
        var e = await app.Given.EventAsync();
        var (booking, elsewhere) = (await app.Given.BookedAsync(e, person), await app.Given.BookedAsync(await app.Given.EventAsync(), other));
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At($"/events/{e.Id}/papers");
        (await (await UploadAsync(officer, path, "", "")).ErrorsAsync()).ShouldContain("Choose the file.");
        (await UploadAsync(officer, path, "handout.txt", "Read this first")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.SendFormAsync(path, new() { ["Note"] = "The caretaker opens at 8" }, "Keep the note")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(path)).Body!.TextContent.ShouldContain("The caretaker opens at 8");

        var browser = await app.SignedInAs(person);
        var link = (await browser.PageAsync(app.At($"/bookings/{booking.Id}"))).QuerySelectorAll("a").Single(a => a.TextContent == "handout.txt").GetAttribute("href")!;
        var file = await browser.GetAsync(link);
        (await file.Content.ReadAsStringAsync()).ShouldBe("Read this first");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var stranger = await app.SignedInAs(other);
        (await stranger.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(link.Replace($"{booking.Id}", $"{elsewhere.Id}", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_partnership_looks_at_its_own_words_before_it_keeps_them()
    {
        await using var app = await TestApp.StartAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At("/settings/messages?kind=Offer");

        var seen = await (await officer.SendFormAsync(path, new() { ["Opening"] = "Good news, {name}!" }, "Look at it")).PageAsync();
        seen.QuerySelector(".preview")!.TextContent.ShouldContain("Good news, Sam Example!");
        (await officer.PageAsync(path)).QuerySelector(".preview")!.TextContent.ShouldNotContain("Good news", customMessage: "looking keeps nothing");
        (await (await officer.SendFormAsync(path, new() { ["Opening"] = "Good news, {nmae}!" }, "Keep these words")).ErrorsAsync()).ShouldContain("{nmae} is not known");
        (await officer.SendFormAsync(path, new() { ["Opening"] = "Good news, {name}!" }, "Keep these words")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(path)).QuerySelector(".preview")!.TextContent.ShouldContain("Good news, Sam Example!");
        (await officer.PageAsync(path)).QuerySelector(".lede")!.TextContent.ShouldBe("One message has words of your own.");
    }

    [Fact]
    [Requirement("R-099"), Requirement("R-100"), Requirement("R-101")]
    public async Task A_lead_opens_training_to_others_and_asks_for_help_and_the_team_commissions()
    {
        await using var app = await TestApp.StartAsync();
        var mine = await app.Given.AgencyAsync("St Aidan's");
        var (lead, officer) = (await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, mine)), await app.SignedInAs(await app.PersonAsync(Role.Coordinator)));
        var path = app.At("/open-training");

        (await (await lead.SendFormAsync(path, button: "Put it on the list")).ErrorsAsync()).ShouldContain("Choose whose training it is.");
        (await lead.SendFormAsync(path, new() { ["Agency"] = mine.Id.ToString(), ["Heading"] = "First aid for the mind", ["About"] = "Two hours", ["HowToBook"] = "Ring 01632 960000" }, "Put it on the list")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Visitor().PageAsync(path)).QuerySelector("tbody")!.TextContent.ShouldContain("First aid for the mind");
        (await lead.SendFormAsync(app.At("/design-support"), new() { ["Kind"] = "Design", ["Wants"] = "A session plan" }, "Ask the team")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(app.At("/design-support"))).Body!.TextContent.ShouldContain("A session plan");
        (await lead.GetAsync(app.At("/commissions"))).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await officer.SendFormAsync(app.At("/commissions"), new() { ["Heading"] = "Trauma", ["Supplier"] = "Ellis and Co", ["Brief"] = "A day", ["Cost"] = "£1,250.50", ["From.Day"] = "1", ["From.Month"] = "12", ["From.Year"] = "2026" }, "Keep it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(app.At("/commissions"))).QuerySelector(".lede")!.TextContent.ShouldBe("1 commissioned for 2026, £1,250.50 together.");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string path, string name, string text)
    {
        var token = (await browser.PageAsync(path)).QuerySelector("form[enctype] input[name=__RequestVerificationToken]") as IHtmlInputElement;
        using var form = new MultipartFormDataContent { { new StringContent("Delegates"), "For" } };
        if (name.Length > 0) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Upload", name);
        if (token is not null) form.Add(new StringContent(token.Value), "__RequestVerificationToken");
        return await browser.PostAsync($"{path}?handler=Add", form);
    }
}
