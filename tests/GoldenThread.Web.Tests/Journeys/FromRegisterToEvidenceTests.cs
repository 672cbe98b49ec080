using System.Text.RegularExpressions;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>
/// The ten minutes in which a newcomer walks one thread from end to end: a coordinator plans, a trainer takes the register on a phone, a practitioner answers from the mail without an
/// account, an agency's lead files evidence, the chair reads the thread. With the keyboard alone and without scripts; time is moved on the sample page.
/// </summary>
[Trait("Needs", "browser")]
public sealed partial class FromRegisterToEvidenceTests(Chrome chrome)
{
    private static readonly Look _phone = new("phone-no-scripts", Width: 320, Height: 640, Scripts: false);
    private static readonly DateOnly _day = WorkingDays.After(London.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime), 20, BankHolidays.England)!.Day;

    [Theory]
    [OnBoth("oldham", 1, 2, 42)]
    [OnBoth("nottinghamshire", 0, 1, 0)]
    [OnBoth("warrington", 0, 1, 56)]
    [Requirement("R-077"), Requirement("R-146"), Requirement("R-155"), Requirement("R-156"), Requirement("R-161"), Requirement("R-257")]
    public async Task One_thread_from_the_finding_to_evidence_that_practice_changed(Database kind, string partnership, int formsBefore, int formsAfter, int followUpDays)
    {
        await using var site = new JourneySite(kind);
        await site.InitializeAsync();
        var walk = new Walk(site, chrome, partnership);
        var cast = await walk.CastAsync();

        // The coordinator: from the finding to a published event, on a course that asks for a pledge.
        var coordinator = await walk.AsAsync(Role.Coordinator, Look.NoScripts);
        var finding = await walk.RecordFindingAsync(coordinator, cast.Agency);
        var e = await walk.PlanAsync(coordinator, _day);
        await walk.AddTrainerAsync(e);

        // The practitioner books.
        var practitioner = await walk.SignedInAsync(cast.Practitioner, Look.NoScripts);
        await walk.BookAsync(practitioner, e);

        // The baseline comes by mail where the strategy asks for one.
        await walk.MoveAsync(_day.AddDays(-10), cast.Mail);
        var inbox = await chrome.OpenAsync(_phone);
        (await walk.AnswerMailsAsync(inbox, cast.Mail, e)).ShouldBe(formsBefore);

        // The day: the trainer's phone, then the forms, then the pledge.
        await walk.MoveAsync(_day, cast.Mail);
        await walk.TakeRegisterAsync(await walk.AsAsync(Role.Trainer, _phone), e);
        await walk.MoveAsync(_day, cast.Mail);
        (await walk.AnswerMailsAsync(inbox, cast.Mail, e)).ShouldBe(formsAfter);
        await walk.MoveUntilAskedAsync(cast.Mail, _day.AddMonths(1), e);
        await walk.ReturnPledgeAsync(inbox, cast.Mail, e);
        await walk.MoveAsync(followUpDays == 0 ? _day.AddMonths(3) : _day.AddDays(followUpDays), cast.Mail);
        (await walk.AnswerMailsAsync(inbox, cast.Mail, e)).ShouldBe(1, "the follow-up");

        // The agency files, somebody outside judges, an outcome is named.
        await walk.FileEvidenceAsync(await walk.SignedInAsync(cast.Lead, Look.NoScripts), finding);
        var officer = await walk.AsAsync(Role.QaOfficer, Look.NoScripts);
        await walk.JudgeAsync(officer, finding);
        await walk.NameOutcomeAsync(officer, finding);

        // The chair reads.
        var chair = await walk.AsAsync(Role.Executive, Look.NoScripts);
        await chair.GotoAsync(site.At($"/{partnership}/threads/{finding}").ToString());
        await chair.ShouldBeWellMadeAsync();
        (await HopAsync(chair, "reach")).ShouldContain("1 of 1 agency");
        (await HopAsync(chair, "learning")).ShouldContain(formsBefore > 0 ? "1 of 1 answered before and after" : "No scale asked yet");
        (await HopAsync(chair, "practice")).ShouldContain("1 of 1 did it");
        (await HopAsync(chair, "embedding")).ShouldContain("1 of 1 agencies");
        (await HopAsync(chair, "outcome")).ShouldContain("Fewer children referred again");
        (await chair.Locator("h1").CountAsync()).ShouldBe(1);

        await walk.ShouldPassAxeEverywhereAsync();
    }

    private static async Task<string> HopAsync(IPage page, string hop) => Spaces().Replace(await page.Locator($"section#{hop}").InnerTextAsync(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
