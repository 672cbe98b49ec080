using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class HoldLeaseTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    private static readonly TimeSpan _length = TimeSpan.FromMinutes(2);

    [Theory, OnBoth]
    public async Task A_job_runs_on_one_node_at_a_time_and_is_taken_over_when_that_node_has_died(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        (await TakeAsync(test, one, _now)).ShouldBeTrue();
        (await TakeAsync(test, other, _now.AddMinutes(1))).ShouldBeFalse();
        (await TakeAsync(test, one, _now.AddMinutes(1))).ShouldBeTrue();
        (await TakeAsync(test, other, _now.AddMinutes(2))).ShouldBeFalse();
        (await TakeAsync(test, other, _now.AddMinutes(4))).ShouldBeTrue();
        (await TakeAsync(test, one, _now.AddMinutes(4))).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task What_is_given_back_can_be_taken_at_once_but_only_its_holder_gives_it_back(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await TakeAsync(test, one, _now);

        await GiveBackAsync(test, other);
        (await TakeAsync(test, other, _now)).ShouldBeFalse();
        await GiveBackAsync(test, one);
        (await TakeAsync(test, other, _now)).ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task Of_many_nodes_that_ask_at_once_one_gets_it(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TakeAsync(test, Guid.NewGuid(), _now)));

        answers.Count(a => a).ShouldBe(1);
    }

    private static async Task<bool> TakeAsync(TestDb test, Guid holder, DateTime now)
    {
        await using var db = test.Open();
        return await new HoldLease(db).TakeAsync("SealTrail", holder, now, _length);
    }

    private static async Task GiveBackAsync(TestDb test, Guid holder)
    {
        await using var db = test.Open();
        await new HoldLease(db).GiveBackAsync("SealTrail", holder, _now);
    }
}
