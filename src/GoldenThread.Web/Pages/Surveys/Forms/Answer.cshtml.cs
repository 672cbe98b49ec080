using GoldenThread.Evaluation;
using GoldenThread.Needs.Analyses;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Forms;

/// <summary>Answers a form by its link, without an account or a script. Looking records nothing; what was typed on other pages travels along in the form, so that nothing has to be kept before it is sent.</summary>
[OpenToAll]
public sealed class AnswerModel(FormAtLink formAtLink, Respond respond, SaveForLater saveForLater, StopReminders stopReminders, MakePledge makePledge, PassOnAnalysis passOn, WithdrawResponse withdraw, Visit visit) : PageModel, IQuestionsOnPage
{
    /// <summary>The page that shows everything before it is sent.</summary>
    public const string Check = "check";

    public FormAtLink.Seen Seen { get; private set; } = null!;

    public FormSheet Sheet { get; private set; } = null!;

    public Dictionary<string, IReadOnlyList<string>> Typed => Sheet.Typed;

    public Dictionary<string, string> Text => Sheet.Text;

    /// <summary>The page shown; null is the last, where everything is checked.</summary>
    public int? At { get; private set; } = 0;

    public string Link { get; private set; } = "";

    public bool MayPassOn { get; private set; }

    public bool MayWithdraw { get; private set; }

    public bool Kept { get; private set; }

    public bool RemindersStopped { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(string link, string? said, CancellationToken stop)
    {
        if (!await LoadAsync(link, stop)) return NotFound();
        (Kept, RemindersStopped) = (said == "kept", said == "stopped");
        if (Seen.No is not null) MayWithdraw = await withdraw.TitleAtLinkAsync(link, visit.Context, stop) is not null;
        else if (Seen.Kind == WaveKind.Named) MayPassOn = await passOn.OfAsync(link, visit.Context, stop) is not null;
        return Page();
    }

    /// <param name="at">The page that was sent.</param>
    /// <param name="go">What was pressed: next, back, send, keep, stop, or the number of a page.</param>
    public async Task<IActionResult> OnPostAsync(string link, int at, string? go, CancellationToken stop)
    {
        if (!await LoadAsync(link, stop)) return NotFound();
        if (go == "stop") return await StopAsync(link, stop);
        Sheet.Take(Request.Form);
        return go switch
        {
            "keep" => await KeepAsync(link, stop),
            "send" when at >= Sheet.Pages.Count || Sheet.Pages.Count == 1 => await SendAsync(link, stop),
            "back" => Turn(Sheet.Before(at)),
            _ when int.TryParse(go, out var page) && page >= 0 && page < Sheet.Pages.Count => Turn(page),
            _ => Next(at),
        };
    }

    private PageResult Next(int at)
    {
        if (at >= 0 && at < Sheet.Pages.Count && Refuse(Sheet.WrongOn(at))) return Turn(at);
        return Turn(Sheet.After(at));
    }

    private async Task<IActionResult> SendAsync(string link, CancellationToken stop)
    {
        if ((await respond.DoAsync(new(link, Sheet.All()), visit.Context, stop)).Is(out _, out var no))
            return Redirect(await makePledge.OfferAtAsync(link, visit.Context, stop) is { Said.Count: 0 } ? $"/{Slug}/forms/{link}/pledge" : $"/{Slug}/forms/thank-you");
        if (Refuse(no.Fields)) return Turn(Sheet.PageOf(no.Fields.Keys));
        Seen = Seen with { No = no };
        return Page();
    }

    private async Task<IActionResult> KeepAsync(string link, CancellationToken stop)
    {
        if ((await saveForLater.DoAsync(new(link, Sheet.All()), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/forms/{link}?said=kept");
        Seen = Seen with { No = no };
        return Page();
    }

    private async Task<IActionResult> StopAsync(string link, CancellationToken stop) =>
        (await stopReminders.DoAsync(link, visit.Context, stop)).Is(out _, out _) ? Redirect($"/{Slug}/forms/{link}?said=stopped") : NotFound();

    private bool Refuse(IReadOnlyDictionary<string, string> wrong)
    {
        foreach (var (item, words) in wrong)
            if (Seen.Form.Of(item) is { } question) ModelState.AddModelError(FormSheet.FieldOf(question), words);
        return wrong.Count > 0;
    }

    private PageResult Turn(int? page)
    {
        At = page;
        return Page();
    }

    private async Task<bool> LoadAsync(string link, CancellationToken stop)
    {
        if (await formAtLink.OfAsync(link, visit.Context, stop) is not { } seen) return false;
        (Seen, Sheet, Link) = (seen, new(seen.Form, seen.Typed), link);
        return true;
    }
}
