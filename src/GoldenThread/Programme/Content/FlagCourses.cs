using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Content;

/// <summary>Flags the courses about a theme, or all of them, because law, guidance or procedure has changed; each stays flagged until a version is filed .</summary>
public sealed class FlagCourses(Db db)
{
    /// <summary>Answers how many courses were flagged.</summary>
    public async Task<Result<int>> DoAsync(string? what, string? theme, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var changed = typed.Must("what", what, 300, "Say what has changed, such as a chapter of the guidance.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        var about = (await db.Courses.AsNoTracking().Select(c => new { c.Id, c.Themes }).ToListAsync(stop))
            .Where(c => Typed.Clean(theme) is not { } only || c.Themes.Contains(only, StringComparer.OrdinalIgnoreCase)).Select(c => c.Id).ToList();
        if (about.Count == 0) return new Refusal("no_course_about", "No course is about that theme. Tag the courses first, or flag all of them.", RefusalKind.Rule).At("theme");
        db.AddRange(about.Select(id => new CourseFlag { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), CourseId = id, What = changed, RaisedAt = context.Now }));
        foreach (var id in about) db.Note(context, "course flagged for review", "course", id, changed);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return about.Count;
    }
}
