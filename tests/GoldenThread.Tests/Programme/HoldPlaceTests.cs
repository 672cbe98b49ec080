using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

public sealed class HoldPlaceTests
{
    [Theory, OnBoth]
    public async Task A_held_place_is_not_sold_out_and_is_free_again_with_no_job_having_run(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 2);
        await given.BookedAsync(e);
        var slow = await given.PersonAsync(await given.AgencyAsync());
        (await given.HoldAsync(e, slow)).OrThrow().Until.ShouldBe(given.Now.AddMinutes(Holding.BasketMinutes));

        var other = await given.PersonAsync(await given.AgencyAsync());
        var answer = (await given.HoldAsync(e, other)).OrThrow();
        (answer.Until, answer.Answer.Kind, answer.Answer.Code).ShouldBe((null, BookingAnswerKind.Waiting, "held"));

        given.Now = given.Now.AddMinutes(Holding.BasketMinutes);
        (await given.BookAsync(e, other)).OrThrow().Booking.State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task The_held_place_becomes_the_booking(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.HoldAsync(e, person);
        await given.HoldAsync(e, person); // the page was opened again

        var booking = await given.BookedAsync(e, person);

        booking.State.ShouldBe(BookingState.Confirmed);
        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 1 });
    }

    [Theory, OnBoth]
    public async Task Who_was_too_slow_and_finds_it_full_waits(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var slow = await given.PersonAsync(await given.AgencyAsync());
        await given.HoldAsync(e, slow);
        given.Now = given.Now.AddMinutes(Holding.BasketMinutes);
        await given.BookedAsync(e);

        (await given.BookedAsync(e, slow)).State.ShouldBe(BookingState.Waiting);
    }

    [Theory, OnBoth]
    public async Task A_place_that_is_given_back_goes_on_without_a_mail(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.HoldAsync(e, person);
        var held = await given.ReadAsync(db => Task.FromResult(db.Bookings.Single(b => b.PersonId == person.Id)));

        (await given.CancelAsync(held)).OrThrow();

        (await given.OutboxAsync()).ShouldBeEmpty();
        (await given.BookedAsync(e)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task The_sweep_notes_what_ran_out_and_tells_nobody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.HoldAsync(e, await given.PersonAsync(await given.AgencyAsync()));
        given.Now = given.Now.AddMinutes(Holding.BasketMinutes);

        (await given.LapseAsync()).ShouldBe(1);

        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Lapsed] = 1 });
        (await given.OutboxAsync()).ShouldBeEmpty();
    }
}
