using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>One running of a course: its sessions, places and state. Its row is locked before places are counted.</summary>
[Holds(DataClass.Public)]
public sealed class Event : ILockable
{
    private string _title = "";

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required string Title
    {
        get => _title;
        set => (_title, TitleKey) = (value, value.ToLowerInvariant());
    }

    /// <summary>Lower case, for searching alike on every database.</summary>
    public string TitleKey { get; private set; } = "";

    public required EventLength Length { get; set; }

    public required Mode Mode { get; set; }

    /// <summary>Places, or null when there is no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>People who may wait, or null when there is no limit.</summary>
    public int? WaitingRoom { get; set; }

    public required EventState State { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    /// <summary>The first London date on which it can be booked; null is at once.</summary>
    public DateOnly? BookingOpensOn { get; set; }

    /// <summary>The last London date on which it can be booked; null is until it begins.</summary>
    public DateOnly? BookingClosesOn { get; set; }

    /// <summary>The first session's day and start, kept here so that the list sorts and filters on one index.</summary>
    public required DateOnly FirstDay { get; set; }

    public required TimeOnly FirstStart { get; set; }

    public required DateOnly LastDay { get; set; }

    /// <summary>People may cancel alone until this many days before; null is until it begins.</summary>
    public int? SelfCancelDays { get; set; }

    /// <summary>How many trainers are looked for; null where none is.</summary>
    public int? TrainersWanted { get; set; }

    /// <summary>The practice week it belongs to.</summary>
    public Guid? PracticeWeekId { get; set; }

    public EventVisibility Visibility { get; set; }

    /// <summary>When it was decided that it runs; an event with a fewest number of people is tentative until then, or until it has so many.</summary>
    public DateTime? GoesAheadAt { get; set; }

    /// <summary>Who of those who wait is next.</summary>
    public QueuePolicy QueuePolicy { get; set; }

    /// <summary>Places are kept for some, or limited for others.</summary>
    public bool HasPlaceRules { get; set; }

    /// <summary>Off where people ask the team instead of booking by themselves.</summary>
    public bool OnlineBooking { get; set; } = true;

    /// <summary>The fewest people it runs with; null where only the policy's format says.</summary>
    public int? Fewest { get; set; }

    /// <summary>The day on which somebody decides whether it runs with fewer.</summary>
    public DateOnly? DecideOn { get; set; }

    /// <summary>Who is told on that day when there are too few: trainer or coordinator.</summary>
    public People.Role? AlertRole { get; set; }

    public DateTime? AlertedAt { get; set; }

    /// <summary>Why there are more places than the pack's group size, when an officer raised them.</summary>
    public string? RaisedBecause { get; set; }

    /// <summary>Breakout groups of a virtual event .</summary>
    public int? BreakoutGroups { get; set; }

    /// <summary>Speakers from outside, in words .</summary>
    public string? Speakers { get; set; }

    public bool HasQuestions { get; set; }

    /// <summary>Steps, lift, hearing loop, parking: what people must know of the venue .</summary>
    public string? VenueFacts { get; set; }

    /// <summary>An officer has looked and says that the place suits a diverse audience .</summary>
    public bool VenueSuits { get; set; }

    /// <summary>Goes up whenever days, times or places change, so that calendars take the newest.</summary>
    public int Revision { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Event>
    {
        public void Configure(EntityTypeBuilder<Event> e)
        {
            e.ToTable("programme_events");
            e.Property(x => x.Title).HasMaxLength(200);
            e.Property(x => x.TitleKey).HasMaxLength(200);
            e.Property(x => x.RaisedBecause).HasMaxLength(500);
            e.Property(x => x.Speakers).HasMaxLength(500);
            e.Property(x => x.VenueFacts).HasMaxLength(1000);
            e.BelongsTo<Event, Course>(x => x.CourseId);
            e.BelongsTo<Event, PracticeWeek>(x => x.PracticeWeekId);
            e.HasIndex(x => new { x.PartnershipId, x.State, x.FirstDay });
            e.HasIndex(x => new { x.PartnershipId, x.CourseId });
        }
    }
}

public enum EventState
{
    Draft,
    Published,
    Cancelled,
}
