using GoldenThread.Evaluation;
using GoldenThread.Evaluation.Voices;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

public sealed class VoicesTests
{
    [Theory, OnBoth]
    [Requirement("R-232"), Requirement("R-234")]
    public async Task Feedback_comes_without_a_log_in_and_is_read_by_one_officer_first(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        (await GiveAsync(given, null)).No!.Fields.Keys.ShouldBe(["words"]);
        (await given.DoAsync(db => new GiveFeedback(db).DoAsync(new(null, null, new string('a', 5001)), given.Context()))).No!.Fields.Keys.ShouldBe(["from", "about", "words"], ignoreOrder: true);
        (await GiveAsync(given, "They listened \U0001F600")).OrThrow();
        (await GiveAsync(given, "They listened \U0001F600")).OrThrow();

        var feedback = (await given.ReadAsync(db => db.PublicFeedback.SingleAsync()));
        feedback.Id.Version.ShouldBe(4, "a key from the clock would tell when");
        (await given.ReadAsync(db => db.TrailEntries.CountAsync())).ShouldBe(0);
        var seen = await AllAsync(given);
        (seen.WaitingTotal, seen.Shown.Count).ShouldBe((1, 0));

        (await given.DoAsync(db => new ReadFeedback(db).DoAsync(feedback.Id, true, given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => new ReadFeedback(db).DoAsync(feedback.Id, false, given.Context(officer)))).No!.Code.ShouldBe("not_there", "read once");
        seen = await AllAsync(given);
        (seen.WaitingTotal, seen.Shown.Single().Words).ShouldBe((0, "They listened \U0001F600"));
    }

    [Theory, OnBoth]
    public async Task A_text_that_may_tell_of_harm_is_hidden_and_its_clock_runs_until_it_is_passed_on(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        (await GiveAsync(given, "A child is being hurt")).OrThrow();
        var feedback = (await given.ReadAsync(db => db.PublicFeedback.SingleAsync()));
        (await ConcernAsync(given, c => c.FlagFeedbackAsync(feedback.Id, given.Context(officer)))).OrThrow();
        (await ConcernAsync(given, c => c.FlagFeedbackAsync(feedback.Id, given.Context(officer)))).No!.Code.ShouldBe("not_there");

        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync())).Single();
        (await given.RespondAsync(link, ("confidence", "3"), ("used", "yes"), ("what_happened", "He told me about home"))).OrThrow();
        var answer = (await given.DoAsync(db => new TextsToRead(db).OfAsync(wave.Id, given.Context()))).OrThrow().Single();
        (await ConcernAsync(given, c => c.FlagAnswerAsync(wave.Id, answer.AnswerId, given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => new TextsToRead(db).OfAsync(wave.Id, given.Context()))).OrThrow().ShouldBeEmpty();
        (await given.ReadAsync(db => db.SurveyAnswers.SingleAsync(a => a.Id == answer.AnswerId))).TextState.ShouldBe(TextState.Hidden);

        var open = await ConcernsAsync(given);
        open.Select(c => c.Words).ShouldBe(["A child is being hurt", "He told me about home"], ignoreOrder: true);
        (await ConcernAsync(given, c => c.DoAsync(open[0].Id, " ", given.Context(officer)))).No!.Fields.Keys.ShouldBe(["passedOnTo"]);
        given.Now = given.Now.AddHours(2);
        (await ConcernAsync(given, c => c.DoAsync(open[0].Id, "Duty desk of social care", given.Context(officer)))).OrThrow().PassedOnAt.ShouldBe(given.Now);
        (await ConcernAsync(given, c => c.DoAsync(open[0].Id, "Again", given.Context(officer)))).No!.Code.ShouldBe("passed_on_already");
        (await ConcernsAsync(given)).Count(c => c.PassedOnAt is null).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Whoever_answered_a_named_form_takes_the_answers_back_by_the_same_link(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        var link = (await given.InvitedAsync(await given.WaveAsync(), person)).Single();
        (await given.DoAsync(db => new WithdrawResponse(db).AtLinkAsync(link, given.Context()))).No!.Code.ShouldBe("not_there", "nothing was answered");
        (await given.RespondAsync(link, ("confidence", "3"))).OrThrow();
        (await given.DoAsync(db => new WithdrawResponse(db).TitleAtLinkAsync(link, given.Context()))).ShouldNotBeNull();

        (await given.DoAsync(db => new WithdrawResponse(db).AtLinkAsync(link, given.Context()))).OrThrow();

        (await given.ReadAsync(db => db.SurveyAnswers.CountAsync())).ShouldBe(0);
        (await given.RespondAsync(link, ("confidence", "3"))).No.ShouldNotBeNull();
        (await given.ReadAsync(db => db.TrailEntries.SingleAsync(t => t.Did == "response withdrawn"))).PersonId.ShouldBe(person.Id);

        var anonymous = await given.WaveAsync(WaveKind.Anonymous);
        var sealedLink = (await given.InvitedAsync(anonymous, person)).Single();
        (await given.RespondAsync(sealedLink, ("confidence", "3"))).OrThrow();
        (await given.DoAsync(db => new WithdrawResponse(db).AtLinkAsync(sealedLink, given.Context()))).No!.Code.ShouldBe("not_there", "an anonymous answer cannot be found again");
    }

    [Theory, OnBoth]
    [Requirement("R-178")]
    public async Task The_whole_workforce_is_asked_with_a_practice_week_and_later_the_same_items_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        for (var i = 0; i < 40; i++) await given.PersonAsync(agency);
        var week = await given.AddAsync(new PracticeWeek { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), Topic = "Neglect", From = new(2026, 11, 30), Until = new(2026, 12, 4) });
        (await AskAsync(given, week, given.Context().Today)).No!.Fields.Keys.ShouldBe(["closesOn"]);

