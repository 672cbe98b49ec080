using GoldenThread.Evaluation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Evaluation;

[Requirement("R-161")]
public sealed class PledgeRulesTests
{
    private static readonly DateOnly _last = new(2027, 1, 31);

    [Theory]
    [InlineData("oldham", "2027-02-28", false)]
    [InlineData("warrington", "2027-02-28", true)]
    [InlineData("wigan", "2027-02-28", true)]
    public void A_pledge_is_due_within_the_packs_month_or_the_products_where_no_pack_names_one(string pack, string by, bool ours)
    {
        EvaluationPolicy policy = PacksHere.Pack(pack).Evaluation;

        Pledging.Of(policy, ["pledge"], _last).ShouldBe(new(DateOnly.Parse(by), ours));
        Pledging.Of(policy, [], _last).ShouldBeNull("the course was not selected");
        Pledging.Of(null, ["pledge"], _last)!.IsOurs.ShouldBeTrue("no policy yet");
    }

    [Theory]
    [InlineData("2027-02-27", 0, null, false)]
    [InlineData("2027-02-28", 0, null, true)]
    [InlineData("2027-03-06", 1, "2027-02-28", false)]
    [InlineData("2027-03-07", 1, "2027-02-28", true)]
    [InlineData("2027-04-30", 3, "2027-03-14", false)]
    public void Somebody_is_asked_on_the_day_then_weekly_three_times_in_all(string today, int reminders, string? last, bool due) =>
        PledgeReminders.IsDue(Pledge(reminders, last), DateOnly.Parse(today)).ShouldBe(due);

    [Fact]
    public void Whoever_has_told_us_is_not_asked_again()
    {
        var pledge = Pledge(0, null);
        pledge.Outcome = PledgeOutcome.NotDone;

        PledgeReminders.IsDue(pledge, new(2027, 3, 31)).ShouldBeFalse();
    }

    [Fact]
    public void People_are_counted_once_and_for_the_best_that_came_of_theirs()
    {
        var (one, two, three) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        var funnel = PledgeFunnel.Of(9, [Fact(one, PledgeOutcome.NotDone, 1), Fact(one, PledgeOutcome.Done, 1), Fact(two, PledgeOutcome.PartlyDone, 0), Fact(three, null, 2)]);

        funnel.ShouldBe(new PledgeFunnel(Came: 9, Said: 3, Reminded: 2, Returned: 2, Done: 1, Partly: 1, NotDone: 0));
    }

    [Fact]
    public void No_step_of_the_funnel_is_wider_than_the_one_before()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var people = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Guid.CreateVersion7()).ToList();
            var facts = Enumerable.Range(0, random.Next(0, 30)).Select(_ => Fact(people[random.Next(people.Count)], random.Next(3) == 0 ? null : (PledgeOutcome)random.Next(4), random.Next(4))).ToList();

            var funnel = PledgeFunnel.Of(people.Count, facts);

            funnel.Said.ShouldBeLessThanOrEqualTo(funnel.Came);
            funnel.Reminded.ShouldBeLessThanOrEqualTo(funnel.Said);
            funnel.Returned.ShouldBeLessThanOrEqualTo(funnel.Said);
            (funnel.Done + funnel.Partly + funnel.NotDone).ShouldBe(funnel.Returned);
        }
    }

    private static PledgeFact Fact(Guid person, PledgeOutcome? outcome, int reminders) => new(Guid.Empty, person, _last, reminders, outcome, null);

    private static Pledge Pledge(int reminders, string? last) => new()
    {
        PartnershipId = Guid.Empty, Id = Guid.Empty, EventId = Guid.Empty, PersonId = Guid.Empty, Words = "Ask again", By = new(2027, 2, 28), MadeAt = new(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc),
        Reminders = reminders, LastRemindedOn = last is null ? null : DateOnly.Parse(last),
    };
}
