using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

public sealed class FoldTests
{
    private static readonly OperationContext _context = new() { PartnershipId = Guid.NewGuid(), Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc), Channel = Channel.Page };

    [Fact]
    public void A_booking_is_always_where_its_history_folds_to()
    {
        var walks = Gen.ListOf(Gen.Elements(Enum.GetValues<BookingState>())).ToArbitrary();
        Prop.ForAll(walks, walk =>
        {
            var booking = Made();
            var history = new List<BookingChange>();
            foreach (var to in walk.Where(to => Fold.May(booking.Steps == 0 ? null : booking.State, to)))
            {
                if (!Fold.May(booking.Steps == 0 ? null : booking.State, to)) continue;
                history.Add(booking.Steps == 0 ? booking.Begin(_context, to) : booking.Move(_context, to));
            }

            if (history.Count == 0) return true;
            history.Reverse();
            return Fold.Of(history) == (booking.State, null);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(BookingState.Cancelled)]
    [InlineData(BookingState.Substituted)]
    [InlineData(BookingState.Lapsed)]
    public void What_is_over_stays_over(BookingState over)
    {
        foreach (var to in Enum.GetValues<BookingState>()) Fold.May(over, to).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_or_changed_step_is_found()
    {
        var booking = Made();
        var (first, second, third) = (booking.Begin(_context, BookingState.Waiting), booking.Move(_context, BookingState.Confirmed), booking.Move(_context, BookingState.Cancelled));

        Fold.Of([first, second, third]).ShouldBe((BookingState.Cancelled, null));
        Fold.Of([first, third]).Wrong.ShouldNotBeNull();
        Fold.Of([second, third]).Wrong.ShouldNotBeNull();
        Fold.Of([]).Wrong.ShouldNotBeNull();
    }

    [Fact]
    public void A_step_that_cannot_be_taken_is_a_bug()
    {
        var booking = Made();
        booking.Begin(_context, BookingState.Confirmed);
        Should.Throw<InvalidOperationException>(() => booking.Move(_context, BookingState.Waiting));
    }

    private static Booking Made() => new()
    {
        PartnershipId = _context.PartnershipId,
        Id = Guid.NewGuid(),
        EventId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Reference = "P7K4MX29",
        MadeAt = _context.Now,
    };
}
