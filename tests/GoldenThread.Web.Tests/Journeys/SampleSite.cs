using GoldenThread.Data.Samples;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

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

    private async Task<Guid> PersonAsync(string partnership, Role role)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = Db.Open();
        Guid id;
        await using (await db.SharedAsync(write: false)) id = await db.Partnerships.Where(p => p.Slug == partnership).Select(p => p.Id).SingleAsync();
        var context = new OperationContext { PartnershipId = id, Now = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, Channel = Channel.Page };
        return (await new SampleSignIns(db, new(db)).ListAsync(context)).First(p => p.Role == role).Id;
    }
}
