using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Answers;

public sealed class RespondTests
{
    [Theory, OnBoth]
    public async Task A_named_answer_is_kept_with_who_gave_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var person = await given.PersonAsync();
        var link = (await given.InvitedAsync(wave, person))[0];

        (await given.RespondAsync(link, ("confidence", "4"), ("used", "yes"), ("what_happened", "I asked the mother about the night."))).OrThrow();

        var answers = await given.ReadAsync(db => (
            from a in db.SurveyAnswers
            join r in db.Responses on a.ResponseId equals r.Id
            join i in db.Invitations on r.InvitationId equals i.Id
            join item in db.SurveyItems on a.ItemId equals item.Id
            where i.PersonId == person.Id
            orderby item.Code
            select new { item.Code, a.Number, a.Choice, a.Text, a.TextState }).ToListAsync());
        answers.Select(a => (a.Code, a.Number, a.Choice ?? "", a.Text ?? "", a.TextState)).ShouldBe(
            [("confidence", 4, "", "", null), ("used", null, "yes", "", null), ("what_happened", null, "", "I asked the mother about the night.", TextState.Unread)]);
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == "form answered"))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Opening_the_link_records_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];
        var before = await given.ReadAsync(async db => (await db.TrailEntries.CountAsync(), await db.Invitations.Select(i => i.LockVersion).SingleAsync()));

        for (var i = 0; i < 3; i++) (await given.FormAsync(link))!.No.ShouldBeNull();

        (await given.ReadAsync(async db => (await db.TrailEntries.CountAsync(), await db.Invitations.Select(i => i.LockVersion).SingleAsync()))).ShouldBe(before);
        (await given.ReadAsync(db => db.Responses.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_link_answers_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var of in new[] { WaveKind.Named, WaveKind.Anonymous })
        {
            var wave = await given.WaveAsync(of);
            var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];

            (await given.RespondAsync(link, ("confidence", "4"))).OrThrow();

            (await given.RespondAsync(link, ("confidence", "1"))).No!.Code.ShouldBe("already_answered");
            (await given.FormAsync(link))!.No!.Code.ShouldBe("already_answered");
        }
    }

    [Theory, OnBoth]
    public async Task Two_windows_at_once_give_one_answer(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => given.RespondAsync(link, ("confidence", $"{i}"))));

        outcomes.Count(o => o.No is null).ShouldBe(1);
        outcomes.Where(o => o.No is not null).ShouldAllBe(o => o.No!.Code == "already_answered");
        (await given.ReadAsync(db => db.SurveyAnswers.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_form_is_answered_between_its_first_and_last_day_only(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(with: r => r with { OpensOn = new(2026, 11, 25), ClosesOn = new(2026, 11, 26) });
        var links = await given.InvitedAsync(wave, await given.PersonAsync(), await given.PersonAsync(), await given.PersonAsync());

        (await given.RespondAsync(links[0], ("confidence", "4"))).No!.Code.ShouldBe("not_open_yet");
        given.Now = new(2026, 11, 26, 23, 59, 0, DateTimeKind.Utc);
        (await given.RespondAsync(links[0], ("confidence", "4"))).No.ShouldBeNull();
        given.Now = new(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc);
        (await given.RespondAsync(links[1], ("confidence", "4"))).No!.Code.ShouldBe("closed");
    }

    [Theory, OnBoth]
    public async Task Half_a_form_is_refused_with_what_is_missing_and_nothing_is_kept(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];

        var no = (await given.RespondAsync(link, ("used", "perhaps"))).No!;

        no.Code.ShouldBe("not_complete");
        no.Fields.Keys.ShouldBe(["confidence", "used"], ignoreOrder: true);
        (await given.ReadAsync(db => db.Responses.CountAsync())).ShouldBe(0);
        (await given.FormAsync(link))!.No.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_guessed_link_and_one_of_another_partnership_open_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var elsewhere = await Given.PartnershipAsync(given.Test, "elsewhere");
        var link = (await given.InvitedAsync(await given.WaveAsync(), await given.PersonAsync()))[0];

        foreach (var guess in new[] { "", "x", new string('A', 43), new string('A', 10_000), link[..^1] + (link[^1] == 'A' ? 'B' : 'A') })
        {
            (await given.FormAsync(guess)).ShouldBeNull();
            (await given.RespondAsync(guess, ("confidence", "4"))).No!.Code.ShouldBe("not_there");
        }

        (await elsewhere.FormAsync(link)).ShouldBeNull();
        (await elsewhere.RespondAsync(link, ("confidence", "4"))).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task A_named_form_can_be_left_half_filled_and_taken_up_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var link = (await given.InvitedAsync(await given.WaveAsync(), await given.PersonAsync()))[0];
        var half = Given.Typed(("used", "yes"), ("what_happened", new('x', 50_000)), ("no_such_question", "y"));
        await using (var db = given.Open())
        {
            (await new SaveForLater(db).DoAsync(new(link, half), given.Context())).OrThrow();
            (await new SaveForLater(db).DoAsync(new(link, half), given.Context())).OrThrow();
        }

        var seen = (await given.FormAsync(link))!;
        seen.Typed.Keys.ShouldBe(["used", "what_happened"], ignoreOrder: true);
        seen.Typed["used"].ShouldBe(["yes"]);
        (await given.ReadAsync(db => db.Invitations.Select(i => i.Answered).SingleAsync())).ShouldBeFalse();

        (await given.RespondAsync(link, ("confidence", "4"))).OrThrow();
        (await given.ReadAsync(db => db.Responses.Select(r => r.Draft).SingleAsync())).ShouldBeNull();
        await using var late = given.Open();
        (await new SaveForLater(late).DoAsync(new(link, half), given.Context())).No!.Code.ShouldBe("already_answered");
    }

    [Theory, OnBoth]
    public async Task An_anonymous_form_cannot_be_kept_for_later(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var link = (await given.InvitedAsync(await given.WaveAsync(WaveKind.Anonymous), await given.PersonAsync()))[0];
        await using var db = given.Open();

        (await new SaveForLater(db).DoAsync(new(link, Given.Typed(("used", "yes"))), given.Context())).No!.Code.ShouldBe("cannot_save");
    }

    [Theory, OnBoth]
    public async Task A_named_answer_withdrawn_is_gone_and_no_longer_counted(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];
        (await given.RespondAsync(link, ("confidence", "4"))).OrThrow();
        var response = await given.ReadAsync(db => db.Responses.Select(r => r.Id).SingleAsync());
        await using var db = given.Open();

        (await new WithdrawResponse(db).DoAsync(new(response, " "), given.Context())).No!.Code.ShouldBe("say_why");
        (await new WithdrawResponse(db).DoAsync(new(response, "They asked by e-mail."), given.Context())).OrThrow();

        (await given.ReadAsync(d => d.SurveyAnswers.CountAsync())).ShouldBe(0);
        (await new WaveResults(db).OfAsync([wave.Id], given.Context())).OrThrow().Answered.ShouldBe(0);
        (await new WithdrawResponse(db).DoAsync(new(response, "Again"), given.Context())).No!.Code.ShouldBe("not_there");
        (await given.RespondAsync(link, ("confidence", "4"))).No.ShouldNotBeNull();
    }
}
