using System.CommandLine;
using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Cli;

/// <summary>trail verify, trail head.</summary>
internal static class TrailVerbs
{
    public static Command Trail(Place at) => new("trail", "The chain of who did what.") { Verify(at), Head(at) };

    private static Command Verify(Place at)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        return new Command("verify", "Walks every partnership's chain and names each entry that was changed, removed, swapped or cut off.") { json }.Does(at, Needs.Database, async (run, stop) =>
        {
            var chains = new List<Chain>();
            foreach (var (id, slug) in await run.PartnershipsAsync(stop))
            {
                var report = await run.Get<VerifyTrail>().DoAsync(run.Context(id), run.Get<Anchors>().Of(id), stop);
                chains.Add(new(slug, report.Head.Sequence, report.Head.Hash, report.Unsealed, report.Wrong));
            }

            var ok = chains.TrueForAll(c => c.Wrong.Count == 0);
            if (run.Typed.GetValue(json)) await run.Out.WriteLineAsync(JsonSerializer.Serialize(new { ok, chains }, Json.Pretty));
            else
                foreach (var chain in chains)
                {
                    await run.Out.WriteLineAsync($"{chain.Partnership}: {chain.Entries} entries, {chain.Unsealed} not yet sealed, {(chain.Wrong.Count == 0 ? "whole" : "BROKEN")}");
                    foreach (var wrong in chain.Wrong) await run.Out.WriteLineAsync($"  {wrong}");
                }

            return ok ? Exit.Done : Exit.FoundWrong;
        });
    }

    private static Command Head(Place at) => new Command("head", "Prints the last sealed entry of every partnership, to be kept elsewhere.").Does(at, Needs.Database, async (run, stop) =>
    {
        foreach (var (id, slug) in await run.PartnershipsAsync(stop))
        {
            var head = await run.Get<SealTrail>().HeadAsync(run.Context(id), stop);
            await run.Out.WriteLineAsync($"{slug} {head.Sequence} {head.Hash}");
        }

        return Exit.Done;
    });

    private sealed record Chain(string Partnership, long Entries, string Head, int Unsealed, IReadOnlyList<string> Wrong);
}
