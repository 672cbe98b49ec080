using GoldenThread.Data;
using GoldenThread.Programme.Content;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Keeps what meetings, forums and supervisions of the pool came to, and what observers saw .</summary>
public sealed class RecordPool(Db db, FileVersion fileVersion)
{
    /// <summary>What a meeting decided about the content of a course: it is filed as that course's next version .</summary>
    public sealed record Decision(Guid CourseId, string? Changed);

    public async Task<Result<PoolMeeting>> MeetingAsync(DateOnly heldOn, PoolMeetingKind kind, string? issues, string? successes, string? improvements, Decision? decided, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (came, well, better) = (typed.May("issues", issues, 2000), typed.May("successes", successes, 2000), typed.May("improvements", improvements, 2000));
        typed.Check("heldOn", heldOn <= context.Today, "Enter the day on which it was; it cannot lie ahead.");
        typed.Check("issues", came is not null || well is not null || better is not null || decided is not null, "Enter what came up, what went well or what is to be better.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        Guid? versionId = null;
        if (decided is not null)
        {
            if (!(await fileVersion.DoAsync(new(decided.CourseId, context.Today, ContentSource.PoolMeeting, decided.Changed, $"Decided by the training pool on {London.SayShort(heldOn)}"), context, stop)).Is(out var version, out var no)) return no;
            versionId = version.Id;
        }

        var meeting = new PoolMeeting { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), HeldOn = heldOn, Kind = kind, Issues = came, Successes = well, Improvements = better, VersionId = versionId };
        db.Add(meeting);
        db.Note(context, "pool meeting recorded", meeting);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return meeting;
    }

    public async Task<Result<Teaching>> ObservationAsync(Guid teachingId, DateOnly on, string? seen, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var observed = typed.Must("seen", seen, 2000, "Enter what was seen.");
        typed.Check("on", on <= context.Today, "Enter the day of the observation; it cannot lie ahead.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Teachings.SingleOrDefaultAsync(t => t.Id == teachingId, stop) is not { } teaching) return Refusal.NotThere;
        (teaching.Observed, teaching.ObservedOn) = (observed, on);
        db.Note(context, "teaching observed", "event", teaching.EventId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return teaching;
    }

    /// <summary>From how many organisations the pool is to come, by when .</summary>
    public async Task<Result<PoolTarget>> TargetAsync(int? organisations, DateOnly? by, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("organisations", organisations is >= 1 and <= 1000, "Enter from how many organisations, 1 or more.");
        typed.Check("by", by > context.Today, "Enter a day to come.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        var target = new PoolTarget { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Organisations = organisations!.Value, By = by!.Value, SetAt = context.Now };
        db.Add(target);
        db.Note(context, "target of the pool set", target, null, ("organisations", null, target.Organisations.ToString("D", null)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return target;
    }

    /// <summary>The content decisions of meetings: the course and the number of its version.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> DecisionsAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return (await (
            from m in db.PoolMeetings
            where m.VersionId != null
            join v in db.CourseVersions on m.VersionId equals (Guid?)v.Id
            join c in db.Courses on v.CourseId equals c.Id
            orderby m.HeldOn descending
            select new { m.Id, c.Title, v.Number, v.Changed }).Take(20).ToListAsync(stop)).ToDictionary(d => d.Id, d => $"{d.Title}, version {d.Number}: {d.Changed}");
    }

    public async Task<IReadOnlyList<PoolMeeting>> MeetingsAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.PoolMeetings.AsNoTracking().OrderByDescending(m => m.HeldOn).Take(20).ToListAsync(stop);
    }
}
