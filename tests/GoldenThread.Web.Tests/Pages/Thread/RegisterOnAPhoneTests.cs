using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Pages.Thread;

/// <summary>A trainer with a phone in a hall where the connection comes and goes.</summary>
[Trait("Needs", "browser"), Requirement("R-146")]
public sealed class RegisterOnAPhoneTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    private static readonly DateOnly _today = London.DateOf(Clock.RealNow);

    [Fact]
    public async Task Marks_made_without_a_connection_are_kept_with_the_phones_time_and_sent_when_it_returns()
    {
        var (given, page, address) = await StartAsync("goes");
        await page.GotoAsync(address);
        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();

        await page.Context.SetOfflineAsync(true);
        await MarkAsync(page, 0, Mark.Attended);
        await MarkAsync(page, 1, Mark.Absent);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the register" }).ClickAsync();
        await Assertions.Expect(page.Locator("#offline")).ToContainTextAsync("No connection");
        await Assertions.Expect(page.Locator("#offline")).ToContainTextAsync("2 marks are kept on this phone");
        (await MarksAsync(given)).ShouldBeEmpty();
        var kept = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        kept.ShouldContain("Attended");
        foreach (var name in await given.ReadAsync(db => db.People.Select(p => p.LastName).ToListAsync())) kept.ShouldNotContain(name, Case.Insensitive, "no name stays on the phone");

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 of 2 marked");
        var marks = await MarksAsync(given);
        marks.Select(m => m.Mark).ShouldBe([Mark.Attended, Mark.Absent], ignoreOrder: true);
        marks.ShouldAllBe(m => m.DeviceAt != null && m.DeviceAt <= m.MarkedAt);
        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0, "what has been sent is forgotten");
    }

    [Fact]
    public async Task What_was_kept_stands_in_the_form_again_after_the_page_was_closed_and_both_marks_of_two_phones_are_shown()
    {
        var (given, page, address) = await StartAsync("comes");
        await page.GotoAsync(address);
        await page.Context.SetOfflineAsync(true);
        await MarkAsync(page, 0, Mark.Attended);
        var context = page.Context;
        await page.CloseAsync();

        // Meanwhile somebody else, who has a connection, says otherwise.
        var person = await given.ReadAsync(db => (from b in db.Bookings join p in db.People on b.PersonId equals p.Id orderby p.LastName select b.PersonId).FirstAsync());
        var other = await given.PersonAsync();
        given.Now = Clock.RealNow;
        var session = await given.ReadAsync(db => db.Sessions.SingleAsync());
        (await given.MarkAsync(session, other, new TakeRegister.Entry(person, Mark.Absent))).OrThrow();

        await context.SetOfflineAsync(false);
        var again = await context.NewPageAsync();
        await again.GotoAsync(address);
        await Assertions.Expect(again.Locator("#offline")).ToContainTextAsync("1 mark is kept on this phone");
        await again.GetByRole(AriaRole.Button, new() { Name = "Save the register" }).ClickAsync();
        await Assertions.Expect(again.Locator("main")).ToContainTextAsync("Marked twice.");
        await Assertions.Expect(again.Locator("main")).ToContainTextAsync("by their phone");
        await again.ShouldPassAxeAsync();
    }

    private static Task MarkAsync(IPage page, int row, Mark mark) => page.Locator($"#m-{row}-{mark}").CheckAsync(new() { Force = true });

    private static Task<List<RegisterMark>> MarksAsync(Given given) => given.ReadAsync(db => db.RegisterMarks.AsNoTracking().ToListAsync());

    /// <summary>An event of today with two people, and its trainer's phone.</summary>
    private async Task<(Given Given, IPage Page, string Address)> StartAsync(string slug)
    {
        var given = await Given.PartnershipAsync(site.Db, slug);
        given.On(_today.AddDays(-5));
        var e = await given.EventAsync(10, details: new() { Sessions = [new(_today, new(9, 30), new(13, 0), "Hall")] });
        await given.BookedAsync(e);
        await given.BookedAsync(e);
        var trainer = await given.PersonAsync();
        await given.GrantAsync(trainer, Role.Trainer, e.Id);
        await using var db = given.Open();
        var secret = await new Sessions(db).BeginAsync((await given.AccountAsync(trainer)).Id, Clock.RealNow);
        var page = await chrome.OpenAsync(Look.Phone);
        await page.Context.AddCookiesAsync([new() { Name = "goldenthread-session", Value = secret, Url = site.Address.ToString() }]);
        return (given, page, site.At($"/{slug}/sessions/{(await given.SessionOfAsync(e)).Id}/register").ToString());
    }
}
