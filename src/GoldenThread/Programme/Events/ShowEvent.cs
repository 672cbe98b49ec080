using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>One event as the person who looks may see it, and what they are told if they ask for a place.</summary>
public sealed class ShowEvent(Db db, TermsInForce terms)
{
    public async Task<EventSeen?> DoAsync(Guid eventId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.OccasionAsync(eventId, stop) is not { } occasion) return null;
        if (Permit.No(by, Right.SeeCatalogue, About.Event(eventId, occasion.Event.State != EventState.Draft)) is not null) return null;
        if (!Permit.IsOfficer(by) && Permit.No(by, Right.TakeRegister, About.Event(eventId, false)) is not null && !await db.MayKnowOfAsync(occasion.Event, by.PersonId, stop)) return null;
        var inIt = (await db.InItAsync(eventId, by.PersonId, context.Now, "", stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var me = by.PersonId is { } id ? await db.AttendeeAsync(id, context.Today, stop) : null;
        var mine = inIt.Mine is { } booking && !booking.HasLapsed(context.Now) ? booking : null;
        var missing = me is null ? null : (await db.MissingAsync([me.PersonId], policy.Prerequisites(occasion.Course), context.Today, stop)).GetValueOrDefault(me.PersonId);
        var agency = me?.Job(null)?.AgencyId;
        var (room, ahead) = await db.AheadAsync(occasion, inIt.Taken, context, stop);
        var blocked = await db.BlocksAsync(room, agency, stop);
        var number = inIt.Taken.Waiting + 1;
        return new()
        {
            IsInterested = me is not null && await db.CourseInterests.AnyAsync(i => i.CourseId == occasion.Course.Id && i.PersonId == me.PersonId, stop),
            KeptAndLimited = [.. room?.Said() ?? []],
            Ahead = ahead,
            Blocked = blocked,
            Chance = mine is null && (blocked is not null || Places.Left(inIt.Taken) is 0) && BookingWindow.Decide(occasion.Dates, London.WallClock(context.Now)) is null
                ? WaitingChance.At(number, occasion.Event.FirstDay.DayNumber - context.Today.DayNumber, await db.PastEntriesAsync(number, context, stop)) : null,
            Occasion = occasion,
            Taken = inIt.Taken,
            Terms = policy,
            Findings = await AnsweredAsync(occasion, stop),
            Me = me,
            Mine = mine,
            Missing = missing ?? [],
            Fits = [.. (me?.Posts ?? []).Select(p => Audience.Of(policy.AudienceOf(occasion.Course), policy.Shows(p), policy.KeepsToAudience))],
            OnAnotherDate = me is null ? null : await db.OnAnotherDateAsync(occasion, me.PersonId, context.Now, context.Today, stop),
            IsOfficer = Permit.IsOfficer(by),
            Clash = me is null || Permit.IsOfficer(by) ? null : (await db.ClashesAsync(eventId, occasion.Sessions, [me.PersonId], context.Now, stop)).GetValueOrDefault(me.PersonId),
            WallClock = London.WallClock(context.Now),
        };
    }

    /// <summary>The findings that this course or event answers, through the needs raised from them.</summary>
    private async Task<IReadOnlyList<Origin>> AnsweredAsync(Occasion occasion, CancellationToken stop)
    {
        Guid?[] answers = [occasion.Event.Id, occasion.Course.Id];
        var origins = await (
            from r in db.NeedResponses
            join n in db.Needs on r.NeedId equals n.Id
            where answers.Contains(r.AnswerId) && n.Origin.Kind == "finding"
            orderby n.RaisedAt
            select n.Origin).ToListAsync(stop);
        return [.. origins.DistinctBy(o => o.Id)];
    }
}

/// <summary>An event and the answer for whoever looks at it.</summary>
public sealed record EventSeen
{
    public required Occasion Occasion { get; init; }

    public required Taken Taken { get; init; }

    public required BookingTerms Terms { get; init; }

    public required IReadOnlyList<Origin> Findings { get; init; }

    /// <summary>Who looks; null for visitors.</summary>
    public Attendee? Me { get; init; }

    /// <summary>Their own live booking.</summary>
    public Booking? Mine { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether it is meant for them, job by job.</summary>
    public required IReadOnlyList<Audience.Fit> Fits { get; init; }

    public DateOnly? OnAnotherDate { get; init; }

    /// <summary>A place they have elsewhere at the same time.</summary>
    public Clash? Clash { get; init; }

    /// <summary>They would come on any date.</summary>
    public bool IsInterested { get; init; }

    /// <summary>Why no free place is for their organisation.</summary>
    public Blocked? Blocked { get; init; }

    public int? Ahead { get; init; }

    /// <summary>What is kept for whom, and who has the most they may have.</summary>
    public IReadOnlyList<string> KeptAndLimited { get; init; } = [];

    /// <summary>How often people who joined the queue at the next number got a place; null where there is no queue to join.</summary>
    public WaitingChance.Chance? Chance { get; init; }

    public required bool IsOfficer { get; init; }

    public required DateTime WallClock { get; init; }

    public Charging.LastFreeCancellation LastFree => Terms.LastFree(Occasion.Event.FirstDay, Occasion.Event.FirstStart);

    /// <summary>Whether a tentative event runs; null where it was never in doubt.</summary>
    public string? Runs => Occasion.Event is not { Fewest: { } fewest, State: EventState.Published } e ? null
        : e.GoesAhead ? "It goes ahead."
        : Taken.Confirmed >= fewest ? $"It has the {fewest} people it needs."
        : $"It runs with at least {fewest} people; {Taken.Confirmed} are booked so far.{(e.DecideOn is { } day ? $" It is decided on {London.Say(day)}." : "")}";

    /// <summary>The joining address is for people with a place.</summary>
    public bool SeesLink => IsOfficer || Mine?.State == BookingState.Confirmed;

    /// <summary>The best of their jobs: where none fits, the first says why.</summary>
    public Audience.Fit? Fit => Fits.FirstOrDefault(f => f.Fitting == Fitting.Fits) ?? Fits.FirstOrDefault(f => f.Fitting != Fitting.Refused) ?? (Fits.Count > 0 ? Fits[0] : null);

    /// <summary>What they are told if they ask for a place; for visitors, what somebody it is meant for would be told.</summary>
    public BookingAnswer CanBook => MayBook.Decide(new(
        Occasion.Dates, WallClock, Taken, AlreadyIn: Mine is not null && Mine.Because != Holding.Basket, OnAnotherDate, Fit ?? new(Fitting.Unknown, null), Missing)
    { Ahead = Ahead, Blocked = Blocked, TeamOnly = !IsOfficer && !Occasion.Event.OnlineBooking, Clash = Clash, NeedsApproval = NeedsApproval });

    /// <summary>A manager has to approve it first; an officer's own booking is approved by making it.</summary>
    public bool NeedsApproval => !IsOfficer && Occasion.Course.Approval != Approval.None;
}
