using GoldenThread.Data.Samples;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Clock = GoldenThread.Web.Hosting.Clock;
using Cookie = Microsoft.Playwright.Cookie;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>The product with the small sample: four partnerships, each with its own policy.</summary>
public class SampleSite : Site
{
    public static readonly TheoryData<string> Partnerships = ["oldham", "wigan", "nottinghamshire", "warrington"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Db.Open();
        (await new LoadSample(db, Services.GetRequiredService<PackLibrary>()).DoAsync(new(SampleSize.Small), Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)).OrThrow();
    }

    /// <summary>Signs in as the sample person of a role, by the button of the sample page.</summary>
    public async Task SignInAsync(IPage page, string partnership, Role role)
    {
        var person = await PersonAsync(partnership, role);
        await page.GotoAsync(At($"/{partnership}/sample-sign-ins").ToString());
        await page.Locator("form", new() { Has = page.Locator($"input[name=person][value='{person}']") }).First.Locator("button").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/sample-sign-ins", StringComparison.Ordinal));
    }

    /// <summary>A session of the sample person of a role.</summary>
    public async Task<string> SessionAsync(string partnership, Role role)
    {
        await using var db = Db.Open();
        return (await new SampleSignIns(db, new(db)).AsAsync(await PersonAsync(partnership, role), await ContextAsync(partnership))).OrThrow().Secret;
    }

    /// <summary>The same; null where the sample has nobody with the role.</summary>
    public async Task<string?> FindSessionAsync(string partnership, Role role)
    {
        await using var db = Db.Open();
        return (await new SampleSignIns(db, new(db)).ListAsync(await ContextAsync(partnership))).Any(p => p.Role == role) ? await SessionAsync(partnership, role) : null;
    }

    public async Task<string> SessionAsync(Guid account)
    {
        await using var db = Db.Open();
        return await new Sessions(db).BeginAsync(account, Clock.RealNow);
    }

    /// <summary>A caller who is signed in: redirects are not followed.</summary>
    public HttpClient Browser(string secret)
    {
        var caller = Caller();
        caller.DefaultRequestHeaders.Add("Cookie", $"goldenthread-session={secret}");
        return caller;
    }

    /// <summary>The same for a browser window.</summary>
    public Cookie Cookie(string secret) => new() { Name = "goldenthread-session", Value = secret, Url = Address.ToString() };

    private async Task<Guid> PersonAsync(string partnership, Role role)
    {
        await using var db = Db.Open();
        return (await new SampleSignIns(db, new(db)).ListAsync(await ContextAsync(partnership))).First(p => p.Role == role).Id;
    }

    private async Task<OperationContext> ContextAsync(string partnership)
    {
        await using var db = Db.Open();
        await using var look = await db.SharedAsync(write: false);
        var id = await db.Partnerships.Where(p => p.Slug == partnership).Select(p => p.Id).SingleAsync();
        return new() { PartnershipId = id, Now = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, RealNow = Clock.RealNow, Channel = Channel.Page };
    }
}
