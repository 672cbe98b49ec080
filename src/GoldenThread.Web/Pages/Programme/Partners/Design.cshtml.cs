using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Partners;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Partners;

/// <summary>Templates to start a course from, and help with designing and delivering one .</summary>
[Needs(Right.OfferTraining), InArea(Area.Events)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class DesignModel(SupportDesign supportDesign, Visit visit) : PageModel
{
    [BindProperty]
    public SupportKind Kind { get; set; }

    [BindProperty]
    public string? Wants { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public SupportDesign.Shown Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool IsTeam => visit.May(Right.ManageProgramme);

    public IReadOnlyList<Choice> Kinds { get; } = [new(nameof(SupportKind.Design), "Designing a course"), new(nameof(SupportKind.Delivery), "Delivering one")];

    public string Lede => Found.Templates.Count switch { 0 => "No template is kept yet. Ask the team for help below.", 1 => "One template to start from, and help from the team.", var n => $"{n} templates to start from, and help from the team." };

    public string SayAt(DateTime instant) => London.SayShort(London.DateOf(instant));

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken stop) => visit.PersonId is null ? NotFound() : await SayAsync((await supportDesign.AskAsync(Kind, Wants, visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostAnswerAsync(Guid request, CancellationToken stop) => IsTeam ? await SayAsync((await supportDesign.AnswerAsync(request, Answer, visit.Context, stop)).No, stop) : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (!IsTeam) return NotFound();
        using var bytes = new MemoryStream();
        if (Upload is { Length: > 0 } upload) await upload.CopyToAsync(bytes, stop);
        var no = Upload is { Length: > 0 } ? (await supportDesign.AddTemplateAsync(Heading, Upload.FileName, bytes.ToArray(), visit.Context, stop)).No : new Refusal("file_empty", "Choose the file.", RefusalKind.Rule).At("upload");
        return await SayAsync(no, stop);
    }

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/design-support");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Found = await supportDesign.ShowAsync(IsTeam ? null : visit.PersonId, visit.Context, stop);
        return Page();
    }
}
