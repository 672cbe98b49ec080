using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Figures;

/// <summary>Takes an attendance issue further, with the reason and who gets it, and keeps the answer .</summary>
public sealed class EscalateAttendance(Db db)
{
    public async Task<Result<AttendanceEscalation>> DoAsync(Guid? agencyId, string? reason, string? receiver, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("reason", reason, 2000, "Say what the issue is, with its figures.");
        var to = typed.Must("receiver", receiver, 200, "Say which group or whom it goes to.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (agencyId is { } agency && !await db.Agencies.AnyAsync(a => a.Id == agency, stop)) return Refusal.NotThere;
        var escalation = new AttendanceEscalation { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agencyId, Reason = why, Receiver = to, RaisedAt = context.Now };
        db.Add(escalation);
        db.Note(context, "attendance escalated", escalation, why);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return escalation;
    }

    public async Task<Result<AttendanceEscalation>> AnswerAsync(Guid id, string? answer, DateOnly on, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var said = typed.Must("answer", answer, 2000, "Enter the answer.");
        typed.Check("on", on <= context.Today, "Enter the day of the answer; it cannot lie ahead.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.AttendanceEscalations.SingleOrDefaultAsync(e => e.Id == id, stop) is not { } escalation) return Refusal.NotThere;
        (escalation.Answer, escalation.AnsweredOn) = (said, on);
        db.Note(context, "attendance escalation answered", escalation);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return escalation;
    }

    public async Task<IReadOnlyList<(AttendanceEscalation Escalation, string? Agency)>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return [.. (await (
            from e in db.AttendanceEscalations.AsNoTracking()
            join a in db.Agencies on e.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            orderby e.RaisedAt descending
            select new { e, a.Name }).Take(50).ToListAsync(stop)).Select(x => (x.e, (string?)x.Name))];
    }
}
