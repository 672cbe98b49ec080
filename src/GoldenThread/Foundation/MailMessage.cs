using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>A message waiting in the outbox, written in the transaction of the operation that causes it: a rolled-back booking sends nothing. One recipient each.</summary>
[Holds(DataClass.Account)]
public sealed class MailMessage : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string To { get; init; }

    /// <summary>Never names a person or a case.</summary>
    [Holds(DataClass.Nothing)]
    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>An iCalendar body (RFC 5545), when the message carries a date.</summary>
    public string? Calendar { get; init; }

    /// <summary>A stored file that goes with it.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The file itself, read when it is posted.</summary>
    public (StoredFile File, byte[] Content)? Attached { get; set; }

    /// <summary>What it is about, so that a message can be traced and re-checked before sending.</summary>
    [Holds(DataClass.Nothing)]
    public required string AboutKind { get; init; }

    public required Guid AboutId { get; init; }

    public required DateTime WrittenAt { get; init; }

    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>Not tried before this instant; moves back with every failure.</summary>
    public required DateTime NotBefore { get; set; }

    public int Attempts { get; private set; }

    /// <summary>When somebody had it tried again after it was given up.</summary>
    public DateTime? TriedSince { get; private set; }

    [Holds(DataClass.Nothing)]
    public string? LastError { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>Stays the same however often it is tried, so that a receiver can drop a second copy.</summary>
    public string MessageId(string host) => $"<{Id:N}@{host}>";

    public void Sent(DateTime now)
    {
        State = MailState.Sent;
        SentAt = now;
        Attempts++;
        LastError = null;
    }

    /// <summary>It was refused for now, or for good when no further instant is given.</summary>
    public void Failed(string error, DateTime? tryAgainAt)
    {
        Attempts++;
        LastError = error.Length > 500 ? error[..500] : error;
        if (tryAgainAt is { } at) NotBefore = at;
        else State = MailState.GivenUp;
    }

    /// <summary>No server took it: not the message's own failure, so it keeps its turn.</summary>
    public void NotReached(string error) => LastError = error;

    /// <summary>It must not go any more: what it says no longer holds, or its reader has left.</summary>
    public void Skip(string because)
    {
        State = MailState.Skipped;
        LastError = because;
    }

    /// <summary>Somebody put right what was wrong; it is due again, and has three days more.</summary>
    public void TryAgain(DateTime now)
    {
        State = MailState.Waiting;
        Attempts = 0;
        TriedSince = now;
        NotBefore = now;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MailMessage>
    {
        public void Configure(EntityTypeBuilder<MailMessage> mail)
        {
            mail.ToTable("foundation_mail_messages");
            mail.Property(m => m.To).HasMaxLength(320);
            mail.Property(m => m.Subject).HasMaxLength(200);
            mail.Property(m => m.AboutKind).HasMaxLength(50);
            mail.Property(m => m.LastError).HasMaxLength(500);
            mail.Ignore(m => m.Attached);
            mail.BelongsTo<MailMessage, StoredFile>(m => m.FileId);
            mail.HasIndex(m => new { m.PartnershipId, m.NotBefore }).HasFilter("state = 'waiting'");
            mail.HasIndex(m => new { m.PartnershipId, m.AboutId });
        }
    }
}

public enum MailState
{
    Waiting,
    Sent,
    Skipped,
    GivenUp,
}
