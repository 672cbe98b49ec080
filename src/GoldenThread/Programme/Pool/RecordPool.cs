using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Keeps what meetings, forums and supervisions of the pool came to, and what observers saw .</summary>
public sealed class RecordPool(Db db)
{
    public async Task<Result<PoolMeeting>> MeetingAsync(DateOnly heldOn, PoolMeetingKind kind, string? issues, string? successes, string? improvements, Guid? versionId, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (came, well, better) = (typed.May("issues", issues, 2000), typed.May("successes", successes, 2000), typed.May("improvements", improvements, 2000));
        typed.Check("heldOn", heldOn <= context.Today, "Enter the day on which it was; it cannot lie ahead.");
        typed.Check("issues", came is not null || well is not null || better is not null, "Enter what came up, what went well or what is to be better.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (versionId is { } version && !await db.CourseVersions.AnyAsync(v => v.Id == version, stop)) return Refusal.NotThere;
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

    public async Task<IReadOnlyList<PoolMeeting>> MeetingsAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.PoolMeetings.AsNoTracking().OrderByDescending(m => m.HeldOn).Take(20).ToListAsync(stop);
    }
}
