namespace GoldenThread.Foundation;

/// <summary>Whether a text has the shape of an e-mail address that a message can be sent to. Whether anybody reads it shows only in sending.</summary>
public static class EmailShape
{
    public static bool Is(string text) =>
        text.Length <= 320
        && System.Net.Mail.MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.')
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
