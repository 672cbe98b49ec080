using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Extending;

/// <summary>Gives everybody due in a period longer, with a reason that each of them reads: courses were cancelled, a service was reorganised. Can be taken back for thirty days.</summary>
public sealed class ExtendDue(Db db)
{
    /// <summary>Nobody is put off for longer than this.</summary>
    public const int LongestMonths = 12;

    /// <param name="Id">Made for the form, so that it counts once however often it is sent.</param>
    public sealed record Request(Guid Id)
    {
        public Guid? AgencyId { get; init; }

        public string? Requirement { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Until { get; init; }

        public DateOnly? To { get; init; }

        public string? Why { get; init; }
    }

    /// <summary>Whom it would reach.</summary>
    public sealed record Look(int People, int Dates);

    public async Task<Result<Look>> LookAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (Unclear(request, out _) is { } unclear) return unclear;
        await using var work = await db.ReadAsync(context, stop);
        return await LookAsync(request, context, _ => { }, stop);
    }

    public async Task<Result<Extension>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (Unclear(request, out var why) is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.Extensions.SingleOrDefaultAsync(e => e.Id == request.Id, stop) is { } there) return there;
        var reached = 0;
        if ((await LookAsync(request, context, look => reached = look.People, stop)).No is { } no) return no;

        var extension = new Extension
        {
            PartnershipId = context.PartnershipId, Id = request.Id, AgencyId = request.AgencyId, Requirement = request.Requirement, From = request.From!.Value, Until = request.Until!.Value, To = request.To!.Value, Why = why,
            MadeById = context.PersonId, MadeAt = context.Now,
        };
        db.Add(extension);
        db.Note(context, "training dates put off", extension, why, ("due", $"{extension.From:yyyy-MM-dd} to {extension.Until:yyyy-MM-dd}", $"{extension.To:yyyy-MM-dd}"), ("people", null, $"{reached}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return extension;
    }

    private async Task<Result<Look>> LookAsync(Request request, OperationContext context, Action<Look> then, CancellationToken stop)
    {
        if (request.AgencyId is { } agency && !await db.Agencies.AnyAsync(a => a.Id == agency, stop)) return Refusal.NotThere;
        if (request.Requirement is { } code && (await db.RulesOnAsync(context.Today, context, stop))?.Named(code) is null) return Refusals.NoSuchRequirement;
        var day = context.Today;
        var due = db.DueDates.Where(d => d.By >= request.From && d.By <= request.Until && (d.Until == null || d.Until >= day) && (request.AgencyId == null || d.AgencyId == request.AgencyId) && (request.Requirement == null || d.Requirement == request.Requirement));
        var look = new Look(await due.Select(d => d.PersonId).Distinct().CountAsync(stop), await due.CountAsync(stop));
        if (look.Dates == 0) return Refusals.NobodyDue;
        then(look);
        return look;
    }

    private static Refusal? Unclear(Request request, out string why)
    {
        var typed = new Typed();
        why = typed.Must("why", request.Why, 300, "Say why. Everybody whose date moves will read it, so name nobody.");
        typed.Check("from", request.From is not null, "Enter the first day of the period.");
        typed.Check("until", request.Until is not null && !(request.Until < request.From), "Enter the last day of the period, not before its first.");
        typed.Check("to", request.To is { } to && !(to <= request.Until) && !(request.Until is { } until && to > until.AddMonths(LongestMonths)), $"Enter the day they have until instead: after the period, and at most {LongestMonths} months after it.");
        return typed.No;
    }
}
