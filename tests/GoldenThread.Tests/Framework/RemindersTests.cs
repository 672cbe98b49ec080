using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

[Requirement("R-151")]
public sealed class RemindersTests
{
    [Theory]
    [InlineData(91, null)]
    [InlineData(90, 90)]
    [InlineData(61, 90)]
    [InlineData(60, 60)]
    [InlineData(8, 30)]
    [InlineData(7, 7)]
    [InlineData(0, 7)]
    [InlineData(-1, -1)]
    [InlineData(-30, -1)]
    [InlineData(-31, null)]
    public void The_nearest_lead_time_that_has_been_reached_counts(int daysLeft, int? lead) =>
        ReminderLead.Of(new(2026, 11, 24), new DateOnly(2026, 11, 24).AddDays(daysLeft), ReminderLead.Usual).ShouldBe(lead);

    [Theory, OnBoth]
    public async Task Each_is_told_once_at_each_step_in_one_message(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var lead = await given.PersonAsync(agency);
        await given.GrantAsync(lead, Role.AgencyLead, agency.Id);
        var first = await given.StaffAsync(agency, "2", "induction 2020-01-10; level_1 2023-12-10; level_2 2023-12-20", manager: manager);
        await given.StaffAsync(agency, "1", "induction 2020-01-10; level_1 2024-01-10", manager: manager);

        (await RunAsync(given)).ShouldBe(4);
        (await RunAsync(given)).ShouldBe(0);
        var mails = await given.ReadAsync(db => db.MailMessages.ToListAsync());
        mails.Select(m => m.To).Order().ShouldBe(new[] { first.Email, manager.Email, lead.Email }.Concat(mails.Select(m => m.To).Except([first.Email, manager.Email, lead.Email])).Order());
        var own = mails.Single(m => m.To == first.Email);
        own.Text.ShouldContain("Foundation: due by 10 December 2026");
        own.Text.ShouldContain("Intermediate: due by 20 December 2026");
        mails.ShouldAllBe(m => !m.Subject.Contains("Yusuf"));
        mails.Single(m => m.To == manager.Email).Text.ShouldContain($"{first.Name}, Foundation: due by 10 December 2026");

        given.Now = given.Now.AddDays(9);
        (await RunAsync(given)).ShouldBe(3);
        given.Now = given.Now.AddHours(-11);
        (await RunAsync(given)).ShouldBe(0);
    }

    private static Task<int> RunAsync(Given given) => given.DoAsync(db => new RemindTheDue(db, new(new("https://example.org/"))).DoAsync(given.Context()));
}
