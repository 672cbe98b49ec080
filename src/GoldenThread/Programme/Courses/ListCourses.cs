using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Courses;

/// <summary>The courses, by title, with how many dates are coming.</summary>
public sealed class ListCourses(Db db)
{
    public async Task<Paged<Row>> DoAsync(string? text, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        IQueryable<Course> courses = db.Courses;
        foreach (var word in (Typed.Clean(text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            courses = courses.Where(c => c.TitleKey.Contains(word));
        return await courses.OrderBy(c => c.TitleKey).ThenBy(c => c.Id).Select(c => new Row
        {
            Id = c.Id, Title = c.Title, Aim = c.Aim, Level = c.Level, AudienceGroups = c.AudienceGroups, Audience = c.Audience, Format = c.Format, Mode = c.Mode, Length = c.Length, Prerequisites = c.Prerequisites,
            Coming = db.Events.Count(e => e.CourseId == c.Id && e.State == EventState.Published && e.FirstDay >= context.Today),
            Drafts = db.Events.Count(e => e.CourseId == c.Id && e.State == EventState.Draft),
        }).PageAsync(page, stop);
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Title { get; init; }

        public string? Aim { get; init; }

        public string? Level { get; init; }

        public required IReadOnlyList<string> AudienceGroups { get; init; }

        public string? Audience { get; init; }

        public string? Format { get; init; }

        public required Partnerships.Packs.Mode Mode { get; init; }

        public required Partnerships.Packs.EventLength Length { get; init; }

        public required IReadOnlyList<string> Prerequisites { get; init; }

        /// <summary>Published dates still to come.</summary>
        public required int Coming { get; init; }

        public required int Drafts { get; init; }
    }
}
