using System.Data.Common;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoldenThread.Tests.Programme;

/// <summary>No place is ever given twice, and none that is free is refused.</summary>
public sealed class BookingRaceTests
{
    [Theory, OnBoth]
    public async Task Sixty_people_who_book_twice_at_once_for_ten_places_leave_ten_booked_and_fifty_waiting(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 10);
        var people = await given.PeopleAsync(60);

        var outcomes = await Task.WhenAll(people.Concat(people.Take(20)).Select(p => Task.Run(() => given.BookAsync(e, p))));

        (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 10, [BookingState.Waiting] = 50 });
        outcomes.Count(o => o.No?.Code == "already_booked").ShouldBe(20);
        outcomes.Where(o => o.No is null && o.OrThrow().Booking.State == BookingState.Waiting).Select(o => o.OrThrow().Answer.Position).Order().ShouldBe(Enumerable.Range(1, 50).Select(i => (int?)i));
        (await given.OutboxAsync()).Count.ShouldBe(60);
    }

    [Theory, OnBoth]
    public async Task The_last_place_goes_to_one_of_two_people_racing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var people = await given.PeopleAsync(2);
        for (var round = 0; round < 10; round++)
        {
            var e = await given.EventAsync(places: 1, details: OnItsOwnDay(round));
            await Task.WhenAll(people.Select(p => Task.Run(() => given.BookAsync(e, p))));
            (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 1, [BookingState.Waiting] = 1 });
        }
    }

    [Theory, OnBoth]
    public async Task Whoever_waits_is_not_passed_by_a_newcomer_who_races_with_a_cancellation(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        for (var round = 0; round < 8; round++)
        {
            var e = await given.EventAsync(places: 1);
            var (booked, waiting) = (await given.BookedAsync(e), await given.BookedAsync(e));
            var newcomers = await given.PeopleAsync(4);

            await Task.WhenAll([Task.Run(() => given.CancelAsync(booked)), .. newcomers.Select(p => Task.Run(() => given.BookAsync(e, p)))]);

            (await given.AgainAsync(waiting)).State.ShouldBe(BookingState.Confirmed);
            (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(1);
        }
    }

    [Theory, OnBoth]
    public async Task A_cut_of_places_that_races_with_bookers_never_leaves_more_people_than_places(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var people = await given.PeopleAsync(8);
        for (var round = 0; round < 6; round++)
        {
            var e = await given.EventAsync(places: 8, details: OnItsOwnDay(round));
            var details = await given.DetailsAsync(e) with { Capacity = 4 };

            await Task.WhenAll([.. people.Select(p => Task.Run<object>(async () => await given.BookAsync(e, p))), Task.Run<object>(async () => await given.ChangeAsync(e, details))]);

            var capacity = await given.ReadAsync(db => db.Events.Where(x => x.Id == e.Id).Select(x => x.Capacity).SingleAsync());
            var counts = await given.CountsAsync(e);
            counts[BookingState.Confirmed].ShouldBe(Math.Min(8, capacity!.Value));
            counts.Values.Sum().ShouldBe(8);
        }
    }

    [Theory, OnBoth]
    public async Task Holds_offers_and_bookings_together_never_pass_the_capacity(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        given.Now = given.Now.AddDays(1); // past the last free moment, so places are offered
        var e = await given.EventAsync(places: 3);
        var booked = new List<Booking>();
        for (var i = 0; i < 3; i++) booked.Add(await given.BookedAsync(e));
        for (var i = 0; i < 3; i++) await given.BookedAsync(e);
        var people = await given.PeopleAsync(12);

        await Task.WhenAll([
            .. booked.Select(b => Task.Run<object>(async () => await given.CancelAsync(b))),
            .. people.Select(p => Task.Run<object>(async () => await given.HoldAsync(e, p))),
            .. people.Select(p => Task.Run<object>(async () => await given.BookAsync(e, p))),
            Task.Run<object>(async () => await given.LapseAsync()),
        ]);

        var counts = await given.CountsAsync(e);
        (counts.GetValueOrDefault(BookingState.Confirmed) + counts.GetValueOrDefault(BookingState.Held)).ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task An_offer_that_is_taken_in_its_last_second_while_the_sweep_ends_it_is_either_taken_or_over(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        given.Now = given.Now.AddDays(1); // past the last free moment, so places are offered
        for (var round = 0; round < 6; round++)
        {
            var e = await given.EventAsync(places: 1);
            var (booked, offered) = (await given.BookedAsync(e), await given.BookedAsync(e));
            (await given.CancelAsync(booked)).OrThrow();
            var next = await given.BookedAsync(e);
            var until = (await given.AgainAsync(offered)).HeldUntil!.Value;

            await Task.WhenAll(
                Task.Run(() => given.DoAsync(db => new AcceptOffer(db, new(new(db)), Given.Site).DoAsync(new(offered.Id, new() { PersonId = offered.PersonId }), given.Context() with { Now = until.AddSeconds(-1) }))),
                Task.Run(() => given.DoAsync(db => new LapseOffers(db, new(new(db)), Given.Site).DoAsync(given.Context() with { Now = until.AddSeconds(1) }))));

            var (first, second) = ((await given.AgainAsync(offered)).State, (await given.AgainAsync(next)).State);
            (first, second).ShouldBeOneOf((BookingState.Confirmed, BookingState.Waiting), (BookingState.Lapsed, BookingState.Held));
        }
    }

    [Theory, OnBoth]
    public async Task With_the_lock_taken_out_places_are_sold_twice_so_these_tests_can_fail(Database kind)
    {
        if (kind == Database.Sqlite) return; // its writers queue at one door, with or without the lock
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var people = await given.PeopleAsync(2);
        var both = new Meeting(2);

        await Task.WhenAll(people.Select(p => Task.Run(async () =>
        {
            await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(given.Test.Settings.Postgres).AddInterceptors(new WithoutLock(both)).Options);
            await Given.Book(db).DoAsync(new(e.Id, p.Id, Given.As(p)), given.Context(p));
        })));

        (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(2, "both counted before either wrote");
    }

    /// <summary>The same people book it again: not two events at one time.</summary>
    private static EventDetails OnItsOwnDay(int round) => new() { Sessions = [new(new DateOnly(2026, 12, 3).AddDays(round), new(9, 30), new(13, 0))] };

    /// <summary>Lets everything pass but the statement that locks a row, and lets nobody write before everybody has counted.</summary>
    private sealed class WithoutLock(Meeting both) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(command.CommandText.StartsWith("UPDATE programme_events", StringComparison.Ordinal) ? InterceptionResult<int>.SuppressWithResult(1) : result);

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("INSERT INTO programme_bookings", StringComparison.Ordinal)) await both.ArriveAsync();
            return result;
        }
    }

    /// <summary>Nobody goes on before everybody has come.</summary>
    private sealed class Meeting(int people)
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = people;

        public Task ArriveAsync()
        {
            if (Interlocked.Decrement(ref _missing) == 0) _all.SetResult();
            return _all.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
