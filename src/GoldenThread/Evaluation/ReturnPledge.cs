using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>A participant tells what came of their pledge; not done is an answer too. Signed in, or by the link of the mail.</summary>
public sealed class ReturnPledge(Db db, SurveyKeys keys)
{
    public sealed record Request(Guid PledgeId, PledgeOutcome? Outcome, string? WhatHappened);

    public async Task<Result<Pledge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("outcome", request.Outcome is not null, "Choose what came of it.");
        var happened = typed.May("whatHappened", request.WhatHappened, 2000);
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        var pledge = await db.Pledges.SingleOrDefaultAsync(p => p.Id == request.PledgeId, stop);
        if (pledge is null) return Refusal.NotThere;
        if (pledge.Outcome is not null) return Refusals.AlreadyReturned;

        pledge.Outcome = request.Outcome;
        pledge.WhatHappened = happened;
        pledge.ReturnedAt = context.Now;
        db.Note(context, "pledge returned", pledge, changes: [("outcome", null, Names.Code(request.Outcome!.Value))]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return pledge;
    }

    public async Task<Result<Pledge>> ByCodeAsync(string code, Request request, OperationContext context, CancellationToken stop = default) =>
        keys.IsCodeOfPledge(request.PledgeId, code) ? await DoAsync(request, context, stop) : Refusal.NotThere;
}
