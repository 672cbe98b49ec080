using GoldenThread.Data;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>A participant says one thing that they will do, within a month of the event .</summary>
public sealed class MakePledge(Db db)
{
    /// <param name="Months">How long they have, from the pack's pledge step.</param>
    public sealed record Request(Guid EventId, Guid PersonId, string Words, int Months = 1);

    public async Task<Result<Pledge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = typed.Must("words", request.Words, 1000, "Write one thing that you will do.");
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        var lastDay = await db.Events.Where(e => e.Id == request.EventId).Select(e => (DateOnly?)e.LastDay).SingleOrDefaultAsync(stop);
        if (lastDay is not { } day) return Refusal.NotThere;
        if (context.Today < day) return Refusals.NotYet;
        var came = await db.Attendances.Where(a => a.EventId == request.EventId && a.PersonId == request.PersonId && a.Mark != null).Select(a => a.Mark!.Value).ToListAsync(stop);
        if (!came.Exists(Register.Came)) return Refusals.DidNotCome;

        var pledge = new Pledge
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = request.EventId,
            PersonId = request.PersonId,
            Words = words,
            By = day.AddMonths(request.Months),
            MadeAt = context.Now,
        };
        db.Add(pledge);
        db.Note(context, "pledge made", pledge);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return pledge;
    }
}
