using System.Net;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Impact;

/// <summary>Results of an event, a course and a year; the report with what the group said; costs and benefits; themes.</summary>
public sealed class ImpactPagesTests
{
    [Theory, OnBoth]
    [Requirement("R-157"), Requirement("R-175"), Requirement("R-179")]
    public async Task An_officer_reads_an_event_its_course_and_the_year_and_takes_the_figures_away(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await EvaluatedAsync(app);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var page = await officer.PageAsync(app.At($"/evaluation?event={e.Id}"));
        page.QuerySelector(".lede")!.TextContent.ShouldContain("Of 6 people who answered before and after, 4 rated themselves higher, 1 the same and 1 lower");
        page.QuerySelector("main")!.TextContent.ShouldContain("6 of 6");
        foreach (var query in new[] { $"?course={e.CourseId}", "?year=2026", "" })
            (await officer.PageAsync(app.At($"/evaluation{query}"))).QuerySelector("main")!.TextContent.ShouldContain("rated themselves higher");

        var file = await officer.GetAsync(app.At($"/evaluation/results.csv?event={e.Id}"));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain("change,true_pre,How confident are you?,everybody,worse,1,6");
    }

    [Theory, OnBoth]
    [Requirement("R-173"), Requirement("R-176"), Requirement("R-071")]
    public async Task What_the_group_said_is_recorded_on_the_report_and_becomes_a_need(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await EvaluatedAsync(app);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var here = app.At($"/evaluation/report?event={e.Id}");

        var empty = await officer.SendFormAsync(here, new() { ["Kind"] = "Decision", ["Group"] = "The hub" }, "Record it");
        (await empty.ErrorsAsync()).ShouldContain("Write what the group said");
        (await officer.SendFormAsync(here, new() { ["Kind"] = "Decision", ["Words"] = "Offer it again in spring" }, "Record it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var report = await officer.PageAsync(here);
        report.QuerySelector("main")!.TextContent.ShouldContain("Offer it again in spring");

        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await officer.GetByteArrayAsync(app.At($"/evaluation/report/file?event={e.Id}&format=docx"))), isEditable: false))
        {
            word.MainDocumentPart!.Document.InnerText.ShouldContain("Offer it again in spring");
            word.MainDocumentPart.ChartParts.Count().ShouldBe(2, "who answered, and what changed");
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(word).Select(w => w.Description).ShouldBeEmpty();
        }

        var conclusion = await app.Given.ReadAsync(db => db.Conclusions.SingleAsync());
        var raised = await officer.SendFormAsync(app.At($"/evaluation/conclusions/{conclusion.Id}/need"), new() { ["Title"] = "Thresholds" }, "Raise the need");
        raised.StatusCode.ShouldBe(HttpStatusCode.SeeOther, (await raised.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent);
        (await officer.PageAsync(here)).QuerySelector("main")!.TextContent.ShouldContain("The need raised from it: Thresholds");
    }

    [Theory, OnBoth]
    [Requirement("R-172")]
    public async Task Costs_and_benefits_are_added_and_taken_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var course = await app.Given.CourseAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var here = app.At($"/evaluation/courses/{course.Id}/value");

        (await (await officer.SendFormAsync(here, new() { ["Kind"] = "Benefit", ["Words"] = "Trust", ["Pounds"] = "10" }, "Add it")).ErrorsAsync()).ShouldContain("Say what the benefit rests on");
        (await officer.SendFormAsync(here, new() { ["Kind"] = "Cost", ["Words"] = "Trainer", ["Pounds"] = "100" }, "Add it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.SendFormAsync(here, new() { ["Kind"] = "Benefit", ["Words"] = "Time", ["Pounds"] = "150", ["Assumption"] = "An hour a week" }, "Add it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await officer.PageAsync(here)).QuerySelector(".lede")!.TextContent.ShouldContain("Return on investment 50%: benefits of £150 less costs of £100");
    }

    [Fact]
    public async Task What_is_not_there_and_what_makes_no_sense_is_not_found_and_settings_keep_what_was_typed()
    {
        await using var app = await TestApp.StartAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        foreach (var query in new[] { $"?event={Guid.NewGuid()}", $"?course={Guid.NewGuid()}", "?year=99999", "?year=x", "?event=x", $"?event={Guid.NewGuid()}&year=2026" })
            foreach (var at in new[] { "/evaluation", "/evaluation/report", "/evaluation/results.csv" })
                (await officer.GetAsync(app.At(at + query))).StatusCode.ShouldBe(HttpStatusCode.NotFound, at + query);

        var answer = await officer.SendFormAsync(app.At("/evaluation/settings"), new() { ["FewestAnswers"] = "3", ["SharePercent"] = "40" }, "Save");
        var page = await answer.PageAsync();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("from 5 to 100");
        page.QuerySelector("input[name=SharePercent]")!.GetAttribute("value").ShouldBe("40");
        (await officer.SendFormAsync(app.At("/evaluation/settings"), new() { ["FewestAnswers"] = "8", ["SharePercent"] = "40" }, "Save")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.PageAsync(app.At("/evaluation"))).QuerySelector("main")!.TextContent.ShouldContain("fewer than 8 answers");
    }

    private static async Task<Event> EvaluatedAsync(TestApp app)
    {
        await app.Given.PolicyAsync("oldham");
        var (e, people) = await app.Given.EvaluatedAsync(6);
        await app.Given.AnswerStepAsync(e, "learning_scale_before", people, 2, 3, 1, 2, 4, 3);
        await app.Given.AnswerStepAsync(e, "learning_scale_after", people, 4, 3, 4, 3, 3, 5);
        app.Clock.MoveTo(new(2026, 12, 3));
        return e;
    }
}
