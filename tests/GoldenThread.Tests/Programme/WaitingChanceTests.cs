using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>How often people at a number in the queue got a place.</summary>
public sealed class WaitingChanceTests
{
    [Theory]
    [InlineData(29, "Not enough history to say how likely it is: 29 past entries like this, and we say nothing on fewer than 30.")]
    [InlineData(40, "20 of 40 people who joined at number 2, between 8 and 28 days before, got a place (50%).")]
    public void Nothing_is_said_on_fewer_than_thirty(int entries, string words) =>
        WaitingChance.At(2, 14, Enumerable.Range(0, entries).Select(i => new WaitingChance.Entry(2, 10, i % 2 == 0))).Words.ShouldBe(words);

    [Fact]
    public void Only_entries_at_the_same_number_and_lead_count()
    {
        WaitingChance.Entry[] past = [new(2, 8, true), new(2, 28, true), new(2, 7, true), new(2, 29, true), new(1, 10, true), new(3, 10, true)];

        WaitingChance.At(2, 14, past).Of.ShouldBe(2);
        WaitingChance.At(5, 90, [new(4, 85, false), new(6, 400, true), new(7, 90, true)]).ShouldBe(new(1, 2, (4, 6), (85, int.MaxValue)));
    }

    [Theory, OnBoth]
    public async Task What_people_are_told_is_counted_on_events_that_have_been_without_those_who_left(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var past = await given.EventAsync(places: 1);
        var (booked, lucky) = (await given.BookedAsync(past), await given.BookedAsync(past));
        var (unlucky, left) = (await given.BookedAsync(past), await given.BookedAsync(past));
        (await given.CancelAsync(left)).OrThrow();
        (await given.CancelAsync(booked)).OrThrow();
        (await given.AgainAsync(lucky)).QueuedAs.ShouldBe(1);
        (await given.AgainAsync(unlucky)).QueuedAs.ShouldBe(2);
        given.On(new(2027, 1, 11));
        var coming = await given.EventAsync(1, details: new() { Sessions = [new(new(2027, 1, 20), new(9, 30), new(13, 0))] });
        await given.BookedAsync(coming);
        var waiting = await given.BookedAsync(coming);

        var seen = (await given.DoAsync(db => new ShowBooking(db, new(new(db))).DoAsync(waiting.Id, Given.Officer, given.Context())))!;

        (seen.Position, seen.Chance!.Got, seen.Chance.Of).ShouldBe((1, 1, 1));
        seen.Chance.IsKnown.ShouldBeFalse();
        (await given.ReadAsync(db => db.Bookings.CountAsync(b => b.QueuedAs == 3))).ShouldBe(1);
    }
}
