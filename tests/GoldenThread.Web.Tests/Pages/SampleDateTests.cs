using System.Net;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Tests.Pages;

public sealed class SampleDateTests
{
    [Fact]
    public async Task In_sample_mode_a_newcomer_moves_the_day_from_any_page_and_comes_back_to_it()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync());
        var before = DateOnly.FromDateTime(app.Clock.Now);

        (await browser.GetStringAsync(app.At("/contact"))).ShouldContain(app.At("/sample-date"));
        using var answer = await PostAsync(app, browser, before.AddDays(42));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe(app.At("/contact"));
        London.DateOf(app.Clock.Now).ShouldBe(before.AddDays(42));
    }

    [Fact]
    public async Task A_day_beyond_the_known_bank_holidays_is_refused_and_stays_in_the_form()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync());

        using var answer = await PostAsync(app, browser, new(2031, 1, 1));

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Enter a date from 2018 to 2030");
        page.ShouldContain("value=\"2031\"");
        London.DateOf(app.Clock.Now).Year.ShouldBe(2026);
    }

    [Fact]
    public async Task In_production_there_is_no_such_page()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { Mode = Mode.Production, Today = null });
        (await app.Visitor(encrypted: true).GetAsync(app.At("/sample-date"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> PostAsync(TestApp app, HttpClient browser, DateOnly day) =>
        browser.SendFormAsync(app.At("/sample-date?return=" + Uri.EscapeDataString(app.At("/contact"))), new() { ["Day.Day"] = $"{day.Day}", ["Day.Month"] = $"{day.Month}", ["Day.Year"] = $"{day.Year}" });
}
