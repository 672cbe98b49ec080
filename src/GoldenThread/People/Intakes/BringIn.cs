using GoldenThread.People.Imports;

namespace GoldenThread.People.Intakes;

/// <summary>Looks at a file of the earlier system and brings it in, in one call, for the command line: only where no row has to stay out, unless that was said.</summary>
public sealed class BringIn(PreviewIntake preview, ApplyIntake apply, ShowIntake show)
{
    /// <param name="DryRun">Only look.</param>
    /// <param name="LeaveOut">Take what can be taken and leave out the rest.</param>
    public sealed record Request(PreviewIntake.Request File, bool DryRun, bool LeaveOut);

    /// <summary>What was shown, whether it was applied, and the no where it was not though it was asked for.</summary>
    public sealed record Outcome(ShowIntake.Shown Shown, bool Applied, Refusal? No);

    public async Task<Result<Outcome>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!(await preview.DoAsync(request.File, context, stop)).Is(out var intake, out var no)) return no;
        var shown = (await show.DoAsync(intake.Id, context, stop))!;
        if (intake.State == ImportState.AwaitingColumns) return Refusals.HeadingsMissing(shown.Kind.Missing(shown.Kind.Find(await preview.HeadingsAsync(intake.Id, context, stop))));
        var leftOut = shown.Of(IntakeOutcome.LeftOut);
        var refused = leftOut > 0 && !request.LeaveOut && !request.DryRun ? Refusals.ImportHasBadRows(leftOut) : null;
        if (request.DryRun || shown.Records == 0 || refused is not null) return new Outcome(shown, false, refused);
        return (await apply.DoAsync(intake.Id, context, stop)).Is(out _, out var moved) ? new Outcome(shown, true, null) : new Outcome(shown, false, moved);
    }
}
