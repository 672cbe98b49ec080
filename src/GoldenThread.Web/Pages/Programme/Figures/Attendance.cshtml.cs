using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Figures;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Figures;

/// <summary>Attendance by organisation, course and subject, with named rates and both figures of each, and taking an issue further .</summary>
[Needs(Right.SeeBookingFigures, ToPost = Right.ManageBookings), InArea(Area.Reports)]
public sealed class AttendanceModel(ShowAttendance showAttendance, EscalateAttendance escalateAttendance, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public Guid? Escalation { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public ShowAttendance.Found Found { get; private set; } = null!;

    public IReadOnlyList<(AttendanceEscalation Escalation, string? Agency)> Escalations { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayEscalate => visit.May(Right.ManageBookings);

    /// <summary>Three months to the end of last month, where no period is asked for.</summary>
    public (DateOnly From, DateOnly Until) Period
    {
        get
        {
            var first = new DateOnly(visit.Today.Year, visit.Today.Month, 1);
            var (from, until) = (From ?? first.AddMonths(-3), Until ?? first.AddDays(-1));
            return from <= until ? (from, until) : (until, from);
        }
    }

    public string Lede => Found.Now.Events == 0 ? "No event has been in this period."
        : $"{Found.Now.Events} events, {Found.Now.Registered} registered: {Found.Now.RegisteredAttendance.Words} came. {Found.Now.People} different people, and {Found.Now.WalkIns} without a place.";

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        await LoadAsync(stop);
        return format == "csv" ? File(Csv(), "text/csv; charset=utf-8", $"attendance-{Period.From:yyyy-MM-dd}-{Period.Until:yyyy-MM-dd}.csv") : Page();
    }

    public async Task<IActionResult> OnPostEscalateAsync(CancellationToken stop) => await SayAsync((await escalateAttendance.DoAsync(null, Reason, Receiver, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) =>
        Escalation is { } id ? await SayAsync((await escalateAttendance.AnswerAsync(id, Answer, visit.Today, visit.Context, stop)).No, stop) : NotFound();

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/figures/attendance");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Found = await showAttendance.DoAsync(Period.From, Period.Until, visit.Context, stop);
        Escalations = await escalateAttendance.AllAsync(visit.Context, stop);
    }

    private byte[] Csv()
    {
        var text = new StringBuilder("\uFEFF" + GoldenThread.Foundation.Csv.Line("by", "name", "events", "places", "registered", "cancelled", "late_cancelled", "no_show", "came", "walk_ins", "not_marked", "fill_rate", "show_rate", "registered_attendance_rate", "no_show_rate", "late_cancel_rate"));
        Row("all", "All", Found.Now);
        foreach (var (by, rows) in new[] { ("organisation", Found.ByAgency), ("course", Found.ByCourse), ("subject", Found.BySubject) })
            foreach (var row in rows.Where(r => r.MayShow)) Row(by, row.Name, row.Rates);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Row(string by, string name, AttendanceRates r) => text.Append(GoldenThread.Foundation.Csv.Line([
            by, name, .. new int?[] { r.Events, r.Places, r.Registered, r.Cancelled, r.LateCancelled, r.NoShow, r.Came, r.WalkIns, r.Unmarked }.Select(n => n?.ToString(CultureInfo.InvariantCulture)),
            .. new[] { r.Fill, r.Show, r.RegisteredAttendance, r.NoShows, r.LateCancels }.Select(x => x.Percent?.ToString("0.0", CultureInfo.InvariantCulture))]));
    }
}
