using System.CommandLine;
using System.Globalization;
using GoldenThread.Assurance;
using GoldenThread.People;

namespace GoldenThread.Web.Cli;

/// <summary>thread.</summary>
internal static class ThreadVerbs
{
    public static Command Thread(Place at)
    {
        var partnership = new Option<string>("--partnership") { Description = "Which partnership.", Required = true };
        var finding = new Argument<Guid>("finding") { Description = "The id of the finding." };
        return new Command("thread", "Follows a finding to what got better, hop by hop, and names its gaps. Exit code 1 when it is broken.") { partnership, finding }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            var thread = await run.Get<FindingThread>().OnAsync(run.Typed.GetRequiredValue(finding), new Reach { All = true }, run.Context(of.Id), stop);
            if (thread is null) return await run.BadAsync("There is no finding with that id in this partnership.");
            await run.Out.WriteLineAsync($"{thread.Finding.Title} ({thread.Finding.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})");
            foreach (var hop in thread.Hops)
            {
                await run.Out.WriteLineAsync($"  {Names.Code(hop.Kind),-10} {Names.Code(hop.State),-8} {hop.Words}");
                if (hop.Gap is { } gap) await run.Out.WriteLineAsync($"             {Names.Code(gap.Code)} since {gap.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {gap.What}");
            }

            return thread.FirstBreak is null ? Exit.Done : Exit.FoundWrong;
        });
    }
}
