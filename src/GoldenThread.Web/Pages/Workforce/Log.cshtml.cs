using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>Somebody adds what they learnt elsewhere, with proof, for their manager to accept .</summary>
[Needs(Right.LogLearning), InArea(Area.MyLearning)]
public sealed class LogModel(LogLearning logLearning, StoreFile storeFile, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty]
    public string? Requirement { get; set; }

    [BindProperty]
    public EvidenceKind Kind { get; set; } = EvidenceKind.SelfStudy;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Choice> Requirements { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<EvidenceKind>().Where(k => k is not EvidenceKind.Event).Select(k => new Choice(k.ToString(), DueInWords.Word(k) is var w ? char.ToUpperInvariant(w[0]) + w[1..] : ""))];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop) => await OfferAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        await OfferAsync(stop);
        if (On is null && ModelState.IsValid) ModelState.AddModelError(nameof(On), "Enter the day on which it was done.");
        if (Minutes() is not { } minutes) ModelState.AddModelError(nameof(Hours), "Enter the hours as a number, such as 1.5, or leave it empty.");
        else if (ModelState.IsValid)
        {
            Guid? file = null;
            if (Upload is { Length: > 0 } upload)
            {
                using var bytes = new MemoryStream();
                await upload.CopyToAsync(bytes, stop);
                if (!(await storeFile.DoAsync(upload.FileName, bytes.ToArray(), visit.Context, stop)).Is(out var stored, out var not))
                {
                    ModelState.AddModelError(nameof(Upload), not.Words);
                    return Page();
                }

                file = stored.Id;
            }

            if ((await logLearning.DoAsync(new(me, Requirement, Kind, On!.Value, minutes, null, What, file), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/my-learning");
            ModelState.Refuse(no);
        }

        return Page();
    }

    private int? Minutes() =>
        string.IsNullOrWhiteSpace(Hours) ? 0
        : decimal.TryParse(Hours.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 1000 ? (int)(hours * 60) : null;

    private async Task OfferAsync(CancellationToken stop) =>
        Requirements = await packs.TodayAsync(visit.Context, stop) is { } held ? [.. FrameworkRules.Of(held.Pack).All.Select(a => new Choice(a.Code, a.Name)), .. FrameworkRules.Of(held.Pack).Topics.Select(t => new Choice(t.Code, $"{t.Beside.Name}: {t.Name}"))] : [];
}
