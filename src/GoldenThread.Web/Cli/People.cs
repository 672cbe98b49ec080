using System.CommandLine;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Cli;

/// <summary>people import.</summary>
internal static class PeopleVerbs
{
    private const int MostShown = 50;

    public static Command People(Place at) => new("people", "The people who work with children here.") { Import(at) };

    private static Command Import(Place at)
    {
        var file = new Argument<string>("FILE") { Description = "A staff list as CSV, in any common encoding and separator." };
        var partnership = new Option<string>("--partnership") { Description = "Which partnership.", Required = true };
        var agency = new Option<string?>("--agency") { Description = "The organisation whose staff it lists; without it each row names its own." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what it would change." };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Takes in what can be taken and leaves out the rest." };
        var complete = new Option<bool>("--complete") { Description = "The file lists everybody: posts of people who are not in it end today." };
        return new Command("import", "Takes in a staff list: adds, changes, moves and leavers. Says why a row cannot be taken; then, without --leave-out, nothing is changed and the exit code is 1.") { file, partnership, agency, dryRun, leaveOut, complete }.Does(at, Needs.Database, async (run, stop) =>
        {
            var path = run.PathOf(run.Typed.GetRequiredValue(file));
            if (!File.Exists(path)) return await run.BadAsync($"There is no file {path}.");
            if (new FileInfo(path).Length > FileKind.MostBytes) return await run.BadAsync("The file is larger than 20 MB. Send it in parts.");
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            var context = run.Context(of.Id);
            Guid? agencyId = null;
            if (run.Typed.GetValue(agency) is { } name && (agencyId = await AgencyAsync(run, name, context, stop)) is null) return await run.BadAsync($"There is no organisation \"{name}\" in this partnership.");

            var asked = new ImportPeople.Request(new(await File.ReadAllBytesAsync(path, stop), Path.GetFileName(path), agencyId, run.Typed.GetValue(complete)), run.Typed.GetValue(dryRun), run.Typed.GetValue(leaveOut));
            if (!(await run.Get<ImportPeople>().DoAsync(asked, new() { All = true }, context, stop)).Is(out var outcome, out var no)) return await run.BadAsync(no.Words);
            await SayAsync(run, outcome, context, stop);
            return outcome.No is not null || outcome.Shown.LeftOut > 0 ? Exit.FoundWrong : Exit.Done;
        });
    }

    private static async Task<Guid?> AgencyAsync(Run run, string name, OperationContext context, CancellationToken stop)
    {
        var db = run.Get<Db>();
        await using var work = await db.ReadAsync(context, stop);
        var key = Agency.KeyOf(name);
        return await db.Agencies.Where(a => a.NameKey == key).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(stop);
    }

    private static async Task SayAsync(Run run, ImportPeople.Outcome outcome, OperationContext context, CancellationToken stop)
    {
        var shown = outcome.Shown;
        await run.Out.WriteLineAsync($"{shown.Import.Rows} rows, {shown.Import.Unchanged} of them recorded already.");
        foreach (var kind in Enum.GetValues<LineKind>())
            if (shown.Of(kind) > 0) await run.Out.WriteLineAsync($"{Names.Code(kind),-12} {shown.Of(kind),7}");
        var lines = await run.Get<ShowImport>().LinesAsync(shown.Import.Id, null, new(0, 100_000), context, stop);
        foreach (var line in lines.Items.Where(l => l.Stored.Becomes is null).Take(MostShown))
            await run.Out.WriteLineAsync($"row {line.Stored.Row}: {Names.Code(line.Stored.Kind)} {line.Stored.Code}: {line.Stored.Words}");
        if (shown.LeftOut > MostShown) await run.Out.WriteLineAsync($"… and {shown.LeftOut - MostShown} more; the import's page has all of them.");
        await run.Out.WriteLineAsync(outcome.Applied ? "Applied. It can be taken back on its page for 30 days." : outcome.No?.Words ?? (shown.Changing == 0 ? "Nothing to change." : "Nothing has been changed."));
    }
}
