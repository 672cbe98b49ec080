using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Raises a need from what an address names: a finding, or an agency that saw the gap .</summary>
public sealed class RaiseNeedFrom(Db db, RaiseNeed raise, RaiseNeedFromFinding fromFinding)
{
    /// <param name="Kind">"finding" or "agency".</param>
    /// <param name="Accepted">Raised by somebody who may accept it.</param>
    public sealed record Request(string? Kind, Guid Id, NeedText Text, bool Accepted);

    public async Task<Result<Need>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var raised = request.Kind switch
        {
            "finding" => await fromFinding.DoAsync(new(request.Id, request.Text, request.Accepted), context, stop),
            "agency" when await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.Id, stop) is { } agency =>
                await raise.DoAsync(new(new() { Kind = "agency", Id = agency.Id, Label = agency.Name }, "agency", request.Text, request.Accepted), context, stop),
            _ => Needs.Refusals.HasOrigin,
        };
        if (raised.No?.Kind == RefusalKind.NotThere) return Needs.Refusals.HasOrigin;
        if (raised.No is null) await work.CommitAsync(stop);
        return raised;
    }
}
