using System.Net;
using AngleSharp.Dom;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Surveys;

/// <summary>Answering a form by its link, as somebody without an account and without scripts does.</summary>
public sealed class AnswerFormTests
{
    private static readonly Form _long = new()
    {
        Title = "Six weeks on",
        Introduction = "Three minutes.",
        Questions =
        [
            new() { Item = "confidence", Kind = QuestionKind.Scale, Words = "How confident are you?", Required = true, Scale = new() { From = 1, To = 5, Labels = ["Not at all", "Fully"] } },
            new() { Item = "used", Kind = QuestionKind.Choice, Words = "Have you used it?", Required = true, Options = [new("yes", "Yes"), new("no", "No")] },
            new() { Item = "what_happened", Kind = QuestionKind.LongText, Words = "What happened?", Required = true, ShownWhen = new("used", ["yes"]) },
            new() { Item = "why_not", Kind = QuestionKind.Choices, Words = "Why not?", Options = [new("time", "No time"), new("case", "No case")], ShownWhen = new("used", ["no"]) },
            new() { Item = "hours", Kind = QuestionKind.Number, Words = "How many hours?", Between = new(0, 40), ShownWhen = new("why_not", ["time"]) },
        ],
    };

    private static readonly Form _short = _long with { Title = "After the course", Questions = [.. _long.Questions.Take(1), _long.Questions[1] with { Required = false }] };

    [Theory, OnBoth]
    public async Task A_form_says_that_it_is_named_before_its_first_question_and_is_sent_in_one_step(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (wave, link) = await AskedAsync(app);
        var browser = app.Visitor();

        var page = await browser.PageAsync(app.At($"/forms/{link}"));
        var main = page.QuerySelector("main")!.TextContent;
        main.IndexOf("named", StringComparison.Ordinal).ShouldBeInRange(0, main.IndexOf("How confident", StringComparison.Ordinal));
        page.QuerySelectorAll("table").ShouldBeEmpty();
        var sent = await browser.SendFormAsync(page, app.At($"/forms/{link}"), new() { ["Typed[confidence]"] = "4", ["Typed[used]"] = "no" }, "Send your answers");

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldBe(app.At("/forms/thank-you"));
        (await browser.PageAsync(app.At("/forms/thank-you"))).QuerySelector("h1")!.TextContent.ShouldContain("Thank you");
        (await app.Given.ReadAsync(db => db.SurveyAnswers.CountAsync())).ShouldBe(2);
        (await browser.PageAsync(app.At($"/forms/{link}"))).QuerySelector("main")!.TextContent.ShouldContain("answered already");
    }

