using System.Text.RegularExpressions;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>What people do on the way of one thread, each step with the keyboard. Every page that matters is remembered, and looked at with axe at the end.</summary>
internal sealed partial class Walk(JourneySite site, Chrome chrome, string partnership)
{
    private readonly HashSet<string> _used = [];
    private readonly List<(string Address, string? Secret)> _seen = [];
    private readonly Dictionary<IPage, string> _secrets = [];

    /// <summary>A practitioner without any role, and the lead of the same agency.</summary>
    public sealed record Cast(Guid Agency, Guid Practitioner, Guid Lead, string Mail);

    public Task<Cast> CastAsync() => site.ReadAsync(partnership, async db =>
    {
        var leads = await (
            from g in db.Grants
            where g.Role == Role.AgencyLead && g.ScopeId != null && g.Until == null
            join p in db.People on g.PersonId equals p.Id
            where p.AccountId != null
            orderby p.Id
            select new { Agency = g.ScopeId!.Value, Account = p.AccountId!.Value, p.Id }).ToListAsync();
        foreach (var lead in leads)
        {
            var someone = await (
                from post in db.Posts
                where post.AgencyId == lead.Agency && post.Until == null
                join p in db.People on post.PersonId equals p.Id
                where p.AccountId != null && !p.Protected && p.Id != lead.Id && !db.Grants.Any(g => g.PersonId == p.Id) && db.Posts.Count(x => x.PersonId == p.Id) == 1
                orderby p.Id
                select new { Account = p.AccountId!.Value, p.Email }).FirstOrDefaultAsync();
            if (someone is not null) return new Cast(lead.Agency, someone.Account, lead.Account, someone.Email);
        }

        throw new InvalidOperationException("No agency has a lead and a practitioner with accounts.");
    });

    public async Task<IPage> AsAsync(Role role, Look look) => await OpenAsync(await site.SessionAsync(partnership, role), look);

    public async Task<IPage> SignedInAsync(Guid account, Look look) => await OpenAsync(await site.SessionAsync(account), look);

    public async Task<Guid> RecordFindingAsync(IPage page, Guid agency)
    {
        await GoAsync(page, $"/{partnership}/findings/record?publication=child_protection_in_england");
        await page.TickAsync(page.Locator($"[name=AgencyIds][value='{agency}']"));
        await PressAsync(page, "Record the finding");
        var finding = Guid.Parse(page.Url.Split('?')[0].Split('/')[^1]);
        await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Raise a need" }));
        await page.TypeAsync(page.Locator("[name=Title]"), "Test what parents and carers tell us");
        await PressAsync(page, "Raise the need");
        await GoAsync(page, new Uri(page.Url).AbsolutePath + "/answer");
        await page.ChooseAsync(page.Locator("[name=Method][value=course]"));
        await page.TypeAsync(page.Locator("[name=Why]"), "Skill is missing, not knowledge");
        await PressAsync(page, "Choose this method");
        return finding;
    }

    /// <summary>Designs the course and publishes its date; the event.</summary>
    public async Task<Guid> PlanAsync(IPage page, DateOnly day)
    {
        if (!page.Url.Contains("/courses/new", StringComparison.Ordinal)) await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Design a course for this need" }));
        await page.TypeAsync(page.Locator("[name=Title]"), "Testing what we are told");
        await page.ChooseAsync(page.Locator("[name=Mode]"));
        await page.ChooseAsync(page.Locator("[name=Length]").Nth(1));
        await page.TickAsync(page.Locator("[name=EvaluationSteps][value=pledge]"));
        await PressAsync(page, "Put it on the list");
        await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Plan a date" }));
        await DayAsync(page, "Sessions[0].Date", day);
        await page.TypeAsync(page.Locator("[name='Sessions[0].Start']"), "9:30am");
        await page.TypeAsync(page.Locator("[name='Sessions[0].End']"), "1pm");
        await page.TypeAsync(page.Locator("[name='Sessions[0].Place']"), "Town Hall");
        await page.TypeAsync(page.Locator("[name=Capacity]"), "30");
        await PressAsync(page, "Save as a draft");
        await PressAsync(page, "Publish");
        return Guid.Parse(page.Url.Split('?')[0].Split('/')[^1]);
    }

