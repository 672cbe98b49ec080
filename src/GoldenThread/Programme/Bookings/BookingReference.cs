namespace GoldenThread.Programme.Bookings;

/// <summary>What the person says on the telephone: eight characters that cannot be mistaken for one another, without 0, 1, I and O. It opens nothing: an identifier is no secret.</summary>
public static class BookingReference
{
    public const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int Length = 8;

    /// <summary>The reference of a number; only its lowest 40 bits count.</summary>
    public static string Of(ulong number) =>
        string.Create(Length, number, static (text, n) =>
        {
            for (var i = Length - 1; i >= 0; i--, n >>= 5) text[i] = Letters[(int)(n & 31)];
        });

    /// <summary>"P7K4-MX29".</summary>
    public static string Say(string reference) => reference.Length == Length ? $"{reference[..4]}-{reference[4..]}" : reference;

    /// <summary>As it is stored, whatever dashes, spaces and case were typed; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null) return null;
        var text = new string([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return text.Length == Length && text.All(Letters.Contains) ? text : null;
    }
}
