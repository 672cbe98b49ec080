using GoldenThread.Data;

namespace GoldenThread.Tests.Foundation;

public sealed class WriterGateTests
{
    [Fact]
    public async Task One_at_a_time_and_people_before_jobs()
    {
        var gate = WriterGate.Of($"gate-{Guid.NewGuid()}");
        var order = new List<string>();
        var first = await gate.EnterAsync(background: false, default);
        var job = EnterAsync("job", background: true);
        var person = EnterAsync("person", background: false);

        order.ShouldBeEmpty();
        first.Dispose();
        await Task.WhenAll(job, person);

        order.ShouldBe(["person", "job"]);

        async Task EnterAsync(string who, bool background)
        {
            using var turn = await gate.EnterAsync(background, default);
            order.Add(who);
        }
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_block_the_door()
    {
        var gate = WriterGate.Of($"gate-{Guid.NewGuid()}");
        var first = await gate.EnterAsync(background: false, default);
        using var impatience = new CancellationTokenSource();
        var impatient = gate.EnterAsync(background: false, impatience.Token);
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);

        first.Dispose();

        (await gate.EnterAsync(background: false, default).WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
    }
}
