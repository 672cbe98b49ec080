using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The questions about an organisation, the same when it is added and when it is changed.</summary>
public abstract class OrganisationForm(Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the name of the organisation"), MaxLength(200, ErrorMessage = "Use 200 characters or fewer for the name")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the sector")]
    public string? Sector { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what kind of organisation it is")]
    public string? LegalKind { get; set; }

    [BindProperty]
    public bool BasedInArea { get; set; }

    [BindProperty]
    public bool ServesArea { get; set; }

    [BindProperty, Range(0, 1_000_000, ErrorMessage = "Enter how many people it has who work with children, as a whole number")]
    public int? Headcount { get; set; }

    [BindProperty]
    public bool UnderPrevent { get; set; }

    [BindProperty]
    public bool Contributes { get; set; }

    /// <summary>The part after the @ of its work addresses.</summary>
    [BindProperty, MaxLength(2000, ErrorMessage = "Use 2,000 characters or fewer")]
    public string? EmailDomains { get; set; }

    public string Slug => visit.Partnership.Slug;

    public string Year => FundingYear.Say(FundingYear.Of(visit.Today));

    protected OperationContext Context => visit.Context;

    protected async Task<IActionResult> SaveAsync(Func<AddAgency.Request, Task<Result<Agency>>> save)
    {
        var (sector, kind) = (Names.FromCode<Sector>(Sector), Names.FromCode<LegalKind>(LegalKind));
        if (Sector is not null && sector is null) ModelState.AddModelError(nameof(Sector), "Choose the sector");
        if (LegalKind is not null && kind is null) ModelState.AddModelError(nameof(LegalKind), "Choose what kind of organisation it is");
        if (!ModelState.IsValid) return Page();
        var outcome = await save(new(Name, sector!.Value, kind!.Value, BasedInArea, ServesArea, Headcount, Contributes, EmailDomains ?? "", UnderPrevent));
        if (outcome.Is(out var agency, out var no)) return new SeeOther($"/{Slug}/organisations/{agency.Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }
}
