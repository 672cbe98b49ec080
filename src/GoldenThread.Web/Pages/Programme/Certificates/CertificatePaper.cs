using GoldenThread.Programme;
using GoldenThread.Web.Documents;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>A certificate to keep: what it is for, until when it is good, its number, and a square that leads to where anybody checks it .</summary>
internal static class CertificatePaper
{
    public static Paper Of(VerifyCertificate.Verified certificate, string partnership, string? level, string checkAt) => new Paper("Certificate of attendance", partnership)
        .Say(certificate.Name, strong: true)
        .Say("attended in full")
        .Say(certificate.Title, strong: true)
        .Facts(
            ("Level", level),
            ("Completed on", London.Say(certificate.CompletedOn)),
            ("To be renewed by", certificate.RenewBy is { } renew ? London.Say(renew) : null),
            ("Number", certificate.Number))
        .Picture(QrCode.Png(checkAt), $"Leads to {checkAt}", 3)
        .Say($"Anybody can check this number at {checkAt.Split('?')[0]}");

    /// <summary>Where the number is checked, with the number filled in; nothing is told before somebody presses the button there.</summary>
    public static string CheckAt(SiteAddress site, string slug, string number) => site.For($"/{slug}/certificates?number={number}");
}
