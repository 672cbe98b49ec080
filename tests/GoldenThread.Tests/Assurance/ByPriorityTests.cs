using GoldenThread.Assurance;
using GoldenThread.Needs;
using GoldenThread.Reviews;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-258")]
public sealed class ByPriorityTests
{
    private static readonly PackCodes.Coded[] _priorities = [new("neglect", "Neglect"), new("transitions", "Transitions")];

    [Fact]
    public void Each_agency_counts_once_for_each_finding_that_concerns_it()
    {
        var rows = ByPriority.Of(
        [
            Thread("neglect", Embedded.Embedded, Embedded.Partly, Embedded.NoReply),
            Thread("neglect", Embedded.NotEvidenced),
            Thread(null, Embedded.NoReply),
            Thread("gone", Embedded.Embedded),
        ], _priorities);

        rows.Select(r => (r.Code, r.Findings.Count)).ShouldBe([("neglect", 2), ("transitions", 0), ("gone", 1), (null, 1)]);
        rows[0].Evidence.ShouldBe(new EvidenceCount(Asked: 4, Embedded: 1, Partly: 1, NotEvidenced: 1, NoReply: 1));
        rows[0].Findings[0].Evidence.Asked.ShouldBe(3);
    }

    [Fact]
    public void A_finding_from_which_nothing_has_to_be_learnt_asks_nobody()
    {
        var thread = Thread("neglect", Embedded.NoReply);

        ByPriority.Of([thread with { Facts = thread.Facts with { NoNeedOn = new(2026, 2, 1) } }], _priorities)[0].Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_four_counts_always_come_to_those_asked()
    {
        var random = new Random(11);
        for (var n = 0; n < 500; n++)
        {
            var threads = Enumerable.Range(0, random.Next(8)).Select(_ => Thread(random.Next(3) == 0 ? null : "neglect", [.. Enumerable.Range(0, random.Next(6)).Select(_ => (Embedded)random.Next(4))])).ToList();

            var rows = ByPriority.Of(threads, _priorities);

            rows.ShouldAllBe(r => r.Evidence.Embedded + r.Evidence.Partly + r.Evidence.NotEvidenced + r.Evidence.NoReply == r.Evidence.Asked);
            rows.Sum(r => r.Evidence.Asked).ShouldBe(threads.Sum(t => t.Facts.Agencies.Count));
        }
    }

    private static GatheredThread Thread(string? priority, params Embedded[] agencies) => new(
        new Finding
        {
            PartnershipId = Guid.Empty, Id = Guid.CreateVersion7(), Title = "Found", Kind = FindingKind.Audit, PublishedOn = new(2026, 1, 1), Theme = "Theme", Priority = priority,
            RecordedById = Guid.Empty, RecordedAt = new(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc),
        },
        new() { PublishedOn = new(2026, 1, 1), Agencies = [.. agencies.Select(e => new AgencyFacts(Guid.CreateVersion7(), "Agency") { Embedded = e })] },
        []);
}
