using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Jobs;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Sample;

/// <summary>Walks an installation with sample data to another day and does what has fallen due by then: forms are sent, offers lapse, reminders go out.</summary>
[SampleOnly]
public sealed class DateModel(Visit visit, Clock clock, IEnumerable<Job> jobs, JobRunner runner) : PageModel
{
    /// <summary>The years for which the bank holidays are known.</summary>
    public static readonly DateOnly First = new(2018, 1, 1);

    public static readonly DateOnly Last = new(2030, 12, 31);

    [BindProperty, Required(ErrorMessage = "Enter the date to move to"), Display(Name = "The date to move to")]
    public DateOnly? Day { get; set; }

    [FromQuery(Name = "return")]
    public string? From { get; set; }

    [FromForm(Name = "return")]
    public string? Kept { get; set; }

    public string Onward => Return.Or(Kept ?? From, $"/{visit.Partnership.Slug}");

    public DateOnly Today => visit.Today;

    /// <summary>Usual steps on the way of a finding: a booking's notice, the forms after a course.</summary>
    public IEnumerable<(string Words, DateOnly Day)> Steps =>
    [
        ("Tomorrow", Today.AddDays(1)),
        ("In a week", Today.AddDays(7)),
        ("In six weeks", Today.AddDays(42)),
        ("In three months", Today.AddMonths(3)),
        ("In a year", Today.AddYears(1)),
    ];

    public IActionResult OnGet() => visit.Partnership.SampleData ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!visit.Partnership.SampleData) return NotFound();
        if (Day is { } asked && (asked < First || asked > Last))
            ModelState.AddModelError(nameof(Day), string.Create(CultureInfo.InvariantCulture, $"Enter a date from {First.Year} to {Last.Year}: the bank holidays of other years are not known"));
        if (!ModelState.IsValid) return Page();
        clock.MoveTo(Day!.Value);
        // Nobody waits for the mail that all of it causes; it is posted within seconds, as ever.
        foreach (var job in jobs.Where(j => j is not PostMailJob)) await runner.RunAsync(job, clock, byHand: true, stop);
        return new SeeOther(Onward);
    }
}
