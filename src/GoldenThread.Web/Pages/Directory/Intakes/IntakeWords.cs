using System.Globalization;
using System.Text;
using GoldenThread.People.Intakes;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>How files of an earlier system, and the reconciliation sheet of the move, are spoken of.</summary>
public static class IntakeWords
{
    public static string Of(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Store => "Brought in",
        IntakeOutcome.Known => "Recorded already",
        _ => "Left out",
    };

    /// <summary>Before it is applied nothing has been brought in yet.</summary>
    public static string Of(IntakeOutcome outcome, bool applied) => outcome == IntakeOutcome.Store && !applied ? "Would be brought in" : Of(outcome);

    public static string Sum(IntakeTitle title, long amount) => title.SumIsOf == 1 ? amount.ToString("N0", CultureInfo.InvariantCulture) : (amount / (decimal)title.SumIsOf).ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    /// <summary>The sheet as a file: one line for each file, and one beneath it for each reason why rows stayed out.</summary>
    public static string Csv(Reconcile.Sheet sheet, bool withIds = false)
    {
        var csv = new StringBuilder();
        csv.Append(Foundation.Csv.Line(new[] { withIds ? "id" : null, "what", "file", "brought in on", "rows in the file", "rows stored", "rows recorded already", "rows left out", "records stored", "records here now", "sum of", "sum in the file", "sum stored", "sum recorded already", "sum left out", "sum here now", "adds up", "why left out" }.OfType<string>()));
        foreach (var list in sheet.StaffLists)
            csv.Append(Line(withIds, list.Import.Id, "People", list.Import.FileName, Day(list.Import.AppliedAt), N(list.Import.Rows), N(list.Stored), N(list.Import.Unchanged), N(list.LeftOut), "", "", "", "", "", "", "", "", Yes(list.AddsUp), ""));
        foreach (var file in sheet.Files)
        {
            csv.Append(Line(withIds, file.Intake.Id, file.Title.Name, file.Intake.FileName, Day(file.Intake.AppliedAt), N(file.Intake.Rows), N(file.Stored.Rows), N(file.Known.Rows), N(file.LeftOut.Rows), N(file.Records), N(file.Here.Records), file.Title.Sum,
                Plain(file, file.In.Amount), Plain(file, file.Stored.Amount), Plain(file, file.Known.Amount), Plain(file, file.LeftOut.Amount), Plain(file, file.Here.Amount), Yes(file.AddsUp && file.StillHere), ""));
            foreach (var why in file.Reasons)
                csv.Append(Line(withIds, file.Intake.Id, file.Title.Name, file.Intake.FileName, "", "", "", "", N(why.Rows), "", "", file.Title.Sum, "", "", "", Plain(file, why.Amount), "", "", why.Words));
        }

        return csv.ToString();
    }

    private static string Line(bool withIds, Guid id, params IEnumerable<string> cells) => Foundation.Csv.Line(withIds ? cells.Prepend(id.ToString()) : cells);

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Plain(Reconcile.FileRow file, long amount) => (amount / (decimal)file.Title.SumIsOf).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(DateTime? at) => at is { } instant ? London.DateOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Yes(bool yes) => yes ? "yes" : "no";
}
