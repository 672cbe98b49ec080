using GoldenThread.Needs;
using static GoldenThread.Needs.NeedStatus;

namespace GoldenThread.Tests.Needs;

[Requirement("R-074")]
public sealed class NeedProgressTests
{
    private static readonly DateOnly _raised = new(2026, 11, 20);
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory]
    [InlineData(Proposed, true, 0, 0, Accepted, null)]
    [InlineData(Proposed, false, 0, 0, Accepted, "need_without_source")]
    [InlineData(Proposed, true, 1, 0, ResponsePlanned, "need_not_accepted")]
    [InlineData(Proposed, true, 1, 0, Delivered, "need_not_accepted")]
    [InlineData(Proposed, true, 1, 0, Closed, "need_not_accepted")]
    [InlineData(Accepted, true, 0, 0, ResponsePlanned, "need_without_response")]
    [InlineData(Accepted, true, 1, 0, ResponsePlanned, null)]
    [InlineData(Accepted, true, 0, 0, Closed, "need_without_response")]
    [InlineData(ResponsePlanned, true, 2, 1, Delivered, "response_without_answer")]
    [InlineData(ResponsePlanned, true, 2, 0, Delivered, null)]
    [InlineData(ResponsePlanned, true, 2, 0, Evaluated, "need_not_delivered")]
    [InlineData(ResponsePlanned, true, 2, 0, Closed, "need_not_delivered")]
    [InlineData(Delivered, true, 2, 0, Evaluated, null)]
    [InlineData(Delivered, true, 2, 0, Closed, null)]
    [InlineData(Evaluated, true, 2, 0, Closed, null)]
    [InlineData(Evaluated, true, 2, 0, Accepted, "need_goes_forward")]
    [InlineData(Accepted, true, 2, 0, Accepted, "need_goes_forward")]
    [InlineData(Closed, true, 2, 0, Closed, "need_closed")]
    [InlineData(Closed, true, 2, 0, Delivered, "need_closed")]
    public void Which_status_may_follow_which(NeedStatus status, bool source, int responses, int unlinked, NeedStatus to, string? no) =>
        NeedProgress.WhyNot(new(status, source, responses, unlinked, _raised), to).CodeOrNull().ShouldBe(no);

    [Theory]
    [InlineData(Delivered, "8 of 10 files show it", "2026-11-24", null)]
    [InlineData(Delivered, "8 of 10 files show it", "2026-11-20", null)] // the day it was raised
    [InlineData(Delivered, "8 of 10 files show it", "2026-11-19", "evidence_before_need")]
    [InlineData(Delivered, "8 of 10 files show it", "2026-11-25", "evidence_ahead")]
    [InlineData(Delivered, "  ", "2026-11-24", "need_without_evidence")]
    [InlineData(Delivered, null, "2026-11-24", "need_without_evidence")]
    [InlineData(ResponsePlanned, "8 of 10 files show it", "2026-11-24", "need_not_delivered")]
    [InlineData(Closed, "8 of 10 files show it", "2026-11-24", "need_closed")]
    public void A_need_is_closed_only_on_evidence_of_the_result(NeedStatus status, string? evidence, string takenOn, string? no) =>
        NeedProgress.WhyNotClosed(new(status, true, 1, 0, _raised), evidence, DateOnly.Parse(takenOn), _today).CodeOrNull().ShouldBe(no);

    [Fact]
    public void What_is_still_ahead_says_what_each_step_waits_for()
    {
        var ahead = NeedProgress.Ahead(new(ResponsePlanned, true, 1, 1, _raised));

        ahead.Select(s => (s.To, s.No?.Code)).ShouldBe([(Delivered, "response_without_answer"), (Evaluated, "need_not_delivered"), (Closed, "need_not_delivered")]);
    }

    [Theory]
    [InlineData(Proposed, "need_not_accepted")]
    [InlineData(Accepted, null)]
    [InlineData(Delivered, null)]
    [InlineData(Closed, "need_closed")]
    public void A_need_is_answered_once_accepted_and_until_closed(NeedStatus status, string? no) => NeedProgress.WhyNoAnswer(status).CodeOrNull().ShouldBe(no);
}
