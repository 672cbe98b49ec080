using System.Security.Cryptography;

namespace GoldenThread.Programme;

/// <summary>A certificate number: sixteen random characters in four groups, without 0, 1, I and O; 80 bits, so nobody guesses one.</summary>
internal static class CertificateNumber
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
