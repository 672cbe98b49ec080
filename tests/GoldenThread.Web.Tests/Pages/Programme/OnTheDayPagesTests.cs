using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>The day of an event: the trainer's code, the sheet to sign, the file of a meeting. By pages alone.</summary>
[Requirement("R-146")]
public sealed class OnTheDayPagesTests
{
    [Fact]
    public async Task A_trainer_shows_a_code_and_somebody_with_a_place_checks_in_with_it()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.PersonAsync();
        var e = await app.Given.EventAsync();
        var booking = await app.Given.BookedAsync(e, person);
        var session = await app.Given.SessionOfAsync(e);
        var trainer = await app.SignedInAs(await app.PersonAsync(Role.Trainer, scopeId: e.Id));
        var other = await app.SignedInAs(await app.PersonAsync(Role.Trainer, scopeId: (await app.Given.EventAsync()).Id));
        var path = app.At($"/sessions/{session.Id}/code");
        (await trainer.PageAsync(path)).Body!.TextContent.ShouldContain("People check in on the day");
        app.Clock.MoveTo(session.Date);

        (await other.GetAsync(path)).StatusCode.ShouldNotBe(HttpStatusCode.OK, "trainers see only their own sessions");
        (await trainer.SendFormAsync(path, button: "Show a code")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var code = (await trainer.PageAsync(path)).QuerySelector("#code")!.TextContent;
        var browser = await app.SignedInAs(person);
        (await browser.PageAsync(app.At($"/bookings/{booking.Id}"))).QuerySelector($"a[href='{app.At($"/bookings/{booking.Id}/here")}']").ShouldNotBeNull();
        var wrong = await browser.SendFormAsync(app.At($"/bookings/{booking.Id}/here"), new() { ["Code"] = "no" }, "I am here");
        (await wrong.ErrorsAsync()).ShouldContain("It changes every minute");
        var done = await browser.SendFormAsync(app.At($"/bookings/{booking.Id}/here"), new() { ["Code"] = code }, "I am here");
        (await browser.PageAsync(done.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.ShouldBe("You are checked in");
        (await trainer.PageAsync(path)).QuerySelector("#here")!.TextContent.ShouldBe("1 of 1 are here.");
        (await trainer.SendFormAsync(path, button: "Stop checking in")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await trainer.PageAsync(path)).QuerySelector("#code").ShouldBeNull();
    }

    [Fact]
    public async Task The_sheet_to_sign_has_a_line_for_each_and_a_protected_person_is_one_person()
    {
        await using var app = await TestApp.StartAsync();
        var (seen, shielded) = (await app.PersonAsync(), await app.PersonAsync());
        await app.Given.WriteAsync(db => db.People.Where(p => p.Id == shielded.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Protected, true)));
        var e = await app.Given.EventAsync();
        foreach (var person in new[] { seen, shielded }) await app.Given.BookedAsync(e, person);
        var trainer = await app.SignedInAs(await app.PersonAsync(Role.Trainer, scopeId: e.Id));

        var sheet = (await trainer.PageAsync(app.At($"/sessions/{(await app.Given.SessionOfAsync(e)).Id}/sheet"))).QuerySelector(".sheet")!;

        sheet.QuerySelectorAll("tbody tr").Length.ShouldBe(2 + 5);
        sheet.TextContent.ShouldContain(seen.LastName);
        sheet.TextContent.ShouldNotContain(shielded.LastName);
        sheet.TextContent.ShouldContain("1 person");
    }

    [Fact]
    public async Task A_meetings_file_is_looked_at_first_and_then_marks_who_was_ticked()
    {
        await using var app = await TestApp.StartAsync();
        var (here, brief) = (await app.PersonAsync(), await app.PersonAsync());
        var e = await app.Given.EventAsync();
        foreach (var person in new[] { here, brief }) await app.Given.BookedAsync(e, person);
        var session = await app.Given.SessionOfAsync(e);
        var trainer = await app.SignedInAs(await app.PersonAsync(Role.Trainer, scopeId: e.Id));
        app.Clock.MoveTo(session.Date);
        var path = app.At($"/sessions/{session.Id}/from-file");
        (await (await UploadAsync(trainer, path, "Dear all")).ErrorsAsync()).ShouldContain("No list of people is in this file");

        var preview = await (await UploadAsync(trainer, path, $"Name,Email,Duration\n{here.Name},{here.Email},3h 20m\n{brief.Name},{brief.Email},12m\nGuest 7,,2m\n")).PageAsync();
        preview.QuerySelector(".lede")!.TextContent.ShouldBe("2 of the 3 people in the file are recognised. Nothing is marked yet.");
        preview.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().Select(i => i.IsChecked).Count(c => c).ShouldBe(1);
        (await trainer.SendFormAsync(preview, $"{path}?handler=Save", button: "Mark the ticked people as here")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var mark = await app.Given.ReadAsync(db => db.RegisterMarks.SingleAsync());
        (mark.PersonId, mark.Mark, mark.MinutesOnline).ShouldBe((here.Id, Mark.Attended, 200));
        (await trainer.PageAsync(app.At($"/sessions/{session.Id}/register"))).Body!.TextContent.ShouldContain("200 minutes online");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, string path, string text)
    {
        var page = await browser.PageAsync(path);
        var token = page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]") as IHtmlInputElement;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Upload", "attendance.csv" } };
        if (token is not null) form.Add(new StringContent(token.Value), "__RequestVerificationToken");
        return await browser.PostAsync($"{path}?handler=Read", form);
    }
}
