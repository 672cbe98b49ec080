using System.Globalization;
using System.Text;
using GoldenThread.Assurance;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>The records of a thread as CSV: exactly what its page shows, hop by hop.</summary>
[Needs(Right.SeeThread), InArea(Area.Assure)]
public sealed class RecordsCsvModel(FindingThread findingThread, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await findingThread.OnAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } thread) return NotFound();
        var csv = new StringBuilder("hop,state,what,on,since,why\r\n");
        csv.Append(Line("finding", "holds", thread.Finding.Title, thread.Finding.PublishedOn, null, null));
        foreach (var hop in thread.Hops) csv.Append(Line(Names.Code(hop.Kind), Names.Code(hop.State), hop.Words, hop.From, hop.Gap?.Since, hop.Gap?.Why));
        foreach (var need in thread.Needs) csv.Append(Line("need", Names.Code(need.Status), need.Title, need.RaisedOn, null, null));
        foreach (var response in thread.Responses) csv.Append(Line("response", Names.Code(response.Method), response.AnswerTitle ?? "", response.ChosenOn, null, response.Why));
        foreach (var agency in thread.Facts.Agencies) csv.Append(Line("agency", Names.Code(agency.Embedded), agency.Name, agency.EvidenceOn, null, $"{agency.Attended} attended of {agency.Headcount?.ToString(CultureInfo.InvariantCulture) ?? "headcount not known"}"));
        return File(Encoding.UTF8.GetBytes("\uFEFF" + csv), "text/csv; charset=utf-8", "thread.csv");
    }

    private static string Line(string hop, string state, string what, DateOnly? on, DateOnly? since, string? why) =>
        string.Join(',', Csv.Cell(hop), Csv.Cell(state), Csv.Cell(what), Day(on), Day(since), Csv.Cell(why)) + "\r\n";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