        await RoundAsync(given, week, 15, 5, 5, 5, 5);
        (await SeenAsync(given, week))!.Compared.ShouldBeNull("nothing to compare yet");
        given.On(new(2027, 5, 3));
        await RoundAsync(given, week, 5, 5, 5, 5, 15);

        var seen = (await SeenAsync(given, week))!;
        seen.Askings.Select(a => a.Invited).ShouldBe([40, 40], "everybody, not attendees alone");
        var row = seen.Compared!.Single(r => r.Item == "act_notice").Change.ShouldNotBeNull();
        (row.NEarlier, row.NLater).ShouldBe((35, 35), "five say that it is no part of their role");
        row.MeanEarlier.ShouldBe(85 / 35.0, 1e-12);
        row.Change.ShouldBe(40 / 35.0, 1e-12);
        row.Low.ShouldBeInRange(0.3, 0.6);
        seen.Compared!.Count.ShouldBe(8);
    }

    private static Task<Result<Wave>> AskAsync(Given given, PracticeWeek week, DateOnly closesOn) =>
        given.DoAsync(db => Asking(given, db).DoAsync(week.Id, closesOn, given.Context()));

    private static Task<AskWorkforce.Seen?> SeenAsync(Given given, PracticeWeek week) => given.DoAsync(db => Asking(given, db).OfAsync(week.Id, given.Context()));

    private static AskWorkforce Asking(Given given, GoldenThread.Data.Db db) => new(db, new(db), given.Inviting(db), new(db, new(db), new(db)), new(db, new(db)));

    private static async Task RoundAsync(Given given, PracticeWeek week, params int[] counts)
    {
        // So many gave each point of the scale, and five say that it is no part of their role: no part of the spread is too small to show.
        var said = counts.SelectMany((n, i) => Enumerable.Repeat($"{i + 1}", n)).Concat(Enumerable.Repeat(AnswerValue.NotMyRoleCode, 5));
        var wave = (await AskAsync(given, week, given.Context().Today.AddDays(14))).OrThrow();
        (await AskAsync(given, week, given.Context().Today.AddDays(14))).No!.Code.ShouldBe("asked_already");
        var invitations = await given.ReadAsync(db => db.Invitations.Where(i => i.WaveId == wave.Id).Select(i => i.Id).ToListAsync());
        string[] items = ["act_notice", "act_ask", "act_record", "act_raise", "act_share", "act_challenge", "act_join", "act_daily_life"];
        foreach (var (id, value) in invitations.Zip(said)) (await given.RespondAsync(given.SurveyKeys.LinkFor(id), [.. items.Select(i => (i, value))])).OrThrow();
        (await given.CloseWaveAsync(wave)).OrThrow();
    }

    private static Task<Result<Done>> GiveAsync(Given given, string? words) => given.DoAsync(db => new GiveFeedback(db).DoAsync(new(FeedbackFrom.ParentOrCarer, FeedbackAbout.HelpReceived, words), given.Context()));

    private static Task<ReadFeedback.Seen> AllAsync(Given given) => given.DoAsync(db => new ReadFeedback(db).AllAsync(given.Context()));

    private static Task<IReadOnlyList<Concern>> ConcernsAsync(Given given) => given.DoAsync(db => new PassOnConcern(db).AllAsync(given.Context()));

    private static Task<Result<Concern>> ConcernAsync(Given given, Func<PassOnConcern, Task<Result<Concern>>> run) => given.DoAsync(db => run(new PassOnConcern(db)));
}
