namespace GoldenThread.People.Imports;

/// <summary>Looks at a staff list and applies it in one call, for programs and the command line: only where no row has to stay out, unless that was said.</summary>
public sealed class ImportPeople(PreviewImport preview, ApplyImport apply, ShowImport show)
{
    /// <param name="DryRun">Only look.</param>
    /// <param name="LeaveOut">Take what can be taken and leave out the rest.</param>
    public sealed record Request(PreviewImport.Request File, bool DryRun, bool LeaveOut);

    /// <summary>What was shown, whether it was applied, and the no where it was not though it was asked for.</summary>
    public sealed record Outcome(ShowImport.Shown Shown, bool Applied, Refusal? No);

    public async Task<Result<Outcome>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        if (!(await preview.DoAsync(request.File, reach, context, stop)).Is(out var import, out var no)) return no;
        var shown = (await show.DoAsync(import.Id, context, stop))!;
        if (import.State == ImportState.AwaitingColumns) return Refusals.ColumnsMissing(await preview.StillMissingAsync(import, context, stop));
        if (request.DryRun || shown.Changing == 0) return new Outcome(shown, false, shown.LeftOut > 0 && !request.DryRun && !request.LeaveOut ? Refusals.ImportHasBadRows(shown.LeftOut) : null);
        if (shown.LeftOut > 0 && !request.LeaveOut) return new Outcome(shown, false, Refusals.ImportHasBadRows(shown.LeftOut));
        var applied = await apply.DoAsync(import.Id, context with { Idempotency = null }, stop);
        return applied.Is(out var done, out var moved) ? new Outcome(shown with { Import = done }, true, null) : new Outcome(shown, false, moved);
    }
}
