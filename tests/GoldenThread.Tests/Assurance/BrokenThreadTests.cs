using GoldenThread.Assurance;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077")]
public sealed class BrokenThreadTests
{
    private static readonly ThreadLimits _limits = new();

    /// <summary>A finding published on 12 March 2026 that concerns two agencies.</summary>
    private static readonly ThreadFacts _finding = new()
    {
        PublishedOn = new(2026, 3, 12),
        Agencies = [new(Guid.NewGuid(), "Early Help"), new(Guid.NewGuid(), "Housing Options")],
    };

    [Fact]
    public void On_the_first_day_nothing_is_due_and_the_first_hop_says_by_when()
    {
        var hops = BrokenThread.On(_finding.PublishedOn, _finding, _limits);

        hops.Select(h => h.State).ShouldAllBe(s => s == HopState.NotDue);
        hops[0].DueOn.ShouldBe(new(2026, 4, 11));
        BrokenThread.FirstBreak(hops).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-04-11", null, "the last good day")]
    [InlineData("2026-04-12", "2026-04-11", "the day after")]
    public void Without_a_need_after_thirty_days_the_thread_is_broken(string day, string? since, string because) =>
        Gap(day, _finding, HopKind.Need)?.Since.ToString("yyyy-MM-dd").ShouldBe(since, because);

    [Theory]
    [InlineData("2026-05-11", false)]
    [InlineData("2026-05-12", true)]
    public void Without_a_response_after_sixty_days_the_thread_is_broken(string day, bool broken) =>
        (Gap(day, Needed, HopKind.Response)?.Code == GapCode.NoResponse).ShouldBe(broken);

    [Fact]
    public void An_agency_that_nobody_came_from_is_named_sixty_days_after_the_response()
    {
        var facts = Answered with { Agencies = [_finding.Agencies[0] with { Attended = 3 }, _finding.Agencies[1]] };

        Gap("2026-06-23", facts, HopKind.Reach).ShouldBeNull();
        var gap = Gap("2026-06-24", facts, HopKind.Reach)!;
        gap.Code.ShouldBe(GapCode.AgencyNotReached);
        gap.Since.ShouldBe(new(2026, 6, 23));
        gap.What.ShouldBe("Housing Options not reached");
        gap.DaysOn(new(2026, 11, 19)).ShouldBe(149);
    }

    [Fact]
    public void An_agency_with_a_place_on_a_coming_event_is_not_a_gap_until_the_event_has_been()
    {
        var facts = Answered with { Agencies = [_finding.Agencies[0] with { Attended = 3 }, _finding.Agencies[1] with { BookedFor = new(2026, 12, 3) }] };

        Gap("2026-12-03", facts, HopKind.Reach).ShouldBeNull();
        Gap("2026-12-04", facts, HopKind.Reach)!.Agencies.ShouldBe(1);
    }

    [Fact]
    public void An_acknowledged_briefing_counts_as_reach() =>
        State("2027-01-01", Answered with { Agencies = [_finding.Agencies[0] with { BriefingAcknowledged = true }] }, HopKind.Reach).ShouldBe(HopState.Holds);

    [Theory]
    [InlineData(0, 20, "2026-10-09", HopState.Gap)]
    [InlineData(4, 20, "2026-10-09", HopState.Gap)]
    [InlineData(5, 20, "2026-10-09", HopState.Holds)]
    [InlineData(0, 20, "2026-10-08", HopState.NotDue)]
    [InlineData(3, 4, "2026-10-09", HopState.Holds)]
    public void Too_few_follow_up_answers_are_a_gap_once_their_time_has_passed(int answered, int asked, string day, HopState expected) =>
        State(day, Answered with { Practice = new() { Asked = asked, Answered = answered, DueOn = new(2026, 9, 10) } }, HopKind.Practice).ShouldBe(expected);

    [Fact]
    [Requirement("R-257")]
    public void Evidence_of_some_agencies_holds_in_part_and_none_after_six_months_is_a_gap()
    {
        Gap("2026-09-12", Answered, HopKind.Embedding).ShouldBeNull();
        Gap("2026-09-13", Answered, HopKind.Embedding)!.Code.ShouldBe(GapCode.NoEvidence);
        State("2026-09-13", Answered with { Agencies = [_finding.Agencies[0] with { Embedded = Embedded.Partly }, _finding.Agencies[1]] }, HopKind.Embedding).ShouldBe(HopState.InPart);
        State("2026-09-13", Answered with { Agencies = [.. _finding.Agencies.Select(a => a with { Embedded = Embedded.Embedded })] }, HopKind.Embedding).ShouldBe(HopState.Holds);
        State("2026-09-13", Answered with { Agencies = [.. _finding.Agencies.Select(a => a with { Embedded = Embedded.NotEvidenced })] }, HopKind.Embedding).ShouldBe(HopState.Gap);
    }

    [Theory]
    [InlineData(false, false, HopState.InPart)]
    [InlineData(true, false, HopState.InPart)]
    [InlineData(true, true, HopState.Holds)]
    public void An_outcome_holds_only_when_it_was_measured_again_and_is_better(bool after, bool better, HopState expected) =>
        State("2026-12-01", Answered with { Outcomes = [new("Files with a tested explanation", new(2026, 5, 1), true, after, better)] }, HopKind.Outcome).ShouldBe(expected);

    [Fact]
    public void A_finding_from_which_nothing_is_to_be_learnt_ends_whole_with_its_reason()
    {
        var hops = BrokenThread.On(new(2027, 1, 1), _finding with { NoNeedOn = new(2026, 3, 20) }, _limits);

        hops.ShouldHaveSingleItem().State.ShouldBe(HopState.Holds);
    }

    [Fact]
    public void The_first_break_is_the_one_nearest_the_finding() =>
        BrokenThread.FirstBreak(BrokenThread.On(new(2027, 1, 1), _finding, _limits))!.Kind.ShouldBe(HopKind.Need);

    [Fact]
    public void Limits_are_settings() =>
        BrokenThread.On(new(2026, 3, 20), _finding, _limits with { NeedDays = 7 })[0].Gap!.Since.ShouldBe(new(2026, 3, 19));

    private static ThreadFacts Needed => _finding with { NeedOn = new(2026, 3, 26) };

    private static ThreadFacts Answered => Needed with { ResponseOn = new(2026, 4, 24) };

    private static Gap? Gap(string day, ThreadFacts facts, HopKind kind) => Hop(day, facts, kind).Gap;

    private static HopState State(string day, ThreadFacts facts, HopKind kind) => Hop(day, facts, kind).State;

    private static Hop Hop(string day, ThreadFacts facts, HopKind kind) =>
        BrokenThread.On(DateOnly.ParseExact(day, "yyyy-MM-dd"), facts, _limits).Single(h => h.Kind == kind);
}
