using System.CommandLine;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Jobs;

namespace GoldenThread.Web.Cli;

/// <summary>jobs run, jobs list.</summary>
internal static class JobVerbs
{
    /// <summary>How long a run waits for a node that has the job just now.</summary>
    private const int Tries = 50;

    public static Command Jobs(Place at) => new("jobs", "What runs by itself.") { Run(at), List(at) };

    private static Command Run(Place at)
    {
        var name = new Argument<string?>("name") { Description = "One job; without it, all of them.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("run", "Does what is due now, on the clock of GOLDENTHREAD_TODAY where it is moved.") { name }.Does(at, Needs.Database, async (run, stop) =>
        {
            var jobs = run.Get<IEnumerable<Job>>().ToList();
            var asked = run.Typed.GetValue(name);
            if (asked is not null) jobs = [.. jobs.Where(j => j.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))];
            if (jobs.Count == 0) return await run.BadAsync($"There is no job \"{asked}\". There are: {string.Join(", ", run.Get<IEnumerable<Job>>().Select(j => j.Name))}.");
            var failed = 0;
            foreach (var job in jobs)
            {
                var outcome = await RunAsync(run, job, stop);
                await run.Out.WriteLineAsync(outcome is null ? $"{job.Name}: another node has it" : $"{job.Name}: {outcome.Done}");
                failed += outcome?.FailedPartnerships ?? 1;
            }

            return failed == 0 ? Exit.Done : Exit.FoundWrong;
        });
    }

    private static async Task<JobOutcome?> RunAsync(Run run, Job job, CancellationToken stop)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await run.Get<JobRunner>().RunAsync(job, run.Clock, byHand: true, stop) is { } outcome) return outcome;
            await Task.Delay(100, stop);
        }

        return null;
    }

    private static Command List(Place at) => new Command("list", "Names the jobs.").Does(at, Needs.Nothing, async (run, _) =>
    {
        foreach (var job in run.Get<IEnumerable<Job>>()) await run.Out.WriteLineAsync($"{job.Name,-24} every {job.Every,-9} {job.Does}");
        return Exit.Done;
    });
}
