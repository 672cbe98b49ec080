using System.CommandLine;
using GoldenThread.Foundation;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Pages.Directory.Intakes;

namespace GoldenThread.Web.Cli;

/// <summary>intake take, undo, sheet, template: what a partnership brings from the system it leaves.</summary>
internal static class IntakeVerbs
{
    private const int MostShown = 50;

    public static Command Intake(Place at) => new("intake", "Brings in files of the system that a partnership leaves: organisations, learning, events, bookings. People come by: people import.") { Take(at), Undo(at), ReconciliationSheet(at), Template(at) };

    private static Command Take(Place at)
    {
        var (kind, file) = (Kind(), new Argument<string>("FILE") { Description = "The list as CSV, in any common encoding and separator." });
        var partnership = Of();
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what it would bring in." };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Brings in what can be taken and leaves out the rest." };
        return new Command("take", "Looks at a file and brings it in. Says why a row cannot be taken; then, without --leave-out, nothing is changed and the exit code is 1.") { kind, file, partnership, dryRun, leaveOut }.Does(at, Needs.Database, async (run, stop) =>
        {
            var path = run.PathOf(run.Typed.GetRequiredValue(file));
            if (!File.Exists(path)) return await run.BadAsync($"There is no file {path}.");
            if (new FileInfo(path).Length > FileKind.MostBytes) return await run.BadAsync("The file is larger than 20 MB. Send it in parts.");
            if (await NamedAsync(run, run.Typed.GetRequiredValue(kind)) is not { } named || await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            var context = run.Context(of.Id);
            var asked = new BringIn.Request(new(named.Kind, await File.ReadAllBytesAsync(path, stop), Path.GetFileName(path)), run.Typed.GetValue(dryRun), run.Typed.GetValue(leaveOut));
            if (!(await run.Get<BringIn>().DoAsync(asked, context, stop)).Is(out var outcome, out var no)) return await run.BadAsync(no.Words);
            await SayAsync(run, outcome, context, stop);
            return outcome.No is not null || outcome.Shown.Of(IntakeOutcome.LeftOut) > 0 ? Exit.FoundWrong : Exit.Done;
        });
    }

    private static Command Undo(Place at)
    {
        var (id, partnership) = (new Argument<Guid>("ID") { Description = "The file's id, as take and sheet print it." }, Of());
        var why = new Option<string?>("--why") { Description = "Why, for the trail." };
        return new Command("undo", "Takes a file back as a whole, for 30 days, as long as nothing has come of what it brought in.") { id, partnership, why }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            if (!(await run.Get<ApplyIntake>().UndoAsync(run.Typed.GetRequiredValue(id), run.Typed.GetValue(why), run.Context(of.Id), stop)).Is(out _, out var no)) return await run.BadAsync(no.Words);
            await run.Out.WriteLineAsync("Taken back.");
            return Exit.Done;
        });
    }

    private static Command ReconciliationSheet(Place at)
    {
        var partnership = Of();
        return new Command("sheet", "Prints the reconciliation sheet as CSV: what went in, was stored, was there already and was left out and why. Exit code 1 where it does not add up.") { partnership }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            var sheet = await run.Get<Reconcile>().DoAsync(run.Context(of.Id), stop);
            await run.Out.WriteAsync(IntakeWords.Csv(sheet, withIds: true));
            return sheet.AddsUp ? Exit.Done : Exit.FoundWrong;
        });
    }

    private static Command Template(Place at)
    {
        var kind = Kind();
        return new Command("template", "Prints the headings of a file, with one row to show how it is meant.") { kind }.Does(at, Needs.Nothing, async (run, _) =>
        {
            if (await NamedAsync(run, run.Typed.GetRequiredValue(kind)) is not { } named) return Exit.BadInput;
            await run.Out.WriteAsync(named.Template());
            return Exit.Done;
        });
    }

    private static Argument<string> Kind() => new("KIND") { Description = "organisations, learning, events or bookings." };

    private static Option<string> Of() => new("--partnership") { Description = "Which partnership.", Required = true };

    private static async Task<ITakeIn?> NamedAsync(Run run, string kind)
    {
        var kinds = run.Get<IEnumerable<ITakeIn>>().ToList();
        if (kinds.Named(kind) is { } named) return named;
        await run.BadAsync($"\"{kind}\" cannot be brought in. There are: {string.Join(", ", kinds.Select(k => k.Kind))}; people come by: goldenthread people import.");
        return null;
    }

    private static async Task SayAsync(Run run, BringIn.Outcome outcome, OperationContext context, CancellationToken stop)
    {
        var shown = outcome.Shown;
        await run.Out.WriteLineAsync($"{shown.Intake.Rows} rows: {shown.Of(IntakeOutcome.Store)} bring in {shown.Records} {(shown.Records == 1 ? shown.Kind.Title.One : shown.Kind.Title.Many)}, {shown.Of(IntakeOutcome.Known)} recorded already, {shown.Of(IntakeOutcome.LeftOut)} left out.");
        var lines = await run.Get<ShowIntake>().LinesAsync(shown.Intake.Id, IntakeOutcome.LeftOut, new(0, MostShown), context, stop);
        foreach (var line in lines.Items) await run.Out.WriteLineAsync($"row {line.Row}: {line.Code}: {line.Words}");
        if (lines.Total > MostShown) await run.Out.WriteLineAsync($"… and {lines.Total - MostShown} more; the file's page has all of them.");
        await run.Out.WriteLineAsync(outcome.Applied ? $"Brought in as {shown.Intake.Id}. It can be taken back for 30 days." : outcome.No?.Words ?? (shown.Records == 0 ? "Nothing to bring in." : "Nothing has been changed."));
    }
}
