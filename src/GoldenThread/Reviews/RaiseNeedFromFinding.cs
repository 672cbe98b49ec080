using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Raises a need from a finding, with the link both ways. If it had been said that no learning is needed, that is taken back.</summary>
public sealed class RaiseNeedFromFinding(Db db, RaiseNeed raise)
{
    /// <param name="Text">Its theme and agencies are the finding's where they are left out.</param>
    /// <param name="Accepted">Raised by somebody who may accept it.</param>
    public sealed record Request(Guid FindingId, NeedText Text, bool Accepted);

    public async Task<Result<Need>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedFindingAsync(request.FindingId, stop) is not { } finding) return Refusal.NotThere;

        var origin = new Origin { Kind = FindingsInDb.Origin, Id = finding.Id, Label = finding.Title };
        var text = request.Text with
        {
            Theme = Typed.Clean(request.Text.Theme) ?? finding.Theme,
            AgencyIds = request.Text.AgencyIds ?? await db.FindingAgencies.Where(a => a.FindingId == finding.Id).Select(a => a.AgencyId).ToListAsync(stop),
        };
        if (!(await raise.DoAsync(new(origin, Names.Code(finding.Kind), text, request.Accepted), context, stop)).Is(out var need, out var no)) return no;
        if (finding.NoNeedWhy is { } why)
        {
            (finding.NoNeedWhy, finding.NoNeedOn) = (null, null);
            db.Note(context, "no need taken back", finding, changes: ("no_need_why", why, null));
        }

        db.Note(context, "need raised from finding", finding, changes: ("need", null, need.Id.ToString()));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
