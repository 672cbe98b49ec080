using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>One event from four sides, with the keyboard alone and without scripts: a coordinator prepares it, a booker books for a colleague, the colleague finds it and checks in, a trainer on a phone shows the code and closes the register.</summary>
[Trait("Needs", "browser")]
public sealed class ProgrammeByRoleTests(SampleSite site, Chrome chrome) : IClassFixture<SampleSite>
{
    private const string Partnership = "warrington";

    private static readonly Look _phone = Look.Phone with { Name = "phone-no-scripts", Height = 640, Scripts = false };

    [Fact]
    public async Task Coordinator_booker_practitioner_and_trainer_bring_an_event_to_its_register()
    {
        var given = await Given.ThereAsync(site.Db, Partnership);
        given.Now = site.Services.GetRequiredService<Clock>().Now;
        var day = WorkingDays.After(London.DateOf(given.Now), 12, BankHolidays.England)!.Day;
        var e = await given.EventAsync(places: 20, details: new() { Sessions = [new(day, new(9, 30), new(13, 0), "Town Hall")] });
        var (booker, colleague, trainer) = await CastAsync(given, e);

        var coordinator = await OpenAsync(await site.SessionAsync(Partnership, Role.Coordinator), Look.NoScripts);
        await GoAsync(coordinator, $"/events/{e.Id}");
        await coordinator.PressAsync(coordinator.GetByRole(AriaRole.Link, new() { Name = "Documents and notes" }));
        await coordinator.TypeAsync(coordinator.Locator("[name=Note]"), "The caretaker opens at eight");
        await coordinator.PressAsync(coordinator.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }));
        (await coordinator.Locator("main").InnerTextAsync()).ShouldContain("The caretaker opens at eight");
        await coordinator.ShouldBeWellMadeAsync();

        var office = await OpenAsync(await site.SessionAsync(booker), Look.NoScripts);
        await GoAsync(office, $"/events/{e.Id}/bookings");
        await office.TypeAsync(office.Locator("#for-somebody [name=Mail]"), colleague.Email);
        if (await office.Locator("[name=Authorising]").CountAsync() > 0) await office.TypeAsync(office.Locator("[name=Authorising]"), "manager@example.org");
        await office.PressAsync(office.GetByRole(AriaRole.Button, new() { Name = "Book for them" }));
        (await office.Locator("h1").InnerTextAsync()).ShouldBe($"{colleague.Name} has a place");
        await office.ShouldBeWellMadeAsync();

        var own = await OpenAsync(await site.SessionAsync(colleague.AccountId!.Value), Look.NoScripts);
        await GoAsync(own, "/bookings");
        await own.PressAsync(own.GetByRole(AriaRole.Link, new() { Name = "Show them in my calendar" }));
        await own.PressAsync(own.GetByRole(AriaRole.Button, new() { Name = "Make one for my own days" }));
        (await own.Locator(".note .reference").InnerTextAsync()).ShouldEndWith(".ics");
        await own.ShouldBeWellMadeAsync();

        site.Services.GetRequiredService<Clock>().MoveTo(day);
        var hall = await OpenAsync(await site.SessionAsync(trainer), _phone);
        var session = await given.SessionOfAsync(e);
        await GoAsync(hall, $"/sessions/{session.Id}/code");
        await hall.PressAsync(hall.GetByRole(AriaRole.Button, new() { Name = "Show a code" }));
        var code = await hall.Locator("#code").InnerTextAsync();
        await hall.ShouldNotScrollSidewaysAsync();

        await GoAsync(own, "/bookings");
        await own.PressAsync(own.GetByRole(AriaRole.Link, new() { Name = e.Title }));
        await own.PressAsync(own.GetByRole(AriaRole.Link, new() { Name = "Check in" }));
        await own.TypeAsync(own.Locator("[name=Code]"), code);
        await own.PressAsync(own.GetByRole(AriaRole.Button, new() { Name = "I am here" }));
        (await own.Locator("h1").InnerTextAsync()).ShouldBe("You are checked in");

        await GoAsync(hall, $"/sessions/{session.Id}/register");
        (await hall.Locator("main").InnerTextAsync()).ShouldContain("1 of 1 marked");
        await hall.PressAsync(hall.GetByRole(AriaRole.Link, new() { Name = "Sheet to sign" }));
        (await hall.Locator(".sheet tbody tr").CountAsync()).ShouldBe(1 + 5);
        await hall.ShouldNotScrollSidewaysAsync();
        await hall.ShouldBeWellMadeAsync();
    }

    /// <summary>Somebody who books for an agency, a colleague of theirs with an account, and the event's trainer; their accounts.</summary>
    private static async Task<(Guid Booker, Person Colleague, Guid Trainer)> CastAsync(Given given, Event e)
    {
        var bookers = await given.ReadAsync(db => (
            from g in db.Grants
            where g.Role == Role.AgencyBooker && g.ScopeId != null && g.Until == null
            join p in db.People on g.PersonId equals p.Id
            where p.AccountId != null && db.Posts.Any(x => x.PersonId == p.Id && x.AgencyId == g.ScopeId && x.Until == null)
            orderby p.Id
            select new { Account = p.AccountId!.Value, Agency = g.ScopeId!.Value, p.Id }).ToListAsync());
        foreach (var booker in bookers)
        {
            var colleague = await given.ReadAsync(db => db.People.Where(p => p.AccountId != null && !p.Protected && p.Id != booker.Id && db.Posts.Any(x => x.PersonId == p.Id && x.AgencyId == booker.Agency && x.Until == null) && !db.Grants.Any(g => g.PersonId == p.Id)).OrderBy(p => p.Id).FirstOrDefaultAsync());
            if (colleague is null) continue;
            var trainer = await given.ReadAsync(db => db.People.Where(p => p.AccountId != null && db.Grants.Any(g => g.PersonId == p.Id && g.Role == Role.Trainer)).OrderBy(p => p.Id).FirstAsync());
            await given.GrantAsync(trainer, Role.Trainer, e.Id);
            return (booker.Account, colleague, trainer.AccountId!.Value);
        }

        throw new InvalidOperationException("No booker of the sample has a colleague with an account.");
    }

    private async Task<IPage> OpenAsync(string secret, Look look)
    {
        var page = await chrome.OpenAsync(look);
        await page.Context.AddCookiesAsync([site.Cookie(secret)]);
        return page;
    }

    private Task GoAsync(IPage page, string path) => page.GotoAsync(site.At($"/{Partnership}{path}").ToString());
}
