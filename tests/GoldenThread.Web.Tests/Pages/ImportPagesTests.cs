using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

[Requirement("R-053")]
public sealed class ImportPagesTests
{
    [Theory, OnBoth]
    public async Task A_lead_sends_a_list_sees_what_it_would_change_applies_it_and_takes_it_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var lead = await app.PersonAsync(Role.AgencyLead, school);
        var browser = await app.SignedInAs(lead);

        var sent = await SendAsync(browser, app.At("/people/imports"), "First name,Surname,E-mail,Job title\r\nBen,Lowe,ben.lowe@example.org,Teacher\r\nAnn,One,,Teacher\r\n");
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await sent.ErrorsAsync());
        var at = sent.Headers.Location!.ToString();
        var preview = await browser.PageAsync(at);
        preview.QuerySelector("h1")!.TextContent.ShouldBe("What this list would change");
        preview.Body!.TextContent.ShouldContain("The work e-mail address is missing.");
        var csv = await browser.GetStringAsync($"{at}/lines.csv");
        csv.ShouldContain("2,New,Ben Lowe,ben.lowe@example.org");
        csv.ShouldContain("3,Cannot be read,Ann One,");
        (await app.Given.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);

        (await browser.SendFormAsync(at, button: "Apply 1 change")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("The list is applied");
        (await browser.PageAsync(app.At("/people"))).Body!.TextContent.ShouldContain("Ben Lowe");
        (await browser.SendFormAsync(at, new() { ["Why"] = "The wrong file" }, "Take the list back")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("The list was taken back");
        (await app.Given.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_doubtful_row_is_looked_at_and_unknown_headings_are_asked_for(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var known = await app.Given.PersonAsync(school);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var sent = await SendAsync(browser, app.At("/people/imports"), $"Vorname;Surname;E-mail;Job title\r\nAmina;{known.LastName};a.y@elsewhere.example;Teacher\r\n", new() { ["AgencyId"] = school.Id.ToString() });
        var at = sent.Headers.Location!.ToString();
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("Which column is which?");
        var columns = await browser.SendFormAsync(at, new() { ["Columns[FirstName]"] = "Vorname" }, "Look at the list");
        columns.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await columns.ErrorsAsync());
        (await browser.SendFormAsync(at, button: $"The same as {known.Name}")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.SendFormAsync(at, button: "Apply 1 change")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Given.ReadAsync(db => db.People.SingleAsync(p => p.Id == known.Id))).Email.ShouldBe("a.y@elsewhere.example");
    }

    [Fact]
    public async Task What_cannot_be_read_says_what_to_do_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead));

        (await (await SendAsync(browser, app.At("/people/imports"), "")).ErrorsAsync()).ShouldContain("Choose the list to send.");
        (await (await SendAsync(browser, app.At("/people/imports"), "PK\u0003\u0004")).ErrorsAsync()).ShouldContain("Save it as “CSV UTF-8");
        (await app.Given.ReadAsync(db => db.PeopleImports.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_list_of_people_is_downloaded_as_it_is_shown(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        await app.Given.PersonAsync(school);
        await app.PersonAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school));

        var page = await browser.PageAsync(app.At("/people"));
        var csv = await (await browser.SendFormAsync(page, app.At("/people"), button: "Download this list (CSV)")).Content.ReadAsStringAsync();

        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => string.Join(' ', l.Split(',')[..2])).ShouldBe(page.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, string file, Dictionary<string, string>? fields = null)
    {
        var page = await browser.PageAsync(address);
        var token = page.QuerySelectorAll("input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().Last().Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Upload", "staff.csv" } };
        foreach (var (name, value) in fields ?? []) form.Add(new StringContent(value), name);
        return await browser.PostAsync(address, form);
    }
}
