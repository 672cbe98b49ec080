using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Content;

/// <summary>Reminds a course's owner, or the coordinators where it has none, once when the time to look at its content has passed .</summary>
public sealed class RemindToReview(Db db, PackInForce packs, SiteAddress site)
{
    /// <summary>Answers of how many courses somebody was reminded.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var overdue = (await new ListReviews(db, packs).DoAsync(null, context, stop)).Rows.Where(r => r.Standing == ReviewStanding.Overdue).ToList();
        var reminded = 0;
        foreach (var row in overdue)
        {
            await using var work = await db.WriteAsync(context, stop);
            var course = await db.Courses.SingleAsync(c => c.Id == row.CourseId, stop);
            if (course.ReviewRemindedFor >= row.DueOn) continue;
            var slug = await db.Partnerships.Where(p => p.Id == course.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
            var to = course.OwnerId is { } owner
                ? await db.People.Where(p => p.Id == owner).Select(p => p.Email).ToListAsync(stop)
                : await (from g in db.GrantsOn(context.Today) where g.Role == Role.Coordinator join p in db.People on g.PersonId equals p.Id select p.Email).Distinct().ToListAsync(stop);
            var letter = new Letter().Say($"The content of {course.Title} was to be looked at by {London.Say(row.DueOn!.Value)}: is it still relevant, right, and in line with local need, law and policy?").Link("File a version, also when nothing had to change", site.For($"/{slug}/courses/{course.Id}/content"));
            db.AddRange(to.Select(address => letter.To(context, address, $"Please look at the content: {course.Title}", course)));
            course.ReviewRemindedFor = row.DueOn;
            db.Note(context, "reminded to review the content", course);
            await db.SaveChangesAsync(stop);
            await work.CommitAsync(stop);
            reminded++;
        }

        return reminded;
    }
}
