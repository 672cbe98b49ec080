using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>The certificate of a booking as PDF or Word .</summary>
[Needs(Right.SeeBookings, Of = "booking")]
public sealed class FileOfModel(IssueCertificate issueCertificate, VerifyCertificate verifyCertificate, PackInForce packs, PaperFile files, SiteAddress site, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? format, CancellationToken stop)
    {
        if (await issueCertificate.IssuedAsync(id, visit.Context, stop) is not { } number || await verifyCertificate.OfAsync(number, visit.Context, stop) is not { } certificate) return NotFound();
        var slug = visit.Partnership.Slug;
        var level = new BookingTerms(null, null, (await packs.TodayAsync(visit.Context, stop))?.Pack).LevelName(certificate.Level);
        return await files.OfAsync(CertificatePaper.Of(certificate, visit.Partnership.Name, level, CertificatePaper.CheckAt(site, slug, number)), format, $"certificate-{number}", stop);
    }
}
