using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-097")]
public sealed class WaitingListOperationsTests
{
    [Theory, OnBoth]
    public async Task A_cancelled_place_goes_to_the_first_in_the_queue(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var (booked, first, second) = (await given.BookedAsync(e), await LaterAsync(given, e), await LaterAsync(given, e));

        (await given.CancelAsync(booked)).OrThrow();

        (await given.AgainAsync(first)).State.ShouldBe(BookingState.Confirmed);
        (await given.AgainAsync(second)).State.ShouldBe(BookingState.Waiting);
        (await given.OutboxAsync()).Count(m => m.AboutId == first.Id && m.Subject.StartsWith("You have a place", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task When_capacity_rises_enough_all_move_up_in_one_pass(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.BookedAsync(e);
        for (var i = 0; i < 3; i++) await LaterAsync(given, e);

        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { Capacity = 9 })).OrThrow();

        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 4 });
    }

    [Theory, OnBoth]
    public async Task Taking_the_limit_away_empties_the_queue(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.BookedAsync(e);
        await given.BookedAsync(e);

        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { Capacity = null })).OrThrow();

        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 2 });
    }

    [Theory, OnBoth]
    public async Task Higher_priority_beats_earlier_arrival_and_the_reason_is_on_record(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var (booked, first, urgent) = (await given.BookedAsync(e), await LaterAsync(given, e), await LaterAsync(given, e));
        (await given.DoAsync(db => new MoveInQueue(db).DoAsync(new(urgent.Id, 1, "New to the post", Given.Officer), given.Context()))).OrThrow();

        (await given.CancelAsync(booked)).OrThrow();

        (await given.AgainAsync(urgent)).State.ShouldBe(BookingState.Confirmed);
        (await given.AgainAsync(first)).State.ShouldBe(BookingState.Waiting);
    }

    [Theory, OnBoth]
    public async Task After_the_last_free_moment_a_place_is_offered_and_others_see_it_as_held(Database kind)
    {
        var (given, e, offered) = await OfferedAsync(kind);
        await using var _ = given;

        (offered.State, offered.Because, offered.HeldUntil).ShouldBe((BookingState.Held, Holding.Offered, given.Now.AddHours(48)));
        var newcomer = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()))).OrThrow();
        (newcomer.Answer.Kind, newcomer.Answer.Code).ShouldBe((BookingAnswerKind.Waiting, "held"));
    }

    [Theory, OnBoth]
    public async Task An_offer_can_be_taken_once(Database kind)
    {
        var (given, e, offered) = await OfferedAsync(kind);
        await using var _ = given;

        var answers = await Task.WhenAll(given.AcceptAsync(offered), given.AcceptAsync(offered));

        answers.Count(a => a.No is null).ShouldBe(1);
        answers.Single(a => a.No is not null).No!.Code.ShouldBe("no_offer");
        (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task An_offer_that_ran_out_frees_the_place_by_itself_and_the_sweep_offers_it_to_the_next(Database kind)
    {
        var (given, e, offered) = await OfferedAsync(kind);
        await using var _ = given;
        var next = await given.BookedAsync(e);
        given.Now = given.Now.AddHours(48);

        (await given.AcceptAsync(offered)).No!.Code.ShouldBe("offer_lapsed");
        (await given.LapseAsync()).ShouldBe(1);
        (await given.LapseAsync()).ShouldBe(0);

        (await given.AgainAsync(offered)).State.ShouldBe(BookingState.Lapsed);
        (await given.AgainAsync(next)).Because.ShouldBe(Holding.Offered);
    }

    [Theory, OnBoth]
    public async Task Saying_no_to_an_offer_passes_it_on(Database kind)
    {
        var (given, e, offered) = await OfferedAsync(kind);
        await using var _ = given;
        var next = await given.BookedAsync(e);

        (await given.CancelAsync(offered)).OrThrow();

        (await given.AgainAsync(offered)).Because.ShouldBe("offer_declined");
        (await given.AgainAsync(next)).Because.ShouldBe(Holding.Offered);
    }

    [Theory, OnBoth]
    public async Task Once_booking_has_closed_nobody_moves_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { ClosesOn = new(2026, 11, 25) })).OrThrow();
        var (booked, waiting) = (await given.BookedAsync(e), await LaterAsync(given, e));
        given.Now = given.Now.AddDays(2);

        (await given.CancelAsync(booked)).OrThrow();

        (await given.AgainAsync(waiting)).State.ShouldBe(BookingState.Waiting);
    }

    [Theory, OnBoth]
    public async Task A_newcomer_never_passes_those_who_wait_for_a_place_that_came_free_by_itself(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        await given.HoldAsync(e, await given.PersonAsync(await given.AgencyAsync()));
        var waiting = await given.BookedAsync(e);
        given.Now = given.Now.AddMinutes(Holding.BasketMinutes);

        var newcomer = await given.BookedAsync(e);

        (await given.AgainAsync(waiting)).State.ShouldBe(BookingState.Confirmed);
        newcomer.State.ShouldBe(BookingState.Waiting);
    }

    [Theory, OnBoth]
    public async Task Without_room_to_wait_the_answer_is_no(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { WaitingRoom = 1 })).OrThrow();
        await given.BookedAsync(e);
        await given.BookedAsync(e);

        (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()))).No!.Code.ShouldBe("waiting_list_full");
    }

    [Theory, OnBoth]
    public async Task Somebody_who_moves_up_but_lacks_what_must_come_first_has_the_place_held(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(1, await given.CourseAsync(new() { Title = "Level 3", Prerequisites = ["level_1"] }));
        var (booked, waiting) = (await given.BookedAsync(e), await LaterAsync(given, e));

        (await given.CancelAsync(booked)).OrThrow();

        (await given.AgainAsync(waiting)).Because.ShouldBe(Holding.PrerequisiteMissing);
    }

    /// <summary>A one-seat event whose last free moment has passed, and somebody who was offered the place that came free.</summary>
    private static async Task<(Given, Event, Booking)> OfferedAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        given.Now = given.Now.AddDays(1); // the last free moment of 3 December is the end of 24 November
        var e = await given.EventAsync(places: 1);
        var (booked, waiting) = (await given.BookedAsync(e), await LaterAsync(given, e));
        (await given.CancelAsync(booked)).OrThrow();
        return (given, e, await given.AgainAsync(waiting));
    }

    private static async Task<Booking> LaterAsync(Given given, Event e)
    {
        given.Now = given.Now.AddMinutes(1);
        return await given.BookedAsync(e);
    }
}
