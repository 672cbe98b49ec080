using GoldenThread.Web.Hosting;
using Quartz;

namespace GoldenThread.Web.Jobs;

/// <summary>Starts the schedule once people can be served, and lets jobs at work finish when the server stops.</summary>
public sealed class Clockwork(ISchedulerFactory factory, IEnumerable<Job> jobs, IHostApplicationLifetime life, Readiness readiness) : BackgroundService
{
    private IScheduler? _scheduler;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        while (await readiness.WhyNotAsync(stoppingToken) is not null) await Task.Delay(1000, stoppingToken);
        _scheduler = await factory.GetScheduler(stoppingToken);
        foreach (var job in jobs)
        {
            await _scheduler.ScheduleJob(
                JobBuilder.Create<RunJob>().WithIdentity(job.Name).DisallowConcurrentExecution(true).Build(),
                TriggerBuilder.Create().WithIdentity(job.Name).StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(job.Every).RepeatForever()).Build(),
                cancellationToken: stoppingToken);
        }

        await _scheduler.Start(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    private Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        life.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(stop);
    }
}

/// <summary>What the schedule calls: one of our jobs, by its name.</summary>
public sealed class RunJob(IEnumerable<Job> jobs, JobRunner runner, Clock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(jobs.Single(j => j.Name == context.JobDetail.Key.Name), clock, byHand: false, cancellationToken);
}
