using GoldenThread.Programme;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>Anybody who holds a certificate's number can check it; a wrong number tells nothing. The number is posted, so that it stands in no address .</summary>
[OpenToAll]
public sealed class VerifyModel(VerifyCertificate verifyCertificate, Visit visit) : PageModel
{
    /// <summary>The square on a certificate brings it along; nothing is told before it is posted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    public VerifyCertificate.Verified? Found { get; private set; }

    public CertificateStanding Standing => CertificateStands.On(visit.Today, Found!.RenewBy, Found.IsWithdrawn);

    public string Heading => Standing switch
    {
        CertificateStanding.Good => "This certificate is real",
        CertificateStanding.Expired => "The time of this certificate has run out",
        _ => "This certificate has been withdrawn",
    };

    public string Slug => visit.Partnership.Slug;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Found = string.IsNullOrWhiteSpace(Number) ? null : await verifyCertificate.OfAsync(Number, visit.Context, stop);
        if (Found is null) ModelState.AddModelError(nameof(Number), "No certificate has that number. Check it letter by letter: there is no 0, 1, I or O in it.");
        return Page();
    }
}
