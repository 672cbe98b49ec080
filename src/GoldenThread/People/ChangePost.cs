using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Changes a post's title, group, level or line manager. Another agency or another first day is another post.</summary>
public sealed class ChangePost(Db db)
{
    public sealed record Request(Guid PostId, string? JobTitle, string? StaffGroup, string? Level, string? LineManagerEmail, string? Team = null, bool? Volunteer = null);

    public async Task<Result<Post>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Posts.SingleOrDefaultAsync(p => p.Id == request.PostId, stop) is not { } post) return Refusal.NotThere;
        var typed = new Typed();
        var words = new PostText(request.JobTitle, post.AgencyId, post.From, post.Until, request.StaffGroup, request.Level, request.LineManagerEmail, request.Team).Taken(typed);
        if (typed.No is { } unclear) return unclear;
        if (!(await db.ManagerAsync(words.LineManagerEmail, post.PersonId, stop)).Is(out var manager, out var no)) return no;

        var changes = Trail.Differing(
            ("job_title", post.JobTitle, words.JobTitle), ("staff_group", post.StaffGroup, words.StaffGroup), ("level", post.Level, words.Level), ("team", post.Team, words.Team), ("volunteer", Said(post.Volunteer), Said(request.Volunteer ?? post.Volunteer)),
            ("line_manager", post.LineManagerId?.ToString(), manager.Id?.ToString()));
        if (changes.Length > 0)
        {
            (post.JobTitle, post.StaffGroup, post.Level, post.LineManagerId, post.Team) = (words.JobTitle!, words.StaffGroup, words.Level, manager.Id, words.Team);
            post.Volunteer = request.Volunteer ?? post.Volunteer;
            db.Note(context, "post changed", "person", post.PersonId, null, changes);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return post;
    }

    private static string Said(bool holds) => holds ? "yes" : "no";
}