    /// <summary>The sample's trainer teaches this event too.</summary>
    public async Task AddTrainerAsync(Guid e)
    {
        var secret = await site.SessionAsync(partnership, Role.Trainer);
        var trainer = await site.ReadAsync(partnership, async db =>
        {
            var hash = Secret.HashOf(secret);
            var account = await db.Set<SignInSession>().Where(s => s.TokenHash == hash).Select(s => s.AccountId).SingleAsync();
            return await db.People.Where(p => p.AccountId == account).Select(p => p.Id).SingleAsync();
        });
        await site.AddAsync(partnership, context => new Grant { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = trainer, Role = Role.Trainer, Scope = ScopeKind.Event, ScopeId = e, From = context.Today });
    }

    public async Task BookAsync(IPage page, Guid e)
    {
        await GoAsync(page, $"/{partnership}/events/{e}");
        await PressAsync(page, "Book a place");
        await page.TypeAsync(page.Locator("[name=LineManager]"), "manager@example.org");
        if (await page.Locator("[name=Authorising]").CountAsync() > 0) await page.TypeAsync(page.Locator("[name=Authorising]"), "manager@example.org");
        if (await page.Locator("[name=Job]").CountAsync() > 0) await page.ChooseAsync(page.Locator("[name=Job]"));
        if (await page.Locator("[name=Accepted]").CountAsync() > 0) await page.TickAsync(page.Locator("[name=Accepted]"));
        await PressAsync(page, "Confirm booking");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("You have a place");
    }

    /// <summary>Moves time on the sample page; what the person is written then comes by mail.</summary>
    public async Task MoveAsync(DateOnly day, string address)
    {
        var page = await chrome.OpenAsync(Look.NoScripts);
        // The jobs of four partnerships run before the answer comes.
        page.SetDefaultTimeout(120_000);
        await GoAsync(page, $"/{partnership}/sample-date");
        await DayAsync(page, "Day", day);
        await PressAsync(page, "Move to this date");
        await page.Context.CloseAsync();
        await site.PostAsync(partnership, address);
    }

    /// <summary>Moves to the day and, should nobody be written to at night, on to the next.</summary>
    public async Task MoveUntilAskedAsync(string address, DateOnly day, Guid e)
    {
        var pledge = await site.ReadAsync(partnership, db => db.Pledges.Where(p => p.EventId == e).Select(p => p.Id).SingleAsync());
        for (var n = 0; n < 3 && !Letters(address).Any(m => m.Contains($"/pledges/{pledge}/", StringComparison.Ordinal)); n++) await MoveAsync(day.AddDays(n), address);
    }

    public async Task TakeRegisterAsync(IPage page, Guid e)
    {
        var session = await site.ReadAsync(partnership, db => db.Sessions.Where(s => s.EventId == e).Select(s => s.Id).SingleAsync());
        await GoAsync(page, $"/{partnership}/sessions/{session}/register");
        await page.ShouldNotScrollSidewaysAsync();
        await page.ChooseAsync(page.Locator("#m-0-Attended"));
        await PressAsync(page, "Save the register");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("1 of 1 marked");
    }

    /// <summary>Answers every form about the event that has come by mail, and the pledge that follows; how many forms it were. (The person may have other events in the sample.)</summary>
    public async Task<int> AnswerMailsAsync(IPage page, string address, Guid e)
    {
        var answered = 0;
        var keys = site.Services.GetRequiredService<SurveyKeys>();
        var about = (await site.ReadAsync(partnership, db => db.Invitations.Where(i => i.Email == address && db.Waves.Any(w => w.Id == i.WaveId && w.About.Id == e)).Select(i => i.Id).ToListAsync()))
            .ConvertAll(id => $"/{partnership}/forms/{keys.LinkFor(id)}");
        foreach (var link in Letters(address).SelectMany(m => FormLink().Matches(m).Select(x => x.Value)).Distinct().Where(l => about.Contains(l) && _used.Add(l)).ToList())
        {
            await GoAsync(page, link);
            for (var pages = 0; pages < 20 && page.Url.Contains(link, StringComparison.Ordinal) && !page.Url.EndsWith("/pledge", StringComparison.Ordinal); pages++) await AnswerPageAsync(page);
            if (page.Url.EndsWith("/pledge", StringComparison.Ordinal))
            {
                await page.ShouldBeWellMadeAsync();
                await page.TypeAsync(page.Locator("[name=Words]"), "Ask the second question and write down the answer");
                await PressAsync(page, "Make the pledge");
            }

            page.Url.ShouldEndWith("/forms/thank-you");
            answered++;
        }

        return answered;
    }

