namespace GoldenThread.Programme;

/// <summary>Whether a certificate is good on a day: it was given, its time has not run out, and nobody has taken it back. The last good day is included.</summary>
public static class CertificateStands
{
    public static CertificateStanding On(DateOnly day, DateOnly? renewBy, bool withdrawn) =>
        withdrawn ? CertificateStanding.Withdrawn : renewBy is { } last && day > last ? CertificateStanding.Expired : CertificateStanding.Good;
}

public enum CertificateStanding
{
    Good,
    Expired,
    Withdrawn,
}
