using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Says what publishing, changing or calling off an event would mean for people, before it is done.</summary>
public sealed class WhatFollows(Db db, TermsInForce terms)
{
    /// <summary>From publishing: who sees it, until when cancelling is free, and what looks odd.</summary>
    public async Task<Result<IReadOnlyList<string>>> OfPublishingAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.OccasionAsync(eventId, stop) is not { } occasion) return Refusal.NotThere;
        if (occasion.Event.State != EventState.Draft) return Refusals.NotDraft;
        var policy = await terms.TodayAsync(context, stop);
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == occasion.Course.Id, stop);
        var said = new List<string>
        {
            "Everybody sees it on the public list, without the venue and the joining address.",
            occasion.Event.OpensOn is { } opens && opens > context.Today ? $"Booking opens on {London.Say(opens)}." : "Booking opens at once.",
            policy.LastFree(occasion.Event.FirstDay, occasion.Event.FirstStart).Sentence,
        };
        if (occasion.Event.FirstDay < context.Today) said.Add($"Its first day has passed: {London.Say(occasion.Event.FirstDay)}. Nobody will be able to book.");
        if (occasion.Event.Capacity is null) said.Add("There is no limit to the places.");
        if (Size(policy.Pack?.CourseFormats.FirstOrDefault(f => f.Code == course.Format), occasion.Event.Capacity) is { } size) said.Add(size);
        if (course.ApprovedAt is null && Content.Principles.Of(policy.Pack).Count > 0) said.Add("The course has not been approved against this partnership's learning principles yet.");
        if (await db.OpenInterests().CountAsync(i => i.CourseId == course.Id, stop) is > 0 and var interested) said.Add($"{(interested == 1 ? "1 person who asked for a date is" : $"{interested} people who asked for a date are")} told.");
        if (policy.Pack is { } pack && pack.TargetGroups.EveryCourseAligned.Or(false) && course.AudienceGroups.Count == 0 && course.Level is null)
            said.Add("This partnership names the target groups of every course, and this one names none.");
        return said;
    }

    /// <summary>From changing it to these details.</summary>
    public async Task<Result<IReadOnlyList<string>>> OfChangingAsync(Guid eventId, EventDetails details, OperationContext context, CancellationToken stop = default)
    {
        if (!details.Checked().Is(out var clean, out var unclear)) return unclear;
        await using var work = await db.ReadAsync(context, stop);
        if (await db.InItAsync(eventId, null, context.Now, "", stop) is not { } inIt) return Refusal.NotThere;
        if (EventChange.Decide(inIt.Dates, inIt.Taken, clean.Capacity, London.WallClock(context.Now)) is { } no) return no;
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.EventId == eventId).ToListAsync(stop);
        if (clean.SeenRevision is { } seen && seen != inIt.Revision) return Refusals.ChangedMeanwhile;
        var published = inIt.Dates.State == EventState.Published;
        var moves = EventChange.MovesPeople(sessions, clean.Sessions);
        if (published && moves) return Result([.. EventChange.Consequences(inIt.Taken, clean.Capacity, moves), .. await ClashesAsync(eventId, clean, context, stop)]);
        return Result(published ? EventChange.Consequences(inIt.Taken, clean.Capacity, EventChange.MovesPeople(sessions, clean.Sessions)) : ["It is a draft: nobody is told."]);
    }

    /// <summary>Who would be in two places at once by the new days.</summary>
    private async Task<IEnumerable<string>> ClashesAsync(Guid eventId, EventDetails details, OperationContext context, CancellationToken stop)
    {
        var people = await db.Bookings.Where(b => b.EventId == eventId && (b.State == BookingState.Confirmed || b.State == BookingState.Held)).Select(b => b.PersonId).ToListAsync(stop);
        var clashes = await db.ClashesAsync(eventId, [.. details.Sessions.Select(s => new SessionFacts(s.Id ?? Guid.Empty, s.Date, s.Start, s.End, null, null))], people, context.Now, stop);
        var ids = clashes.Keys.ToList();
        var names = await db.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.NameKey).Select(p => new { p.Id, Name = p.Protected ? "1 person" : p.FirstName + " " + p.LastName }).Take(10).ToListAsync(stop);
        return clashes.Count == 0 ? [] : [$"{(clashes.Count == 1 ? "1 person has" : $"{clashes.Count} people have")} another place at the new time: {string.Join("; ", names.Select(n => $"{n.Name} ({clashes[n.Id].Title})"))}{(clashes.Count > names.Count ? " and others" : "")}."];
    }

    /// <summary>From calling it off.</summary>
    public async Task<Result<IReadOnlyList<string>>> OfCancellingAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.InItAsync(eventId, null, context.Now, "", stop) is not { } inIt) return Refusal.NotThere;
        if (inIt.Dates.State == EventState.Cancelled) return Refusals.EventCancelled;
        return Result(EventChange.CallingOff(inIt.Taken, past: context.Today > inIt.Dates.LastDay));
    }

    private static Result<IReadOnlyList<string>> Result(IReadOnlyList<string> said) => said.ToList();

    private static string? Size(CourseFormat? format, int? capacity) => format is null || capacity is null ? null : GroupSize.Judge(format, capacity.Value) switch
    {
        GroupSizeAnswer.BelowFewest when format.DelegatesMin.Is(out var fewest) => $"This partnership's courses of this kind want at least {fewest} people.",
        GroupSizeAnswer.AboveGuide when format.DelegatesMax.Is(out var about) => $"This partnership's courses of this kind have about {about} people.",
        GroupSizeAnswer.AboveLimit when format.DelegatesMax.Is(out var most) => $"This partnership's courses of this kind have at most {most} people; it was raised with a reason.",
        _ => null,
    };
}
