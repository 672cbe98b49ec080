using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>How to reach the partnership; shown in every notice .</summary>
public sealed record Contacts : IChecked
{
    public required Setting<string> Email { get; init; }

    /// <summary>Where booking and cancelling is written to.</summary>
    public required Setting<string> BookingEmail { get; init; }

    public required Setting<IReadOnlyList<string>> Telephone { get; init; }

    public required Setting<IReadOnlyList<string>> Website { get; init; }

    public required Setting<string> Social { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Email.Is(out var email) && !LooksRight(email)) yield return NotAnAddress("email", email);
        if (BookingEmail.Is(out var booking) && !LooksRight(booking)) yield return NotAnAddress("booking_email", booking);
    }

    private static bool LooksRight(string address) => address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && !address.Contains(' ', StringComparison.Ordinal);

    private static Wrong NotAnAddress(string key, string address) => new(key, $"\"{address}\" is not an e-mail address", "Write name@place.");
}
