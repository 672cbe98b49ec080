using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>Every page that links lead to, found by following them as each role: with data, with long names, with nothing in it, and with forms sent empty. axe and the Nu checker find nothing, and nothing scrolls sideways on a phone.</summary>
[Trait("Needs", "browser")]
public sealed class EveryPageTests(SampleSite site, Chrome chrome) : IClassFixture<SampleSite>
{
    /// <summary>In the order in which a page is looked at: by the first who can open it.</summary>
    private static readonly Role[] _roles = [Role.Coordinator, Role.TenantAdministrator, Role.AgencyLead, Role.LineManager, Role.Practitioner, Role.Trainer, Role.Executive, Role.Finance, Role.DataProtectionOfficer];

    [Fact]
    public async Task Each_page_with_data_passes_axe_and_the_Nu_checker_and_fits_a_phone()
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        var page = await chrome.OpenAsync(Look.Desk);
        await EachAsync(page, "warrington", async path =>
        {
            await page.ShouldBeWellMadeAsync();
            await LookAsync(page);
            sent[path.Trim('/').Replace('/', '-').Replace('?', '-')] = await (await page.Context.APIRequest.GetAsync(page.Url)).TextAsync();
        });
        sent.Count.ShouldBeGreaterThan(60);
        await HtmlChecker.ShouldBeValidAsync(sent);
    }

    [Fact]
    public async Task Each_page_with_long_names_passes_axe_and_fits_a_phone()
    {
        await LengthenAsync("oldham");
        var page = await chrome.OpenAsync(Look.Desk);
        await EachAsync(page, "oldham", _ => LookAsync(page));
    }

    [Fact]
    public async Task Each_page_of_a_partnership_that_has_just_begun_passes_axe_and_fits_a_phone()
    {
        var given = await Given.PartnershipAsync(site.Db, "just-begun");
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var somebody = await given.PersonAsync(agency);
        foreach (var role in new[] { Role.Coordinator, Role.TenantAdministrator, Role.AgencyLead, Role.Finance, Role.Executive })
            await given.GrantAsync(somebody, role, Given.ScopeOf(role) == ScopeKind.Agency ? agency.Id : null);
        var secret = await site.SessionAsync((await given.AccountAsync(somebody)).Id);
        var page = await chrome.OpenAsync(Look.Desk);
        await page.Context.AddCookiesAsync([site.Cookie(secret)]);
        foreach (var path in (await Crawl.AsAsync(site, site.Browser(secret), "just-begun")).Values)
        {
            (await page.GotoAsync(site.At(path).ToString()))!.Status.ShouldBe(200, path);
            await LookAsync(page);
        }
    }

    [Fact]
    public async Task Each_form_that_is_sent_empty_says_what_is_missing_and_passes_axe()
    {
        var (page, refused) = (await chrome.OpenAsync(Look.Desk), 0);
        await EachAsync(page, "nottinghamshire", async path =>
        {
            for (var i = 0; i < await page.Locator(Forms).CountAsync(); i++)
            {
                if (i > 0) await page.GotoAsync(site.At(path).ToString());
                if (!await SendEmptyAsync(page, i) || await page.Locator(".govuk-error-summary").CountAsync() == 0) continue;
                refused++;
                (await page.TitleAsync()).ShouldStartWith("Error: ", customMessage: path);
                (await page.Locator(".govuk-error-summary li, .govuk-error-summary p").First.InnerTextAsync()).ShouldNotBeNullOrWhiteSpace(path);
                await page.ShouldBeWellMadeAsync();
                await LookAsync(page);
                await page.GotoAsync(site.At(path).ToString());
            }
        });
        refused.ShouldBeGreaterThan(10);
    }

    /// <summary>A passkey's form waits for the reader's device; its own test has one.</summary>
    private const string Forms = "main form[method=post]:not([data-passkey]):has(input:not([type=hidden]), select, textarea)";

    /// <summary>Empties what can be typed or chosen and sends the form; false when it holds nothing to empty any more.</summary>
    private static async Task<bool> SendEmptyAsync(IPage page, int number)
    {
        var form = page.Locator(Forms).Nth(number);
        if (await form.CountAsync() == 0) return false;
        await page.UntilNewAsync(() => form.EvaluateAsync("""
            form => {
              for (const e of form.elements) {
                if (e.type === 'checkbox' || e.type === 'radio') e.checked = false;
                else if (e.type !== 'hidden' && e.tagName !== 'BUTTON') e.value = '';
              }
              form.noValidate = true;
              form.requestSubmit(form.querySelector('button'));
            }
            """));
        return true;
    }

    private async Task EachAsync(IPage page, string partnership, Func<string, Task> look)
    {
        var (done, wrong) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var role in _roles)
        {
            var secret = await site.SessionAsync(partnership, role);
            await page.Context.ClearCookiesAsync();
            await page.Context.AddCookiesAsync([site.Cookie(secret)]);
            foreach (var (route, path) in await Crawl.AsAsync(site, site.Browser(secret), partnership, known: done))
            {
                // Home is each role's own.
                if (!done.Add(path == $"/{partnership}" ? $"{role}" : route) || route.EndsWith("sign-out", StringComparison.Ordinal)) continue;
                try
                {
                    (await page.GotoAsync(site.At(path).ToString()))!.Status.ShouldBe(200, path);
                    await look(path);
                }
                catch (ShouldAssertException fault)
                {
                    wrong.Add($"{path} as {role}: {fault.Message}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task LookAsync(IPage page)
    {
        await page.ShouldPassAxeAsync();
        await page.SetViewportSizeAsync(320, 640);
        await page.ShouldNotScrollSidewaysAsync();
        await page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Names as long as the forms let people type, some without a space to break at.</summary>
    private async Task LengthenAsync(string partnership)
    {
        var given = await Given.ThereAsync(site.Db, partnership);
        const string Long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch and the surrounding parishes’ multi-academy trust of first, middle and upper schools";
        await given.WriteAsync(async db =>
        {
            await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, a => a.Name + " " + Long));
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.LastName, p => p.LastName + "-Wolfeschlegelsteinhausenbergerdorff-Fernández"));
            await db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.JobTitle, p => p.JobTitle + " and deputy designated safeguarding lead"));
            await db.Courses.ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, c => c.Title + ": " + Long));
            await db.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.Title, e => e.Title + ": " + Long));
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.Place, s => s.Place + ", " + Long));
            await db.Needs.ExecuteUpdateAsync(set => set.SetProperty(n => n.Title, n => n.Title + ": " + Long));
            await db.Findings.ExecuteUpdateAsync(set => set.SetProperty(f => f.Title, f => f.Title + ": " + Long));
        });
    }
}