    public async Task ReturnPledgeAsync(IPage page, string address, Guid e)
    {
        var pledge = await site.ReadAsync(partnership, db => db.Pledges.Where(p => p.EventId == e).Select(p => p.Id).SingleAsync());
        var link = Letters(address).SelectMany(m => PledgeLink().Matches(m).Select(x => x.Value)).First(l => l.Contains($"{pledge}", StringComparison.Ordinal));
        await GoAsync(page, link);
        await page.ChooseAsync(page.Locator("[name=Outcome][value=Done]"));
        await page.TypeAsync(page.Locator("[name=WhatHappened]"), "I rang the practice before the meeting");
        await PressAsync(page, "Send");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Thank you");
    }

    public async Task FileEvidenceAsync(IPage page, Guid finding)
    {
        await GoAsync(page, $"/{partnership}/agency");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Child Protection in England");
        await GoAsync(page, $"/{partnership}/threads/{finding}/evidence");
        await page.ChooseAsync(page.Locator("[name=Agency]"));
        await page.Locator("[name=Kind]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await DayAsync(page, "EffectiveOn", London.DateOf(site.Services.GetRequiredService<Clock>().Now));
        await page.TypeAsync(page.Locator("[name=Summary]"), "Ten files were read: nine test the account given");
        await PressAsync(page, "File the evidence");
        page.Url.ShouldContain($"/threads/{finding}");
    }

    public async Task JudgeAsync(IPage page, Guid finding)
    {
        var evidence = await site.ReadAsync(partnership, db => db.EmbeddingEvidence.Where(x => x.FindingId == finding).Select(x => x.Id).SingleAsync());
        await GoAsync(page, $"/{partnership}/evidence/{evidence}");
        await page.ChooseAsync(page.Locator("[name=Judgement][value=Embedded]"));
        await PressAsync(page, "Save the judgement");
    }

    public async Task NameOutcomeAsync(IPage page, Guid finding)
    {
        await GoAsync(page, $"/{partnership}/threads/{finding}/outcome");
        await page.TypeAsync(page.Locator("[name=Name]"), "Fewer children referred again");
        await page.TypeAsync(page.Locator("[name=Definition]"), "Children referred again within a year, of all referred");
        await page.ChooseAsync(page.Locator("[name=Better]").Last);
        await PressAsync(page, "Name the measure");
    }

    /// <summary>Every page that somebody stood on, once more in a window that runs scripts, by whom it was read.</summary>
    public async Task ShouldPassAxeEverywhereAsync()
    {
        foreach (var (address, secret) in _seen.DistinctBy(s => (Kind().Replace(s.Address, "-"), s.Secret is null)))
        {
            var page = await chrome.OpenAsync(Look.Desk);
            if (secret is not null) await page.Context.AddCookiesAsync([site.Cookie(secret)]);
            await page.GotoAsync(site.At(address).ToString());
            await page.ShouldPassAxeAsync();
            await page.Context.CloseAsync();
        }
    }

    private async Task<IPage> OpenAsync(string secret, Look look)
    {
        var page = await chrome.OpenAsync(look);
        await page.Context.AddCookiesAsync([site.Cookie(secret)]);
        _secrets[page] = secret;
        return page;
    }

    private async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(site.At(address).ToString());
        (await page.Locator("h1").CountAsync()).ShouldBe(1, address);
        _seen.Add((address, _secrets.GetValueOrDefault(page)));
    }

    private static Task PressAsync(IPage page, string button) => page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    private static async Task DayAsync(IPage page, string field, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            await page.TypeAsync(page.Locator($"input:not([type=hidden])[name='{field}.{part}']"), $"{value}");
    }

    private static async Task AnswerPageAsync(IPage page)
    {
        var names = await page.Locator("main form input[type=radio]").EvaluateAllAsync<string[]>("all => [...new Set(all.map(r => r.name))]");
        foreach (var name in names)
        {
            var choices = page.Locator($"main form input[type=radio][name='{name}']");
            await page.ChooseAsync(choices.Nth(await choices.CountAsync() >= 5 ? 3 : 0));
        }

        await PressAsync(page, await page.GetByRole(AriaRole.Button, new() { Name = "Send your answers" }).CountAsync() > 0 ? "Send your answers" : "Continue");
    }

    private IEnumerable<string> Letters(string address) => site.Mail.Messages.Where(m => m.To.Contains(address, StringComparer.OrdinalIgnoreCase)).Select(m => m.Text);

    [GeneratedRegex(@"/[a-z]+/forms/[\w-]{40,60}")]
    private static partial Regex FormLink();

    [GeneratedRegex(@"/[a-z]+/pledges/[0-9a-f-]{36}/[\w-]{40,60}")]
    private static partial Regex PledgeLink();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,60}")]
    private static partial Regex Kind();
}
