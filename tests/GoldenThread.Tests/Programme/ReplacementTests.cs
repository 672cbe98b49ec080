using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Replacing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Sickness on the day: the line manager is asked for a colleague, and what they write frees from the charge.</summary>
public sealed class ReplacementTests
{
    private const string Boss = "boss@example.org";

    [Theory, OnBoth]
    [Requirement("R-132"), Requirement("R-131")]
    public async Task On_the_day_the_line_manager_is_asked_once_and_the_colleague_takes_the_place_for_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, colleague) = await BookedAsync(given, "warrington");
        given.Now = new(2026, 12, 3, 7, 30, 0, DateTimeKind.Utc);

        (await AskAsync(given, booking)).OrThrow();
        (await AskAsync(given, booking)).OrThrow();
        var mail = (await given.OutboxAsync(Boss)).Where(m => m.Subject.StartsWith("Can a colleague come today", StringComparison.Ordinal)).ShouldHaveSingleItem();
        mail.Text.ShouldContain("/replace/");
        mail.Text.ShouldNotContain("ill ", Case.Insensitive);
        (await AnswerAsync(given, booking, mail: "nobody@example.org")).No().ShouldBe("no_such_colleague");
        (await AnswerAsync(given, booking)).No().ShouldBe("name_or_confirm");
        (await AnswerAsync(given, booking, mail: colleague.Email)).OrThrow();

        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Substituted);
        (await given.ReadAsync(db => db.Bookings.SingleAsync(b => b.InsteadOfId == booking.Id))).PersonId.ShouldBe(colleague.Id);
        (await AnswerAsync(given, booking, word: "Flu")).No().ShouldBe("replacement_answered");
        given.On(new(2026, 12, 4));
        await given.ProposeAsync();
        (await given.ChargesAsync(booking)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    [Requirement("R-130"), Requirement("R-132")]
    public async Task Where_nobody_can_come_the_managers_written_word_frees_from_the_charge_and_without_it_the_charge_stands(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, _) = await BookedAsync(given, "warrington");
        given.Now = new(2026, 12, 3, 7, 30, 0, DateTimeKind.Utc);
        (await AskAsync(given, booking)).OrThrow();
        await given.MarkAsync(await given.ReadAsync(db => db.Sessions.SingleAsync(s => s.EventId == booking.EventId)), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Absent));
        given.On(new(2026, 12, 4));
        await given.ProposeAsync();
        var charge = await given.ChargeOfAsync(booking);
        (charge.State, charge.Why.Contains("does not count until the line manager")).ShouldBe((ChargeState.Proposed, true));

        (await AnswerAsync(given, booking, word: "I confirm the absence on the day could not be helped.", key: MailKey.Of((await given.AgainAsync(booking)).MailRoot!, MailKey.Cancel))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await AnswerAsync(given, booking, word: "I confirm the absence on the day could not be helped.")).OrThrow();
        await given.ProposeAsync();

        (await given.AgainAsync(charge)).State.ShouldBe(ChargeState.Withdrawn);
    }

    [Theory]
    [OnBoth("warrington", "2026-12-02", true, "not_the_day")]
    [OnBoth("warrington", "2026-12-03", false, "no_manager_to_ask")]
    [OnBoth("wigan", "2026-12-03", true, "replacement_not_asked_for")]
    [Requirement("R-132")]
    public async Task It_is_for_the_day_for_a_named_manager_and_for_a_policy_that_asks_it(Database kind, string slug, string day, bool managed, string code)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, _) = await BookedAsync(given, slug, managed);
        given.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        (await AskAsync(given, booking)).No().ShouldBe(code);
    }

    [Theory, OnBoth]
    public async Task Nobody_asks_for_somebody_elses_place(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, _) = await BookedAsync(given, "warrington");
        given.On(new(2026, 12, 3));

        (await AskAsync(given, booking, Given.As(await given.PersonAsync()))).No!.Kind.ShouldBe(RefusalKind.NotThere);
    }

    private static async Task<(Booking Booking, Person Colleague)> BookedAsync(Given given, string slug, bool managed = true)
    {
        await given.PolicyAsync(slug);
        var agency = await given.AgencyAsync();
        var booking = (await given.BookAsync(await given.HalfDayAsync(), await given.PersonAsync(agency), with: r => r with { LineManagerEmail = managed ? Boss : null, AuthorisingManagerEmail = "head@example.org" })).OrThrow().Booking;
        return (booking, await given.PersonAsync(agency));
    }

    private static Task<Result<ReplacementRequest>> AskAsync(Given given, Booking booking, Caller? by = null) =>
        given.DoAsync(db => new AskForReplacement(db, new(new(db)), Given.Site).DoAsync(new(booking.Id, by ?? new() { PersonId = booking.PersonId }), given.Context()));

    private static async Task<Result<ReplacementRequest>> AnswerAsync(Given given, Booking booking, string? mail = null, string? word = null, string? key = null)
    {
        key ??= MailKey.Of((await given.AgainAsync(booking)).MailRoot!, MailKey.Replace);
        return await given.DoAsync(db => new AnswerReplacement(db, new(db), new(db, new(new(db)), Given.Site)).DoAsync(new(booking.Id, key) { ColleagueEmail = mail, Word = word }, given.Context()));
    }
}
