using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-097")]
public sealed class PlacesTests
{
    [Theory]
    [InlineData(2, 0, 0, 0, 2, BookingAnswerKind.Place, "place")]
    [InlineData(2, 1, 0, 0, 1, BookingAnswerKind.Place, "place")]
    [InlineData(2, 2, 0, 0, 0, BookingAnswerKind.Waiting, "full")]
    [InlineData(2, 1, 1, 0, 0, BookingAnswerKind.Waiting, "held")]
    [InlineData(2, 1, 0, 1, 0, BookingAnswerKind.Waiting, "full")]
    [InlineData(2, 3, 0, 0, 0, BookingAnswerKind.Waiting, "full")]
    [InlineData(null, 500, 20, 0, null, BookingAnswerKind.Place, "place")]
    public void A_newcomer_is_given_what_is_left_after_those_who_wait(int? capacity, int confirmed, int held, int waiting, int? left, BookingAnswerKind kind, string code)
    {
        var taken = new Taken(capacity, null, confirmed, held, waiting);

        Places.Left(taken).ShouldBe(left);
        Places.For(taken).Kind.ShouldBe(kind);
        Places.For(taken).Code.ShouldBe(code);
    }

    [Fact]
    public void With_one_place_free_and_one_person_waiting_a_newcomer_sees_none_and_the_queue_sees_one()
    {
        var taken = new Taken(5, null, 4, 0, 1);

        Places.Left(taken).ShouldBe(0);
        Places.Free(taken).ShouldBe(1);
    }

    [Fact]
    public void When_the_limit_is_removed_places_are_unlimited()
    {
        Places.Left(new(10, null, 12, 0, 0)).ShouldBe(0);
        Places.Left(new(null, null, 12, 0, 0)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0, 0, "full")]
    [InlineData(0, 1, 0, "held")]
    [InlineData(3, 0, 3, "waiting_list_full")]
    public void Without_room_to_wait_the_answer_is_no_and_why(int room, int held, int waiting, string code)
    {
        var answer = Places.For(new(2, room, 2 - held, held, waiting));

        answer.Kind.ShouldBe(BookingAnswerKind.No);
        answer.Code.ShouldBe(code);
        answer.Words.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_queue_tells_the_position_somebody_would_have() => Places.For(new(2, 9, 2, 0, 3)).Position.ShouldBe(4);

    [Fact]
    public void A_group_is_placed_together_or_not_at_all()
    {
        Places.Together(new(2, null, 0, 0, 0), 3)!.Words.ShouldContain("only enough space left for 2");
        Places.Together(new(3, null, 0, 0, 0), 3).ShouldBeNull();
        Places.Together(new(null, null, 7, 0, 0), 300).ShouldBeNull();
    }

    [Fact]
    public void Whatever_is_asked_in_whatever_order_confirmed_and_held_never_pass_the_capacity()
    {
        var asks = Gen.ListOf(Gen.Elements(true, false)).ToArbitrary();
        Prop.ForAll(asks, Gen.Choose(1, 6).ToArbitrary(), (steps, capacity) =>
        {
            var (confirmed, held, waiting) = (0, 0, 0);
            foreach (var holds in steps)
            {
                var answer = Places.For(new(capacity, 4, confirmed, held, waiting));
                if (answer.Kind == BookingAnswerKind.Place && holds) held++;
                else if (answer.Kind == BookingAnswerKind.Place) confirmed++;
                else if (answer.Kind == BookingAnswerKind.Waiting) waiting++;
            }

            return confirmed + held <= capacity && waiting <= 4 && (waiting == 0 || confirmed + held == capacity);
        }).QuickCheckThrowOnFailure();
    }
}
