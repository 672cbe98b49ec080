using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework.OwnTraining;
using GoldenThread.Framework.Standings;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Directory;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>What an agency asks of its own people, beside the framework as the minimum, with completion by person .</summary>
[Needs(Right.SeeCoverage, Of = "agency"), InArea(Area.People)]
public sealed class OwnTrainingModel(SeeOwn see, AskOwn ask, EndOwn endOwn, RecordOwn record, Visit visit) : PageModel
{
    public const int Shown = 50;

    private static readonly string[] _roles = ["designated_safeguarding_lead", "deputy_designated_safeguarding_lead", "named_professional", "designated_professional", "practice_safeguarding_lead", "governor", "trustee", "pool_trainer", "prevent_lead"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid OwnId { get; set; }

    [BindProperty]
    public List<string> People { get; set; } = [];

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public OwnKind Kind { get; set; }

    [BindProperty]
    public string? Covers { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty, Range(1, 3650, ErrorMessage = "Enter a number of days from 1 to 3650, or leave it empty")]
    public int? WithinDays { get; set; }

    [BindProperty, Range(1, 240, ErrorMessage = "Enter a number of months from 1 to 240, or leave it empty")]
    public int? RenewMonths { get; set; }

    [BindProperty]
    public string? Beside { get; set; }

    public SeeOwn.Found Found { get; private set; } = null!;

    public static IReadOnlyList<Choice> Kinds { get; } = [new(nameof(OwnKind.Induction), "Induction"), new(nameof(OwnKind.RoleSpecific), "Training for a role")];

    public IReadOnlyList<Choice> Roles { get; } = [.. _roles.Select(r => new Choice(r, DirectoryWords.Spoken(r)))];

    public IReadOnlyList<Choice> Framework => Found.Rules is { } rules ? [.. rules.All.Select(a => new Choice(a.Code, a.Name))] : [];

    public string Slug => visit.Partnership.Slug;

    /// <summary>Who is not in date, by name; protected people stand in nobody's list.</summary>
    public IReadOnlyList<Choice> ToDo(SeeOwn.Row row) => [.. row.People.Where(p => !p.Protected && p.Standing.Standing is not Standing.Current).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Take(Shown)
        .Select(p => new Choice(p.PersonId.ToString(), p.Name, $"{p.JobTitle}; {(p.MetOn is { } on ? $"last on {London.SayShort(on)}" : "not completed")}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        On = visit.Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, Guid? end, CancellationToken stop)
    {
        if (end is { } own) return (await endOwn.DoAsync(Id, own, visit.Context, stop)).Is(out _, out _) ? Back() : NotFound();
        if (ModelState.IsValid)
        {
            var no = what == "record"
                ? (await record.DoAsync(new(Id, OwnId, [.. People.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty)], On), visit.Context, stop)).No
                : (await ask.DoAsync(new(Id, Name) { Kind = Kind, Covers = Covers, Role = Role, WithinDays = WithinDays, RenewMonths = RenewMonths, Beside = Beside }, visit.Context, stop)).No;
            if (no is null) return Back();
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private SeeOther Back() => new($"/{Slug}/agencies/{Id}/own-training");

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await see.OfAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
