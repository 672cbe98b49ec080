using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>The certificate of one booking: to get, to print, or the reason why there is none yet .</summary>
[Needs(Right.SeeBookings, Of = "booking"), InArea(Area.MyLearning)]
public sealed class MineModel(IssueCertificate issueCertificate, VerifyCertificate verifyCertificate, WithdrawCertificate withdraw, SiteAddress site, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public CertificateAnswer Answer { get; private set; } = null!;

    public VerifyCertificate.Verified? Certificate { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string PartnershipName => visit.Partnership.Name;

    public bool MayWithdraw => visit.May(Right.ManageBookings);

    public string At => $"/{Slug}/bookings/{Id}/certificate";

    public string CheckAt => CertificatePaper.CheckAt(site, Slug, Certificate!.Number);

    public bool MayRelease => Answer.Verdict == CertificateVerdict.AfterEvaluation && visit.May(Right.ManageBookings);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await issueCertificate.AnswerAsync(id, visit.Context, stop) is not { } answer) return NotFound();
        Answer = answer;
        if (await issueCertificate.IssuedAsync(id, visit.Context, stop) is { } number) Certificate = await verifyCertificate.OfAsync(number, visit.Context, stop);
        return Page();
    }

    /// <summary>Gets the certificate that has been earned.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await IssueAsync(id, null, stop);

    /// <summary>An officer releases it without the form.</summary>
    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken stop)
    {
        if (!visit.May(Right.ManageBookings)) return NotFound();
        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why it is released without the form.");
            return await OnGetAsync(id, stop);
        }

        return await IssueAsync(id, Why, stop);
    }

    /// <summary>An officer takes it back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken stop)
    {
        if (!MayWithdraw) return NotFound();
        if ((await withdraw.DoAsync(new(id, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}/certificate");
        if (no.Kind == Foundation.RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await OnGetAsync(id, stop);
    }

    private async Task<IActionResult> IssueAsync(Guid id, string? why, CancellationToken stop)
    {
        if ((await issueCertificate.DoAsync(new(id, why), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/bookings/{id}/certificate");
        if (no.Kind == Foundation.RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await OnGetAsync(id, stop);
    }
}
