using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Content;

/// <summary>Files a version of a course: what changed and why. It answers whatever was flagged, and the time to the next review begins anew .</summary>
public sealed class FileVersion(Db db)
{
    public sealed record Request(Guid CourseId, DateOnly EffectiveOn, ContentSource Source, string? Changed, string? Because, Guid? NeedId = null);

    public async Task<Result<CourseVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var changed = typed.Must("changed", request.Changed, 2000, "Say what changed, or that nothing had to.");
        var because = typed.Must("because", request.Because, 1000, "Say why.");
        typed.Check("effectiveOn", request.EffectiveOn <= context.Today.AddYears(1), "Enter a day within the next year.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == request.CourseId, stop)) return Refusal.NotThere;
        if (request.NeedId is { } need && !await db.Needs.AnyAsync(n => n.Id == need, stop)) return new Refusal("no_such_need", "Choose a need of this partnership.", RefusalKind.Rule).At("needId");
        var number = 1 + (await db.CourseVersions.Where(v => v.CourseId == request.CourseId).MaxAsync(v => (int?)v.Number, stop) ?? 0);
        var version = new CourseVersion
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), CourseId = request.CourseId, Number = number, EffectiveOn = request.EffectiveOn, Source = request.Source, Changed = changed, Because = because, NeedId = request.NeedId,
        };
        db.Add(version);
        await db.SaveChangesAsync(stop);
        foreach (var flag in await db.CourseFlags.Where(f => f.CourseId == request.CourseId && f.AnsweredById == null).ToListAsync(stop)) flag.AnsweredById = version.Id;
        db.Note(context, "course version filed", "course", request.CourseId, because, ("version", null, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }
}
