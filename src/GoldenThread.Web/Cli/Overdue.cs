using System.CommandLine;
using System.Globalization;
using GoldenThread.Framework;
using GoldenThread.People;

namespace GoldenThread.Web.Cli;

/// <summary>overdue.</summary>
internal static class OverdueVerb
{
    public static Command Overdue(Place at)
    {
        var partnership = new Option<string>("--partnership") { Description = "Which partnership.", Required = true };
        var on = new Option<string>("--on") { Description = "The day, as YYYY-MM-DD; any day, past or future.", Required = true };
        var knownAt = new Option<string?>("--known-at") { Description = "What was known at the end of this day, as YYYY-MM-DD: an old figure as it was reported." };
        var csv = new Option<bool>("--csv") { Description = "As a CSV file." };
        return new Command("overdue", "Lists who is overdue for what on a day.") { partnership, on, knownAt, csv }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            if (Day(run.Typed.GetRequiredValue(on)) is not { } day) return await run.BadAsync("Write the day of --on as YYYY-MM-DD.");
            var known = run.Typed.GetValue(knownAt);
            if (known is not null && Day(known) is null) return await run.BadAsync("Write the day of --known-at as YYYY-MM-DD.");
            DateTime? instant = known is null ? null : London.Instant(Day(known)!.Value, new(23, 59, 59));
            var rows = await run.Get<WhoIsOverdue>().OnAsync(day, new Reach { All = true }, run.Context(of.Id), instant, stop);
            if (run.Typed.GetValue(csv)) await WriteCsvAsync(run, rows, day);
            else await WriteAsync(run, rows, day);
            return Exit.Done;
        });
    }

    private static async Task WriteCsvAsync(Run run, IReadOnlyList<WhoIsOverdue.Row> rows, DateOnly day)
    {
        await run.Out.WriteAsync(Csv.Line("person", "agency", "post", "requirement", "name", "force", "due_by", "days_late", "last_shown"));
        foreach (var row in rows)
            await run.Out.WriteAsync(Csv.Line(row.Name, row.Agency, row.JobTitle, row.Code, row.Requirement, Names.Code(row.Force), Say(row.By), row.DaysLate(day).ToString(CultureInfo.InvariantCulture), row.LastShown is { } last ? Say(last) : ""));
    }

    private static async Task WriteAsync(Run run, IReadOnlyList<WhoIsOverdue.Row> rows, DateOnly day)
    {
        foreach (var row in rows)
            await run.Out.WriteLineAsync($"{Say(row.By)}  {row.DaysLate(day),5} days  {Names.Code(row.Force),-11}  {row.Requirement} ({row.Code})  {row.Name}, {row.Agency}");
        await run.Out.WriteLineAsync($"{rows.Count} overdue on {Say(day)}, {rows.Count(r => r.Force == Partnerships.Packs.RequirementForce.Mandatory)} of them mandatory.");
    }

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
