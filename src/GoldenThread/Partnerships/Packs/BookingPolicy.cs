namespace GoldenThread.Partnerships.Packs;

/// <summary>How places are found and taken .</summary>
public sealed record BookingPolicy
{
    /// <summary>Where everybody can see what is on.</summary>
    public required Setting<string> PublicList { get; init; }

    public required Setting<string> Account { get; init; }

    public required Setting<bool> LoginRequired { get; init; }

    public required Setting<string> Route { get; init; }

    public required Setting<string> AudienceShown { get; init; }

    public required Setting<string> RestrictedToAudience { get; init; }

    public required Setting<string> AuthorisingManager { get; init; }

    public required Setting<IReadOnlyList<string>> RequiredData { get; init; }

    public required Setting<IReadOnlyList<string>> Domains { get; init; }

    public string? Note { get; init; }
}
