namespace GoldenThread.Foundation;

/// <summary>Hands one message to whoever carries it.</summary>
public interface IPost
{
    Task<Posted> SendAsync(MailMessage mail, string from, CancellationToken stop = default);
}

/// <summary>How handing over went, and a short reason that quotes nobody's address.</summary>
public readonly record struct Posted(PostAnswer Answer, string? Why = null)
{
    public static Posted Taken { get; } = new(PostAnswer.Taken);
}

public enum PostAnswer
{
    /// <summary>The mail server has it.</summary>
    Taken,

    /// <summary>No server took it, whatever the message: try all of them later.</summary>
    NoServer,

    /// <summary>The server refused this message for now.</summary>
    Later,

    /// <summary>The server refused this message for good.</summary>
    Never,
}

/// <summary>No mail server is named: every message stays waiting.</summary>
public sealed class NoPost : IPost
{
    public Task<Posted> SendAsync(MailMessage mail, string from, CancellationToken stop = default) =>
        Task.FromResult(new Posted(PostAnswer.NoServer, "no mail server is set"));
}
