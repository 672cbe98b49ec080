using System.Net;
using System.Text;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Surveys;

/// <summary>Building a questionnaire, opening a survey, inviting and reading results, with plain forms.</summary>
public sealed class OfficerPagesTests
{
    [Theory, OnBoth]
    public async Task An_officer_builds_a_questionnaire_asks_with_it_and_reads_the_results(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var begun = await officer.SendFormAsync(app.At("/questionnaires"), new() { ["Title"] = "After the seminar" }, "Begin the questionnaire");
        var here = begun.Headers.Location!.ToString();
        foreach (var (words, fields) in new (string, Dictionary<string, string>)[]
        {
            ("How useful was it?", new() { ["Q.Kind"] = "scale", ["Q.From"] = "1", ["Q.To"] = "4", ["Q.Labels"] = "Not at all\nVery" }),
            ("Would you come again?", new() { ["Q.Kind"] = "choice", ["Q.Options"] = "yes: Yes\nNo, thank you" }),
            ("Why not?", new() { ["Q.Kind"] = "long_text", ["Q.After"] = "would_you_come_again", ["Q.Answers"] = "no_thank_you" }),
        })
        {
            fields["Q.Words"] = words;
            (await officer.SendFormAsync($"{here}/question", fields, "Save the question")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await officer.SendFormAsync(here, button: "Down: How useful was it?")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.SendFormAsync(here, button: "Up: How useful was it?")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.PageAsync($"{here}/preview")).QuerySelectorAll("main fieldset, main textarea").Length.ShouldBe(3);
        var published = await officer.SendFormAsync(here, button: "Publish version 1");
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await published.PageAsync()).QuerySelector("main")?.TextContent);
        published.Headers.Location!.ToString().ShouldEndWith("?said=published");

