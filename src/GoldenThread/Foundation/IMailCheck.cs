using GoldenThread.Data;

namespace GoldenThread.Foundation;

/// <summary>Asked just before a message goes, which may be long after it was written. Each module answers for what it knows.</summary>
public interface IMailCheck
{
    /// <summary>Why the message must not go any more, as a stable code; null when it may.</summary>
    Task<string?> WhyNotAsync(Db db, MailMessage mail, CancellationToken stop);
}
