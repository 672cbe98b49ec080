namespace GoldenThread.Programme;

/// <summary>Who finds an event.</summary>
public enum EventVisibility
{
    /// <summary>Everybody, on the public list.</summary>
    Listed,

    /// <summary>Whoever has the address; it is on no list.</summary>
    Unlisted,

    /// <summary>Only people who are invited; for all others it is not there.</summary>
    Invited,
}
