using System.CommandLine;
using GoldenThread.Data;
using GoldenThread.Data.Samples;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>sample.</summary>
internal static class Samples
{
    public static Command Sample(Place at)
    {
        var size = new Option<string>("--size") { Description = "small: every partnership, some four hundred people each; town: one of full size; region: ten of them; england: all.", DefaultValueFactory = _ => "small" };
        size.AcceptOnlyFromAmong([.. Enum.GetValues<SampleSize>().Select(Names.Code)]);
        var canaries = new Option<bool>("--canaries") { Description = "Marks every text with a word that tells whose it is, to prove that nothing leaks." };
        var partnership = new Option<string?>("--partnership") { Description = "For a town: whose policy it has; without it the first pack's." };
        var whenEmpty = new Option<bool>("--when-empty") { Description = "Does nothing, and is content, when something is there already." };
        var signIns = new Option<bool>("--sign-ins") { Description = "Loads nothing: lists whom one can sign in as, for each partnership and role." };
        var verb = new Command("sample", "Fills an empty database with invented partnerships, organisations, people and events around today. Refused in production.") { size, canaries, partnership, whenEmpty, signIns };
        return verb.Does(at, Needs.Database, async (run, stop) =>
        {
            if (!run.Settings.IsSample) return await run.BadAsync("Sample data is refused in production. Set GOLDENTHREAD_MODE=sample and name an empty data folder or database.");
            if (run.Typed.GetValue(signIns)) return await ListAsync(run, stop);
            var request = new LoadSample.Request(Names.FromCode<SampleSize>(run.Typed.GetValue(size))!.Value, run.Typed.GetValue(canaries), run.Typed.GetValue(partnership));
            var loaded = await new LoadSample(run.Get<Db>(), run.Get<PackLibrary>()).DoAsync(request, run.Now, run.Out.WriteLine, stop);
            if (loaded.No is { } no)
            {
                if (no.Code != "not_empty" || !run.Typed.GetValue(whenEmpty)) return await run.BadAsync(no.Words);
                await run.Out.WriteLineAsync("There is data already; it is left as it is.");
                return Exit.Done;
            }

            run.Settings.MarkAsSample();
            return Exit.Done;
        });
    }

    private static async Task<int> ListAsync(Run run, CancellationToken stop)
    {
        foreach (var (id, slug) in await run.PartnershipsAsync(stop))
        {
            await run.Out.WriteLineAsync($"{slug}: sign in without a password at {new Uri(run.Settings.Address, $"{slug}/sample-sign-ins")}");
            foreach (var person in await run.Get<SampleSignIns>().ListAsync(run.Context(id), stop))
                await run.Out.WriteLineAsync($"  {Names.Code(person.Role),-32} {person.Name}{(person.JobTitle is null ? "" : $", {person.JobTitle}, {person.Agency}")}");
        }

        return Exit.Done;
    }
}
