using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Gives a person another post; several may be held at once, each with its own agency and line manager.</summary>
public sealed class AddPost(Db db)
{
    public sealed record Request(Guid PersonId, PostText Post);

    public async Task<Result<Post>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = request.Post.Taken(typed);
        if (typed.No is { } unclear) return unclear;
        if (words.Until < words.From) return Refusals.PostEndsBeforeItBegins;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, stop) is not { } person) return Refusal.NotThere;
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == words.AgencyId, stop) is not { } agency || !agency.OpenOn(words.From)) return Refusals.NoSuchAgency;
        if (!(await db.ManagerAsync(words.LineManagerEmail, person.Id, stop)).Is(out var manager, out var no)) return no;

        var post = new Post
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            AgencyId = agency.Id,
            JobTitle = words.JobTitle!,
            StaffGroup = words.StaffGroup,
            Level = words.Level,
            LineManagerId = manager.Id,
            Team = words.Team,
            Volunteer = words.Volunteer,
            From = words.From,
            Until = words.Until,
        };
        db.Add(post);
        db.Note(context, "post added", person, changes: [("agency", null, agency.Name), ("job_title", null, post.JobTitle), ("from", null, $"{post.From:yyyy-MM-dd}"), ("line_manager", null, manager.Id?.ToString())]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return post;
    }
}
