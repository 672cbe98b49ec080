using System.Net;
using GoldenThread.Partnerships;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Tests.Ui;

public sealed class ThemeStylesheetTests(BrokenSite site) : IClassFixture<BrokenSite>
{
    [Fact]
    public async Task A_partnership_wears_its_accent_from_a_stylesheet_kept_for_a_year()
    {
        using var caller = site.Caller();
        var answer = await caller.GetAsync(ThemeStylesheet.Href("tarn", Theme.From("#F2C500").OrThrow()));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        var css = await answer.Content.ReadAsStringAsync();
        css.ShouldContain("--accent:#F2C500;--accent-ink:#1B2426");
        css.ShouldNotContain("--gold");
    }

    [Fact]
    public async Task Under_an_old_address_the_colours_are_asked_for_again()
    {
        using var caller = site.Caller();

        (await caller.GetAsync("/tarn/theme.css?v=old")).Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_partnership_that_is_not_there_has_no_stylesheet()
    {
        using var caller = site.Caller();

        (await caller.GetAsync("/nobody/theme.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
