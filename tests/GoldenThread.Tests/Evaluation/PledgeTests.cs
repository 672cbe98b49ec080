using GoldenThread.Evaluation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

[Requirement("R-161")]
public sealed class PledgeTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory, OnBoth]
    public async Task Only_somebody_who_came_to_a_selected_course_makes_a_pledge_and_not_before_the_event(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10, await given.PledgeCourseAsync());
        var person = await given.PersonAsync(await given.AgencyAsync());
        (await given.PledgeAsync(e.Id, person)).No!.Code.ShouldBe("event_not_yet");
        given.On(_day);
        (await given.PledgeAsync(e.Id, person)).No!.Code.ShouldBe("did_not_attend");
        (await given.PledgeAsync(Guid.CreateVersion7(), person)).No!.Code.ShouldBe("not_there");

        await using var other = await Given.PartnershipAsync(kind);
        var (plain, came) = await other.CameAsync(await other.CourseAsync());
        (await other.PledgeAsync(plain.Id, came)).No!.Code.ShouldBe("no_pledges_here");
    }

    [Theory, OnBoth]
    public async Task The_same_words_sent_twice_are_one_pledge_and_nobody_makes_more_than_five(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();

        var first = (await given.PledgeAsync(e.Id, person)).OrThrow();
        (await given.PledgeAsync(e.Id, person)).OrThrow().Id.ShouldBe(first.Id);
        for (var n = 2; n <= 5; n++) (await given.PledgeAsync(e.Id, person, $"Number {n}")).No.ShouldBeNull();

        (await given.PledgeAsync(e.Id, person, "A sixth")).No!.Code.ShouldBe("enough_pledges");
        (await given.PledgeAsync(e.Id, person, "  ")).No!.Fields.Keys.ShouldBe(["words"]);
        (await given.ReadAsync(db => db.Pledges.CountAsync())).ShouldBe(5);
    }

    [Theory, OnBoth]
    public async Task It_is_asked_about_on_its_day_by_a_mail_whose_link_needs_no_account(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();
        var pledge = (await given.PledgeAsync(e.Id, person)).OrThrow();

        (await given.On(pledge.By.AddDays(-1)).RemindPledgesAsync()).ShouldBe(0, "the day before");
        (await given.On(pledge.By).RemindPledgesAsync()).ShouldBe(1);
        (await given.RemindPledgesAsync()).ShouldBe(0, "once a day is enough");

        var code = given.SurveyKeys.CodeForPledge(pledge.Id);
        var mail = (await given.ReadAsync(db => db.MailMessages.OrderByDescending(m => m.Id).FirstAsync(m => m.To == person.Email)));
        mail.Text.ShouldContain($"https://learning.example.org/calderbrook/pledges/{pledge.Id}/{code}");
        mail.Text.ShouldNotContain(pledge.Words, Case.Insensitive, "what was pledged stays out of the mail");
        mail.Subject.ShouldNotContain(person.LastName);
        (await ByCodeAsync(given, pledge.Id, "guessed", PledgeOutcome.Done)).ShouldBe("not_there");
        (await ByCodeAsync(given, pledge.Id, code, null)).ShouldBe("not_filled_in");
        (await ByCodeAsync(given, pledge.Id, code, PledgeOutcome.PartlyDone)).ShouldBeNull();
        (await ByCodeAsync(given, pledge.Id, code, PledgeOutcome.Done)).ShouldBe("already_returned");
        (await given.On(pledge.By.AddDays(30)).RemindPledgesAsync()).ShouldBe(0, "whoever has answered is left alone");
    }

    [Theory, OnBoth]
    public async Task Three_times_without_an_answer_and_we_stop(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();
        var pledge = (await given.PledgeAsync(e.Id, person)).OrThrow();

        var asked = 0;
        for (var day = 0; day < 60; day++) asked += await given.On(pledge.By.AddDays(day)).RemindPledgesAsync();

        asked.ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task A_pledge_is_made_by_the_link_of_the_evaluation_form_without_an_account(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();
        var wave = await given.WaveAsync(with: r => r with { About = new() { Kind = "event", Id = e.Id, Label = e.Title } });
        var link = (await given.InvitedAsync(wave, person)).Single();

        (await AtLinkAsync(given, "no-such-link-no-such-link-no-such-link-00", "Ask")).ShouldBe("not_there");
        (await AtLinkAsync(given, link, "Ask the second question")).ShouldBeNull();

        (await given.ReadAsync(db => db.Pledges.SingleAsync())).PersonId.ShouldBe(person.Id);
    }

    [Theory, OnBoth]
    public async Task Names_are_seen_by_the_own_agency_and_the_team_and_figures_count_everybody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, elsewhere) = (await given.AgencyAsync(), await given.AgencyAsync());
        var course = await given.PledgeCourseAsync();
        var (e, person) = await given.CameAsync(course, agency);
        var pledge = (await given.PledgeAsync(e.Id, person)).OrThrow();
        await given.ReturnPledgeAsync(pledge.Id, PledgeOutcome.Done);

        async Task<CoursePledges.Seen> See(Reach reach) => (await given.ReadAsync(db => new CoursePledges(db).OfAsync(course.Id, reach, new(0), given.Context())))!;
        (await See(new() { All = true })).Rows.Items.Single().Person.ShouldBe(person.Name);
        (await See(new() { AgencyIds = new HashSet<Guid> { agency.Id } })).Rows.Total.ShouldBe(1);
        var other = await See(new() { AgencyIds = new HashSet<Guid> { elsewhere.Id } });
        other.Rows.Total.ShouldBe(0);
        other.Funnel.ShouldBe(new PledgeFunnel(1, 1, 0, 1, 1, 0, 0));
        (await given.ReadAsync(db => new AboutPledge(db).FindAsync(pledge.Id, given.Context())))!.PersonId.ShouldBe(person.Id);
    }

    [Theory, OnBoth]
    public async Task Somebody_sees_their_own_pledges_and_the_events_that_still_ask_for_one(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();

        (await MineAsync(given, person)).Offers.Single().EventId.ShouldBe(e.Id);
        await given.PledgeAsync(e.Id, person);
        var mine = await MineAsync(given, person);
        mine.Offers.ShouldBeEmpty();
        mine.Made.Single().Title.ShouldBe(e.Title);
        (await MineAsync(given, await given.PersonAsync())).Made.ShouldBeEmpty();
    }

    private static Task<FindPledge.Mine> MineAsync(Given given, Person person) =>
        given.ReadAsync(db => new FindPledge(db, new PackInForce(db), given.SurveyKeys).OfPersonAsync(person.Id, given.Context(person)));

    private static async Task<string?> AtLinkAsync(Given given, string link, string words) =>
        (await given.DoAsync(db => new MakePledge(db, new PackInForce(db)).AtLinkAsync(link, words, given.Context()))).No?.Code;

    private static async Task<string?> ByCodeAsync(Given given, Guid pledge, string code, PledgeOutcome? outcome) =>
        (await given.DoAsync(db => new ReturnPledge(db, given.SurveyKeys).ByCodeAsync(code, new(pledge, outcome, null), given.Context()))).No?.Code;
}
