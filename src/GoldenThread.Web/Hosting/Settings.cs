using GoldenThread.Data;

namespace GoldenThread.Web.Hosting;

/// <summary>Everything that a deployment decides, read once from the environment (docs/operations.md). Nothing else reads it.</summary>
public sealed record Settings
{
    public required Mode Mode { get; init; }

    /// <summary>The one folder that holds all state: the SQLite file, keys, anchors, the socket.</summary>
    public required string Data { get; init; }

    public required DatabaseSettings Database { get; init; }

    /// <summary>The folder with the policy packs that this installation knows.</summary>
    public string Packs { get; init; } = Path.Combine(AppContext.BaseDirectory, "packs");

    /// <summary>Where the server listens.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The address that people know it by; every absolute link is made from it, never from a request.</summary>
    public required Uri Address { get; init; }

    /// <summary>True when the address was set and so its host is the only one answered.</summary>
    public bool AddressIsSet { get; init; }

    /// <summary>Reverse proxies whose word on the caller's address and scheme is believed.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>The mail server; null keeps every message waiting.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The day that the moved clock starts on.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether this node runs the jobs. With several nodes on PostgreSQL they share them out by lease.</summary>
    public bool Jobs { get; init; } = true;

    /// <summary>The trail's key when the deployment keeps it elsewhere than in the data folder.</summary>
    public byte[]? TrailKey { get; init; }

    /// <summary>The key that access needs are sealed with, likewise.</summary>
    public byte[]? SealingKey { get; init; }

    public bool IsSample => Mode == Mode.Sample;
}
