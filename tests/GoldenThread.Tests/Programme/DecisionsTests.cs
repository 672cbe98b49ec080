using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Desk;

namespace GoldenThread.Tests.Programme;

public sealed class DecisionsTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData(11, 12, "2026-12-01", true)]
    [InlineData(12, 12, "2026-12-01", false)] // the fewest is enough
    [InlineData(11, null, "2026-12-01", false)] // this partnership sets none
    [InlineData(11, 12, "2026-12-08", true)] // the last day that counts as due
    [InlineData(11, 12, "2026-12-09", false)] // the day after
    public void An_event_under_its_fewest_is_decided_by_the_last_free_day(int confirmed, int? fewest, string lastFree, bool due)
    {
        var e = Event(confirmed, fewest: fewest, lastFree: DateOnly.Parse(lastFree));

        var decisions = Decisions.Due(_today, [e]);

        decisions.Count.ShouldBe(due ? 1 : 0);
        if (due) (decisions[0].Kind, decisions[0].By).ShouldBe((DecisionKind.RunOrCallOff, DateOnly.Parse(lastFree)));
    }

    [Fact]
    public void Without_a_notice_in_the_policy_the_first_day_is_the_day_to_decide() =>
        Decisions.Due(_today, [Event(1, fewest: 12, firstDay: new(2026, 12, 3))])[0].By.ShouldBe(new DateOnly(2026, 12, 3));

    [Theory]
    [InlineData(1, 0, "1 place is kept until something is shown", "Release: free for everybody")]
    [InlineData(1, 3, "1 place is kept until something is shown", "Release: the first of 3 waiting gets an offer")]
    [InlineData(2, 3, "2 places are kept until something is shown", "Release: the first of 3 waiting get offers")]
    public void Places_kept_for_an_officer_say_what_follows_from_releasing(int undecided, int waiting, string known, string follows)
    {
        var decision = Decisions.Due(_today, [Event(5, undecided: undecided, waiting: waiting, lastFree: new(2026, 11, 30))]).ShouldHaveSingleItem();

        (decision.Kind, decision.Known, decision.Follows).ShouldBe((DecisionKind.ReleaseOrConfirm, known, follows));
    }

    [Fact]
    public void The_soonest_comes_first_and_the_next_after_them_is_named()
    {
        var (later, sooner, far) = (Event(1, fewest: 12, lastFree: new(2026, 12, 2)), Event(1, fewest: 12, lastFree: new(2026, 11, 20)), Event(1, fewest: 12, lastFree: new(2027, 1, 8)));

        Decisions.Due(_today, [later, sooner, far]).Select(d => d.Event).ShouldBe([sooner, later]);
        Decisions.Next(_today, [later, sooner, far]).ShouldBe(new DateOnly(2027, 1, 8));
        Decisions.Next(_today, [later]).ShouldBeNull();
    }

    [Theory]
    [InlineData(24, 4, false)]
    [InlineData(24, 5, true)]
    [InlineData(6, 3, true)] // half of a small room
    [InlineData(null, 9, false)] // no limit: nobody need wait
    public void A_long_queue_asks_for_another_date(int? capacity, int waiting, bool asks) =>
        Decisions.AsksForAnotherDate(Event(1, waiting: waiting, capacity: capacity)).ShouldBe(asks);

    [Fact]
    public void The_week_shows_today_and_every_day_on_which_something_happens()
    {
        var begins = Event(5, firstDay: new(2026, 11, 26), lastFree: new(2026, 11, 16));
        var lastDay = Event(5, firstDay: new(2026, 12, 9), lastFree: new(2026, 11, 30));

        var week = DeskDays.Of(_today, 7, [begins, lastDay]);

        week.Select(d => (d.Day, d.Begin.Count, d.LastFree.Count)).ShouldBe([(_today, 0, 0), (new(2026, 11, 26), 1, 0), (new(2026, 11, 30), 0, 1)]);
    }

    private static ComingEvent Event(int confirmed, int? fewest = null, DateOnly? lastFree = null, int undecided = 0, int waiting = 0, int? capacity = 24, DateOnly? firstDay = null) =>
        new(Guid.CreateVersion7(), "Professional curiosity", firstDay ?? new(2027, 1, 14), new(9, 30))
        {
            Taken = new(capacity, null, confirmed, undecided, waiting), Undecided = undecided, LastFree = lastFree, Fewest = fewest,
        };
}