        var opened = await officer.SendFormAsync(app.At("/surveys/new"), new() { ["Questionnaire"] = "after_the_seminar", ["About"] = "Seminar on neglect", ["Kind"] = "named" }, "Open the survey");
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await opened.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent);
        var invited = await officer.SendFormAsync(opened.Headers.Location!.ToString(), new() { ["Lines"] = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"Person {i}, p{i}@example.org")) }, "Send the invitations");
        var results = invited.Headers.Location!.ToString();
        results.ShouldEndWith("?invited=6");
        foreach (var (mail, i) in (await app.Given.ReadAsync(db => db.MailMessages.OrderBy(m => m.To).Select(m => m.Text).ToListAsync())).Select((m, i) => (m, i)).Take(5))
        {
            var link = new Uri(mail.Split("http", 2)[1].Split('\n')[0].Insert(0, "http")).AbsolutePath;
            var visitor = app.Visitor();
            var page = await visitor.PageAsync(link);
            var last = await (await visitor.SendFormAsync(page, link, new() { ["Typed[how_useful_was_it]"] = i == 0 ? "1" : "4" }, "Continue")).PageAsync();
            (await visitor.SendFormAsync(last, link, button: "Send your answers")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var report = await officer.PageAsync(results);
        report.QuerySelector(".lede")!.TextContent.ShouldContain("5 of 6");
        report.QuerySelectorAll("main table tbody tr").Take(4).Select(r => r.Children[1].TextContent.Trim()).ShouldBe(["1", "0", "0", "4"]);
        (await officer.PageAsync(results.Split('?')[0] + "/not-answered")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_questionnaire_goes_out_as_a_file_and_comes_in_from_one()
    {
        await using var app = await TestApp.StartAsync();
        var version = await app.Given.QuestionnaireAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.QaOfficer));

        var file = await officer.GetAsync(app.At($"/questionnaires/{version.QuestionnaireId}?handler=File"));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("after_course.json");
        var json = await file.Content.ReadAsStringAsync();
        FormJson.Bring(json).OrThrow().Questions.Count.ShouldBe(3);

        var brought = await UploadAsync(officer, app, json.Replace("After the course", "Brought in"));
        brought.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.Given.ReadAsync(db => db.Questionnaires.Select(q => q.Title).ToListAsync())).ShouldContain("Brought in");

        var broken = await UploadAsync(officer, app, "{ \"title\": \"x\"");
        broken.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await broken.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("not a questionnaire: line 1");
    }

    [Fact]
    public async Task A_question_with_faults_comes_back_with_what_was_typed()
    {
        await using var app = await TestApp.StartAsync();
        var version = await app.Given.QuestionnaireAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var answer = await officer.SendFormAsync(app.At($"/questionnaires/{version.QuestionnaireId}/question"), new() { ["Q.Words"] = "How long?", ["Q.Kind"] = "scale", ["Q.From"] = "5", ["Q.To"] = "1" }, "Save the question");
        var page = await answer.PageAsync();

        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("lowest and a higher highest point");
        page.QuerySelector("textarea[name='Q.Words']")!.TextContent.Trim().ShouldBe("How long?");
        (await app.Given.ReadAsync(db => db.Questionnaires.Select(q => q.Draft).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task A_published_version_is_untouched_by_what_is_changed_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        var version = await app.Given.QuestionnaireAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        await officer.SendFormAsync(app.At($"/questionnaires/{version.QuestionnaireId}"), button: "Take out: Have you used it?");

        (await app.Given.ReadAsync(db => db.QuestionnaireVersions.SingleAsync())).ReadForm().Questions.Count.ShouldBe(3);
        var page = await officer.PageAsync(app.At($"/questionnaires/{version.QuestionnaireId}"));
        page.QuerySelector(".warn")!.TextContent.ShouldContain("what_happened"); // it hung on what was taken out
    }

    [Fact]
    public async Task An_anonymous_survey_with_an_open_link_shows_the_link_once()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.QuestionnaireAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var refused = await officer.SendFormAsync(app.At("/surveys/new"), new() { ["Questionnaire"] = "after_course", ["About"] = "x", ["Kind"] = "anonymous" }, "Open the survey");
        (await refused.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("must be named"); // two reminders were left in
        var opened = await (await officer.SendFormAsync(
            app.At("/surveys/new"), new() { ["Questionnaire"] = "after_course", ["About"] = "x", ["Kind"] = "anonymous", ["RemindAtMost"] = "0", ["OpenLink"] = "true" }, "Open the survey")).PageAsync();

        var link = opened.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("/forms/", StringComparison.Ordinal));
        (await app.Visitor().PageAsync(new Uri(link).AbsolutePath)).QuerySelector(".lede")!.TextContent.ShouldContain("anonymous");
        (await officer.PageAsync(app.At("/surveys"))).QuerySelector("main")!.TextContent.ShouldNotContain("/forms/");
    }

    [Fact]
    public async Task Free_text_is_read_by_an_officer_before_it_stands_in_the_results()
    {
        await using var app = await TestApp.StartAsync();
        var wave = await app.Given.WaveAsync();
        foreach (var link in await app.Given.InvitedAsync(wave, await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Given.PersonAsync()))))
            (await app.Given.RespondAsync(link, ("confidence", "4"), ("used", "yes"), ("what_happened", "I <b>asked</b> about the night."))).OrThrow();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.QaOfficer));
        (await officer.PageAsync(app.At($"/surveys/{wave.Id}"))).QuerySelector("main")!.TextContent.ShouldNotContain("about the night");

        var page = await officer.PageAsync(app.At($"/surveys/{wave.Id}/texts"));
        (await officer.SendFormAsync(page, app.At($"/surveys/{wave.Id}/texts"), button: "Let it be seen: I <b>asked</b> about the night.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await officer.PageAsync(app.At($"/surveys/{wave.Id}"))).QuerySelector(".inset")!.TextContent.ShouldContain("I <b>asked</b> about the night.");
    }

    [Fact]
    public async Task Others_see_no_more_than_the_rights_give()
    {
        await using var app = await TestApp.StartAsync();
        var version = await app.Given.QuestionnaireAsync();
        var wave = await app.Given.WaveAsync();
        var (practitioner, executive) = (await app.SignedInAs(await app.PersonAsync()), await app.SignedInAs(await app.PersonAsync(Role.Executive)));
        string[] pages = ["/surveys", "/surveys/new", $"/surveys/{wave.Id}", $"/surveys/{wave.Id}/invite", $"/surveys/{wave.Id}/not-answered", $"/surveys/{wave.Id}/texts", "/questionnaires", $"/questionnaires/{version.QuestionnaireId}"];

        foreach (var page in pages)
        {
            (await app.Visitor().GetAsync(app.At(page))).StatusCode.ShouldBe(HttpStatusCode.SeeOther, page);
            (await practitioner.GetAsync(app.At(page))).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await executive.GetAsync(app.At($"/surveys/{wave.Id}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await executive.GetAsync(app.At($"/surveys/{wave.Id}/texts"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await executive.GetAsync(app.At($"/surveys/{wave.Id}/not-answered"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient officer, TestApp app, string json)
    {
        var page = await officer.PageAsync(app.At("/questionnaires"));
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Upload", "form.json" } };
        return await officer.PostAsync(app.At("/questionnaires"), form);
    }
}
