namespace GoldenThread.Foundation;

/// <summary>Where this system is reached from outside. Links in mail are made from this setting, never from what a request says of itself.</summary>
public sealed record SiteAddress(Uri Root)
{
    /// <summary>The host, for message ids and calendar entries.</summary>
    public string Host => Root.Host;

    /// <summary>The address that mail is from, and so invitations.</summary>
    public string MailFrom { get; init; } = $"no-reply@{Root.Host}";

    public string For(string path) => new Uri(Root, path).ToString();
}
