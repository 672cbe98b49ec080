using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

[Requirement("R-155")]
public sealed class AskAfterEventsTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory]
    [OnBoth("oldham", "learning_scale_before", 0)]
    [OnBoth("oldham", "learning_scale_after", 0)]
    [OnBoth("oldham", "evaluation_form", 0)]
    [OnBoth("oldham", "impact_review", 42)]
    [OnBoth("nottinghamshire", "course_evaluation", 0)]
    [OnBoth("nottinghamshire", "impact_evaluation", 90)]
    [OnBoth("warrington", "post_course_form", 0)]
    [OnBoth("warrington", "impact_review", 56)]
    [Requirement("R-156"), Requirement("R-159"), Requirement("R-165"), Requirement("R-166"), Requirement("R-168"), Requirement("R-169")]
    public async Task Each_step_is_asked_on_its_day_and_not_the_day_before(Database kind, string pack, string step, int daysAfter)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(pack);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var before = step == "learning_scale_before";
        var due = before ? _day.AddDays(-14) : daysAfter == 90 ? _day.AddMonths(3) : _day.AddDays(daysAfter);
        if (!before) await given.On(_day).MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended));

        if (due > _day || before) (await given.On(due.AddDays(-1)).AskedAsync(step)).ShouldBe(0, "the day before");
        (await given.On(due).AskedAsync(step)).ShouldBe(1, "on its day");
        (await given.AskAsync()).ShouldBe(0, "asked again nobody is asked twice");
    }

    [Theory, OnBoth]
    [Requirement("R-156")]
    public async Task Who_comes_from_the_waiting_list_gets_the_same_baseline(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        await given.QuestionnaireAsync("learning_scale_before");
        var e = await given.EventAsync(1);
        var first = await given.BookedAsync(e);
        var second = await given.PersonAsync(await given.AgencyAsync());
        (await given.BookAsync(e, second)).OrThrow().Booking.State.ShouldBe(BookingState.Waiting);
        (await given.AskedAsync("learning_scale_before")).ShouldBe(1);
        await given.CancelAsync(first);

        (await given.AskedAsync("learning_scale_before")).ShouldBe(2);

        (await given.ReadAsync(db => db.Invitations.Select(i => i.PersonId).ToListAsync())).ShouldContain(second.Id);
        (await given.ReadAsync(db => db.Waves.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Who_did_not_come_is_not_asked_what_changed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        await given.QuestionnaireAsync("post_course_form");
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Absent));

        (await given.AskAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-157")]
    public async Task The_scale_after_is_paired_with_the_scale_before(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        await given.QuestionnaireAsync("learning_scale_before");
        await given.QuestionnaireAsync("learning_scale_after");
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        await given.AskAsync();
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        await given.AskAsync();

        var waves = await given.ReadAsync(db => db.Waves.ToDictionaryAsync(w => w.Step!));
        waves["learning_scale_after"].PairedWithId.ShouldBe(waves["learning_scale_before"].Id);
        waves["learning_scale_after"].Kind.ShouldBe(WaveKind.Named);
        waves["learning_scale_after"].RemindAtMost.ShouldBe(3, "what the strategy makes mandatory is chased");
    }

    [Theory, OnBoth]
    [Requirement("R-155")]
    public async Task A_step_for_selected_courses_is_asked_only_where_it_is_switched_on(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        await given.QuestionnaireAsync("pledge");
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended));

        (await given.On(_day.AddMonths(1)).AskedAsync("pledge")).ShouldBe(0);
    }
}
