using GoldenThread.Programme;

namespace GoldenThread.Tests.Programme;

[Requirement("R-146")]
public sealed class RegisterTests
{
    private static readonly Guid _trainer = Guid.NewGuid();
    private static readonly Guid _colleague = Guid.NewGuid();

    [Fact]
    public void Without_a_mark_nothing_stands() => Register.Standing([]).ShouldBeEmpty();

    [Fact]
    public void A_later_mark_of_the_same_trainer_replaces_the_earlier() =>
        Standing(By(_trainer, 1, 0, Mark.Absent), By(_trainer, 2, 0, Mark.Late)).ShouldBe([Mark.Late]);

    [Fact]
    public void Two_phones_that_did_not_see_each_other_leave_both_marks_standing() =>
        Standing(By(_trainer, 1, 0, Mark.Attended), By(_colleague, 2, 0, Mark.Absent)).ShouldBe([Mark.Attended, Mark.Absent], ignoreOrder: true);

    [Fact]
    public void Two_phones_that_say_the_same_agree() =>
        Standing(By(_trainer, 1, 0, Mark.Attended), By(_colleague, 2, 0, Mark.Attended)).ShouldBe([Mark.Attended]);

    [Fact]
    public void Whoever_saw_the_other_mark_replaces_it() =>
        Standing(By(_trainer, 1, 0, Mark.Attended), By(_colleague, 2, 1, Mark.LeftEarly)).ShouldBe([Mark.LeftEarly]);

    [Fact]
    public void A_contradiction_is_settled_by_a_mark_that_saw_both() =>
        Standing(By(_trainer, 1, 0, Mark.Attended), By(_colleague, 2, 0, Mark.Absent), By(_trainer, 3, 2, Mark.Attended)).ShouldBe([Mark.Attended]);

    [Fact]
    public void A_cleared_mark_leaves_nothing_standing() =>
        Standing(By(_trainer, 1, 0, Mark.Absent), By(_trainer, 2, 1, Mark.Cleared)).ShouldBeEmpty();

    [Theory]
    [InlineData(Mark.Attended, true, true)]
    [InlineData(Mark.Late, true, true)]
    [InlineData(Mark.WalkIn, true, true)]
    [InlineData(Mark.LeftEarly, false, true)]
    [InlineData(Mark.TurnedAway, false, false)]
    [InlineData(Mark.Absent, false, false)]
    [InlineData(Mark.Substituted, false, false)]
    public void Taking_part_to_the_end_and_having_come_at_all_are_two_things(Mark mark, bool tookPart, bool came)
    {
        Register.TookPart(mark).ShouldBe(tookPart);
        Register.Came(mark).ShouldBe(came);
    }

    private static IEnumerable<Mark> Standing(params RegisterMark[] marks) => Register.Standing(marks).Select(m => m.Mark);

    private static RegisterMark By(Guid who, int step, int seen, Mark mark) => new()
    {
        PartnershipId = Guid.Empty,
        Id = Guid.NewGuid(),
        SessionId = Guid.Empty,
        PersonId = Guid.Empty,
        Step = step,
        SeenStep = seen,
        Mark = mark,
        MarkedById = who,
        MarkedAt = DateTime.UnixEpoch,
    };
}
