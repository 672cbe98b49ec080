using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A person's place on an event, or their turn in the queue. Keeps what held when it was confirmed: later changes of pack, post or agency do not touch it .</summary>
[Holds(DataClass.Booking)]
public sealed class Booking : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What the person says on the telephone: eight characters without 0, 1, I and O.</summary>
    public required string Reference { get; init; }

    /// <summary>What its history folds to; changed only by a step.</summary>
    public BookingState State { get; private set; }

    /// <summary>Why it is in this state, as a stable code: "full", "prerequisite_missing", "basket", "offered".</summary>
    [Holds(DataClass.Nothing)]
    public string? Because { get; private set; }

    /// <summary>A held place is free again after this instant, with no job having run; null holds until somebody decides.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>Since when the person has been in the queue; the order of the waiting list.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>Higher comes first in the queue; an officer sets it with a reason.</summary>
    public int Priority { get; set; }

    /// <summary>The number of the last step of its history.</summary>
    public int Steps { get; private set; }

    public Guid? PostId { get; set; }

    public Guid? AgencyId { get; set; }

    public string? JobTitle { get; set; }

    /// <summary>The pack's code of the level or target group of the post.</summary>
    public string? Level { get; set; }

    /// <summary>What the agency was in law when the place was confirmed: it decides the price for ever.</summary>
    public LegalKind? AgencyKind { get; set; }

    public bool? AgencyBasedInArea { get; set; }

    public bool? AgencyServesArea { get; set; }

    public bool? AgencyContributes { get; set; }

    public string? LineManagerEmail { get; set; }

    public string? AuthorisingManagerEmail { get; set; }

    /// <summary>The pack version in force when the place was confirmed.</summary>
    public Guid? PackVersionId { get; set; }

    /// <summary>The version of the charging and cancellation policy that the person ticked.</summary>
    public string? AcceptedPolicy { get; set; }

    /// <summary>The number in the queue at which it joined; later people ask how often that number got a place.</summary>
    public int? QueuedAs { get; set; }

    /// <summary>Why somebody who came later was served first, the last time that happened.</summary>
    [Holds(DataClass.Public)]
    public string? PassedOverBecause { get; set; }

    /// <summary>When a manager or officer approved it, where the course asks for that.</summary>
    public DateTime? ApprovedAt { get; set; }

    /// <summary>What the keys in mails about this booking are made from; null until the first is sent.</summary>
    [Holds(DataClass.Secret)]
    public string? MailRoot { get; set; }

    /// <summary>The first day for which joining instructions went out, and for which a reminder did.</summary>
    public DateOnly? InstructedFor { get; set; }

    public DateOnly? RemindedFor { get; set; }

    public required DateTime MadeAt { get; init; }

    public DateTime? ConfirmedAt { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>The partnership that a guest comes from, on an event given together .</summary>
    public Guid? HomeId { get; init; }

    /// <summary>What the guest's own partnership knows this booking by.</summary>
    public Guid? HomeReference { get; init; }

    /// <summary>The booking whose place this one took, when a colleague came instead.</summary>
    public Guid? InsteadOfId { get; init; }

    /// <summary>Confirmed, held and waiting are live; the rest is over.</summary>
    public bool IsLive => State is BookingState.Confirmed or BookingState.Held or BookingState.Waiting;

    /// <summary>A kept place that has run out, though nobody has noted it yet.</summary>
    public bool HasLapsed(DateTime now) => State == BookingState.Held && HeldUntil <= now;

    /// <summary>The first step.</summary>
    public BookingChange Begin(OperationContext context, BookingState to, string? because = null, DateTime? heldUntil = null, string? why = null) =>
        Step(context, null, to, because, heldUntil, why, null);

    /// <summary>The first step of a booking that another system took: its turn in the queue is the one it had there.</summary>
    public BookingChange BringIn(OperationContext context, BookingState to, DateTime since)
    {
        if (to == BookingState.Waiting) WaitingSince = since;
        return Begin(context, to, to == BookingState.Waiting ? "full" : null, why: "Brought in from the earlier system.");
    }

    /// <summary>What holds now stays with it: the job, the organisation and the policy .</summary>
    public void Keep(HeldPost? post, Guid? packVersionId)
    {
        PackVersionId = packVersionId;
        if (post is null) return;
        PostId = post.PostId;
        AgencyId = post.AgencyId;
        JobTitle = post.JobTitle;
        Level = post.Level;
        AgencyKind = post.AgencyKind;
        AgencyBasedInArea = post.BasedInArea;
        AgencyServesArea = post.ServesArea;
        AgencyContributes = post.Contributes;
    }

    /// <summary>The next step of its history. A step that a booking cannot take is a bug.</summary>
    public BookingChange Move(OperationContext context, BookingState to, string? because = null, DateTime? heldUntil = null, string? why = null, NoticeGiven? notice = null) =>
        Step(context, State, to, because, heldUntil, why, notice);

    private BookingChange Step(OperationContext context, BookingState? from, BookingState to, string? because, DateTime? heldUntil, string? why, NoticeGiven? notice)
    {
        if (Steps > 0 != from is not null || !Fold.May(from, to)) throw new InvalidOperationException($"A booking cannot go from {from} to {to}.");
        State = to;
        Because = because;
        HeldUntil = to == BookingState.Held ? heldUntil : null;
        if (to == BookingState.Waiting) WaitingSince ??= context.Now;
        if (to == BookingState.Confirmed) ConfirmedAt = context.Now;
        if (!IsLive) CancelledAt = context.Now;
        return new()
        {
            PartnershipId = PartnershipId,
            Id = Guid.CreateVersion7(),
            BookingId = Id,
            Step = ++Steps,
            From = from,
            To = to,
            Because = because,
            At = context.Now,
            ReceivedAt = notice?.ReceivedAt,
            Channel = context.Channel,
            NoticeChannel = notice?.Channel,
            ActorId = context.PersonId,
            Why = why,
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> booking)
        {
            booking.ToTable("programme_bookings");
            booking.Ignore(b => b.IsLive);
            booking.Property(b => b.Reference).HasMaxLength(12);
            booking.Property(b => b.Because).HasMaxLength(60);
            booking.Property(b => b.JobTitle).HasMaxLength(150);
            booking.Property(b => b.Level).HasMaxLength(60);
            booking.Property(b => b.LineManagerEmail).HasMaxLength(320);
            booking.Property(b => b.AuthorisingManagerEmail).HasMaxLength(320);
            booking.Property(b => b.AcceptedPolicy).HasMaxLength(60);
            booking.Property(b => b.PassedOverBecause).HasMaxLength(500);
            booking.Property(b => b.MailRoot).HasMaxLength(40);
            booking.BelongsTo<Booking, Event>(b => b.EventId);
            booking.BelongsTo<Booking, Person>(b => b.PersonId);
            booking.BelongsTo<Booking, Post>(b => b.PostId);
            booking.BelongsTo<Booking, Agency>(b => b.AgencyId);
            booking.BelongsTo<Booking, PackVersion>(b => b.PackVersionId);
            booking.BelongsTo<Booking, Booking>(b => b.InsteadOfId);
            booking.HasOne<Partnership>().WithMany().HasForeignKey(b => b.HomeId).OnDelete(DeleteBehavior.Restrict);
            booking.HasIndex(b => new { b.PartnershipId, b.EventId, b.State, b.HeldUntil });
            booking.HasIndex(b => new { b.PartnershipId, b.PersonId });
            booking.HasIndex(b => new { b.PartnershipId, b.AgencyId });
            booking.HasIndex(b => new { b.PartnershipId, b.Reference }).IsUnique();
            booking.HasIndex(b => new { b.PartnershipId, b.HomeReference }).IsUnique();
            booking.HasIndex(b => new { b.PartnershipId, b.EventId, b.PersonId })
                .IsUnique().HasDatabaseName("ux_programme_bookings_one_live").HasFilter("state IN ('confirmed', 'held', 'waiting')");
        }
    }
}

/// <summary>Where a booking stands. Confirmed, held and waiting are live: a person has at most one live booking for an event.</summary>
public enum BookingState
{
    Confirmed,
    Held,
    Waiting,
    Cancelled,
    Substituted,
    Lapsed,
}

/// <summary>How and when notice was given (London's wall clock), which may be before it was entered.</summary>
public sealed record NoticeGiven(DateTime ReceivedAt, string? Channel);
