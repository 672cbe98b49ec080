using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Waves;

[Requirement("R-156")]
public sealed class RemindTests
{
    [Theory]
    [InlineData(0, null, 6, false)]
    [InlineData(0, null, 7, true)]
    [InlineData(1, 7, 13, false)]
    [InlineData(1, 7, 14, true)]
    [InlineData(2, 14, 21, false)] // twice is enough
    [InlineData(0, null, 28, true)] // the last day
    [InlineData(0, null, 29, false)] // closed
    public void A_reminder_is_due_every_seven_days_and_at_most_twice(int reminders, int? last, int day, bool due)
    {
        var opens = new DateOnly(2026, 11, 24);
        var invitation = Invitation(opens);
        (invitation.Reminders, invitation.LastRemindedOn) = (reminders, last is { } d ? opens.AddDays(d) : null);

        Reminders.IsDue(Wave(opens), invitation, opens.AddDays(day)).ShouldBe(due);
    }

    [Fact]
    public void Whoever_has_answered_withdrawn_or_asked_us_to_stop_is_left_in_peace()
    {
        var opens = new DateOnly(2026, 11, 24);
        var (wave, day) = (Wave(opens), opens.AddDays(10));
        Reminders.IsDue(wave, Invitation(opens), day).ShouldBeTrue();
        foreach (var change in new Action<Invitation>[] { i => i.Answered = true, i => i.Withdrawn = true, i => i.NoMoreReminders = true })
        {
            var invitation = Invitation(opens);
            change(invitation);
            Reminders.IsDue(wave, invitation, day).ShouldBeFalse();
        }
    }

    [Fact]
    public void Somebody_invited_long_before_the_form_opens_is_not_reminded_on_its_first_day()
    {
        var opens = new DateOnly(2026, 11, 24);
        Reminders.IsDue(Wave(opens), Invitation(opens.AddDays(-60)), opens).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task The_silent_are_reminded_with_the_same_link_until_they_answer_or_it_stops(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (amina, ben, cleo) = (await given.PersonAsync(), await given.PersonAsync(), await given.PersonAsync());
        var wave = await given.WaveAsync(with: r => r with { RemindAtMost = 2 });
        var links = await given.InvitedAsync(wave, amina, ben, cleo);
        (await given.RespondAsync(links[0], ("confidence", "4"))).OrThrow();
        await using (var db = given.Open()) (await new StopReminders(db).DoAsync(links[2], given.Context())).OrThrow();

        var reminded = new List<int>();
        for (var day = 0; day < 35; day++)
        {
            given.Now = given.Now.AddDays(1);
            await using var db = given.Open();
            reminded.Add(await new RemindTheUnanswered(db, given.Letters(db)).DoAsync(given.Context()));
            reminded.Add(await new RemindTheUnanswered(db, given.Letters(db)).DoAsync(given.Context()));
        }

        reminded.Sum().ShouldBe(2);
        var mails = await given.ReadAsync(d => d.MailMessages.Where(m => m.Subject.StartsWith("Reminder")).ToListAsync());
        mails.ShouldAllBe(m => m.To == ben.Email && m.Text.Contains(links[1]));
        mails.Select(m => London.DateOf(m.WrittenAt)).Order().ShouldBe([new(2026, 12, 1), new(2026, 12, 8)]);
    }

    [Theory, OnBoth, Requirement("R-063")]
    public async Task Who_has_not_answered_is_a_list_for_named_forms_as_far_as_the_reader_may_see(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, trust) = (await given.AgencyAsync(), await given.AgencyAsync());
        var head = await given.PersonAsync(school);
        var (amina, ben, cleo) = (await given.PersonAsync(school, manager: head), await given.PersonAsync(trust), await given.PersonAsync(school));
        var wave = await given.WaveAsync();
        var links = await given.InvitedAsync(wave, amina, ben, cleo);
        (await given.RespondAsync(links[2], ("confidence", "4"))).OrThrow();

        (await Names(given, wave, new() { All = true })).ShouldBe([amina.Name, ben.Name]);
        (await Names(given, wave, new() { AgencyIds = new HashSet<Guid> { trust.Id } })).ShouldBe([ben.Name]);
        (await Names(given, wave, new() { Reports = true, PersonId = head.Id })).ShouldBe([amina.Name]);

        var anonymous = await given.WaveAsync(WaveKind.Anonymous);
        await using var db = given.Open();
        (await new WhoHasNotAnswered(db).OfAsync(wave.Id, new() { Self = true, PersonId = amina.Id }, PageOf.First, given.Context())).No!.Code.ShouldBe("not_there");
        (await new WhoHasNotAnswered(db).OfAsync(anonymous.Id, new() { All = true }, PageOf.First, given.Context())).No!.Code.ShouldBe("only_named");
    }

    private static async Task<IEnumerable<string>> Names(Given given, Wave wave, Reach reach)
    {
        await using var db = given.Open();
        return (await new WhoHasNotAnswered(db).OfAsync(wave.Id, reach, PageOf.First, given.Context())).OrThrow().Items.Select(s => s.Name);
    }

    private static Wave Wave(DateOnly opens) => new()
    {
        PartnershipId = Guid.NewGuid(), Id = Guid.NewGuid(), VersionId = Guid.NewGuid(), Title = "x", Kind = WaveKind.Named,
        About = new() { Kind = "event", Id = Guid.NewGuid(), Label = "x" }, OpensOn = opens, ClosesOn = opens.AddDays(28), RemindEveryDays = 7, RemindAtMost = 2,
    };

    private static Invitation Invitation(DateOnly on) => new()
    {
        PartnershipId = Guid.NewGuid(), Id = Guid.NewGuid(), WaveId = Guid.NewGuid(), As = Respondent.Participant, Email = "a@example.org", RespondentKey = "a", LinkHash = "x", InvitedOn = on,
    };
}
