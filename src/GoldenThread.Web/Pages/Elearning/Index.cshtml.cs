using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework.Standings;
using GoldenThread.Learning;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Elearning;

/// <summary>E-learning: one's own with its last day, what is offered, and for whoever keeps the learning record who is enrolled and who has finished .</summary>
[Needs(Right.LogLearning), InArea(Area.MyLearning)]
public sealed class IndexModel(ListModules modules, ListEnrolments list, Enrol enrol, RecordCompletion record, AddModule add, PackInForce packs, Visit visit) : PageModel
{
    /// <summary>The module that is looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Module { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Requirement { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    public IReadOnlyList<ListModules.Row> Modules { get; private set; } = [];

    public IReadOnlyList<ListEnrolments.Row> Mine { get; private set; } = [];

    /// <summary>Of the module that is looked at; null where none is, or it is not for this reader.</summary>
    public Paged<ListEnrolments.Row>? Enrolled { get; private set; }

    public string? Looked => Modules.FirstOrDefault(m => m.Id == Module)?.Title;

    public IReadOnlyList<Choice> Requirements { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool Keeps => visit.Reach(Right.RecordWorkforce).All;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostEnrolAsync(CancellationToken stop) => Said(await enrol.DoAsync(new(Module ?? Guid.Empty, visit.Caller) { PersonId = visit.PersonId }, visit.Context, stop)) ?? await AgainAsync(stop);

    public async Task<IActionResult> OnPostAllocateAsync(CancellationToken stop) => Said(await enrol.DoAsync(new(Module ?? Guid.Empty, visit.Caller) { Email = Email }, visit.Context, stop)) ?? await AgainAsync(stop);

    public async Task<IActionResult> OnPostRecordAsync(Guid enrolment, [FromForm(Name = "do")] string? what, CancellationToken stop) =>
        (ModelState.IsValid ? Said(await record.DoAsync(new(enrolment, what == "finished", what == "finished" ? On : null, visit.Caller), visit.Context, stop)) : null) ?? await AgainAsync(stop);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop) =>
        (ModelState.IsValid ? Said(await add.DoAsync(new(visit.Caller, Title, Link, Requirement, Minutes ?? 0), visit.Context, stop)) : null) ?? await AgainAsync(stop);

    public static string Words(EnrolmentStanding standing) => standing switch
    {
        EnrolmentStanding.NotStarted => "Not begun",
        EnrolmentStanding.Started => "Begun",
        EnrolmentStanding.Overdue => "Not finished in time",
        EnrolmentStanding.Finished => "Finished",
        _ => "Finished late",
    };

    public static string Kind(EnrolmentStanding standing) => standing switch
    {
        EnrolmentStanding.Finished => "ok",
        EnrolmentStanding.Overdue or EnrolmentStanding.FinishedLate => "gap",
        _ => "",
    };

    public static string By(ListEnrolments.Row row) => row.CompletedOn is { } done ? $"Finished {London.SayShort(done)}" : row.By is { } by ? London.SayShort(by) : "Not set by this partnership";

    private SeeOther? Said<T>(Result<T> outcome)
        where T : notnull
    {
        if (outcome.Is(out _, out var no)) return new SeeOther(Module is { } module && Keeps ? Addresses.With($"/{Slug}/e-learning", ("module", module.ToString())) : $"/{Slug}/e-learning");
        ModelState.Refuse(no);
        return null;
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Modules = await modules.DoAsync(visit.Context, stop);
        if (visit.PersonId is { } me) Mine = (await list.DoAsync(new(Page: new(0, 50)), new() { PersonId = me, Self = true }, visit.Context, stop)).Items;
        if (!Keeps) return;
        Requirements = await packs.TodayAsync(visit.Context, stop) is { } held ? [.. FrameworkRules.Of(held.Pack).All.Select(a => new Choice(a.Code, a.Name))] : [];
        if (Looked is not null) Enrolled = await list.DoAsync(new(Module, new(0, 100)), visit.Reach(Right.SeeWorkforce), visit.Context, stop);
    }
}