    [Fact]
    public async Task A_mail_scanner_that_follows_the_link_records_nothing_and_uses_nothing_up()
    {
        await using var app = await TestApp.StartAsync();
        var (_, link) = await AskedAsync(app);
        for (var i = 0; i < 3; i++) (await app.Visitor().GetAsync(app.At($"/forms/{link}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.Visitor().SendAsync(new(HttpMethod.Head, app.At($"/forms/{link}")));

        // A post without the page's own token, as a scanner would make it, is refused.
        (await app.Visitor().PostAsync(app.At($"/forms/{link}"), new FormUrlEncodedContent([new("go", "send"), new("Typed[confidence]", "4")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await app.Given.ReadAsync(db => db.Responses.CountAsync())).ShouldBe(0);
        (await app.Visitor().PageAsync(app.At($"/forms/{link}"))).QuerySelector("button[value=send]").ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task A_long_form_goes_page_by_page_asks_what_follows_and_is_checked_before_it_is_sent(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (_, link) = await AskedAsync(app, form: _long);
        var (browser, address) = (app.Visitor(), app.At($"/forms/{link}"));

        var first = await browser.PageAsync(address);
        Labels(first).ShouldBe(["How confident are you?", "Have you used it?"]);
        var second = await (await browser.SendFormAsync(first, address, new() { ["Typed[confidence]"] = "2", ["Typed[used]"] = "no" }, "Continue")).PageAsync();
        Labels(second).ShouldBe(["Why not? (optional)"]);
        var third = await (await browser.SendFormAsync(second, address, new() { ["Typed[why_not]"] = "time" }, "Continue")).PageAsync();
        Labels(third).ShouldBe(["How many hours? (optional)"]);
        var again = await (await browser.SendFormAsync(third, address, new() { ["Text[hours]"] = "lots" }, "Continue")).PageAsync();
        again.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Write a whole number");
        var check = await (await browser.SendFormAsync(again, address, new() { ["Text[hours]"] = "12" }, "Continue")).PageAsync();
        check.QuerySelector("h2")!.TextContent.ShouldBe("Check your answers");
        check.QuerySelector("main")!.TextContent.ShouldContain("No time");

        (await app.Given.ReadAsync(db => db.Responses.CountAsync())).ShouldBe(0);
        (await browser.SendFormAsync(check, address, button: "Send your answers")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.Given.ReadAsync(db => db.SurveyAnswers.Where(a => a.Number == 12 || a.Number == 2).CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Going_back_and_changing_an_answer_changes_what_is_asked()
    {
        await using var app = await TestApp.StartAsync();
        var (_, link) = await AskedAsync(app, form: _long);
        var (browser, address) = (app.Visitor(), app.At($"/forms/{link}"));
        var second = await (await browser.SendFormAsync(address, new() { ["Typed[confidence]"] = "2", ["Typed[used]"] = "no" }, "Continue")).PageAsync();

        var first = await (await browser.SendFormAsync(second, address, button: "Back")).PageAsync();
        first.QuerySelector("input[name='Typed[used]'][value=no]")!.HasAttribute("checked").ShouldBeTrue();
        var changed = await (await browser.SendFormAsync(first, address, new() { ["Typed[used]"] = "yes" }, "Continue")).PageAsync();

        Labels(changed).ShouldBe(["What happened?"]);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_what_was_typed_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (_, link) = await AskedAsync(app);
        var address = app.At($"/forms/{link}");

        var answer = await app.Visitor().SendFormAsync(address, new() { ["Typed[used]"] = "yes" }, "Send your answers");
        var page = await answer.PageAsync();

        page.Title!.ShouldStartWith("Error: ");
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Typed-confidence-");
        page.QuerySelector("#Typed-confidence-").ShouldNotBeNull();
        page.QuerySelector("input[name='Typed[used]'][value=yes]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_named_form_is_kept_for_later_and_taken_up_on_another_machine()
    {
        await using var app = await TestApp.StartAsync();
        var (_, link) = await AskedAsync(app, form: _long);
        var address = app.At($"/forms/{link}");

        var kept = await app.Visitor().SendFormAsync(address, new() { ["Typed[confidence]"] = "5" }, "Keep for later");
        kept.Headers.Location!.ToString().ShouldBe($"{address}?said=kept");
        var elsewhere = await app.Visitor().PageAsync(address);

        elsewhere.QuerySelector("input[name='Typed[confidence]'][value='5']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task An_anonymous_form_says_so_cannot_be_kept_and_leaves_no_trace_of_the_visitor()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.QuestionnaireAsync("a_form", _short);
        var wave = await app.Given.WaveAsync(WaveKind.Anonymous, "a_form");
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Given.PersonAsync()));
        var links = await app.Given.InvitedAsync(wave, people);
        var signedIn = await app.SignedInAs(people[0]);
        var page = await signedIn.PageAsync(app.At($"/forms/{links[0]}"));

        page.QuerySelector(".lede")!.TextContent.ShouldContain("anonymous");
        page.QuerySelector("button[value=keep]").ShouldBeNull();
        (await signedIn.SendFormAsync(page, app.At($"/forms/{links[0]}"), new() { ["Typed[confidence]"] = "1" }, "Send your answers")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await app.Given.ReadAsync(db => db.SealedAnswers.CountAsync())).ShouldBe(1);
        (await app.Given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.PersonId == people[0].Id))).ShouldBe(0);
        (await signedIn.PageAsync(app.At($"/forms/{links[0]}"))).QuerySelector("main")!.TextContent.ShouldContain("answered already");
    }

    [Fact]
    public async Task An_anonymous_form_to_fewer_than_five_warns_before_the_first_question()
    {
        await using var app = await TestApp.StartAsync();
        var wave = await app.Given.WaveAsync(WaveKind.Anonymous);
        var link = (await app.Given.InvitedAsync(wave, await app.Given.PersonAsync()))[0];

        (await app.Visitor().PageAsync(app.At($"/forms/{link}"))).QuerySelector(".warn")!.TextContent.ShouldContain("deleted unread");
    }

    [Fact]
    public async Task A_guessed_link_is_not_there_and_a_closed_form_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (wave, link) = await AskedAsync(app);
        foreach (var guess in new[] { "x", new string('A', 43), new string('A', 3000) })
            (await app.Visitor().GetAsync(app.At($"/forms/{guess}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await app.Given.CloseWaveAsync(wave)).OrThrow();
        var page = await app.Visitor().PageAsync(app.At($"/forms/{link}"));

        page.QuerySelector("main")!.TextContent.ShouldContain("closed");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asks_is_reminded_no_more()
    {
        await using var app = await TestApp.StartAsync();
        var wave = await app.Given.WaveAsync(with: r => r with { RemindAtMost = 2 });
        var link = (await app.Given.InvitedAsync(wave, await app.Given.PersonAsync()))[0];
        var address = app.At($"/forms/{link}");

        (await app.Visitor().SendFormAsync(address, button: "Do not remind me again")).Headers.Location!.ToString().ShouldBe($"{address}?said=stopped");

        (await app.Given.ReadAsync(db => db.Invitations.Select(i => i.NoMoreReminders).SingleAsync())).ShouldBeTrue();
        (await app.Visitor().PageAsync(address)).QuerySelector("button[value=stop]").ShouldBeNull();
    }

    [Fact]
    public async Task The_link_stands_in_no_log_line_and_the_answer_is_kept_by_nobody_on_the_way()
    {
        await using var app = await TestApp.StartAsync();
        var (_, link) = await AskedAsync(app);

        var answer = await app.Visitor().GetAsync(app.At($"/forms/{link}"));

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    private static async Task<(Wave Wave, string Link)> AskedAsync(TestApp app, Form? form = null)
    {
        await app.Given.QuestionnaireAsync("a_form", form ?? _short);
        var wave = await app.Given.WaveAsync(questionnaire: "a_form");
        return (wave, (await app.Given.InvitedAsync(wave, await app.Given.PersonAsync()))[0]);
    }

    private static IEnumerable<string> Labels(IParentNode page) =>
        page.QuerySelectorAll(".questions legend, .questions .govuk-form-group > .govuk-label").Select(l => l.TextContent.Trim());
}
