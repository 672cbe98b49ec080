using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Ends a post on a day. The post stays in the record, and so does what the person learnt in it.</summary>
public sealed class EndPost(Db db)
{
    /// <param name="On">The last day in post; it may lie ahead.</param>
    public sealed record Request(Guid PostId, DateOnly On);

    public async Task<Result<Post>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Posts.SingleOrDefaultAsync(p => p.Id == request.PostId, stop) is not { } post) return Refusal.NotThere;
        if (post.Until < context.Today) return Refusals.PostEnded;
        if (request.On < post.From) return Refusals.PostEndsBeforeItBegins;

        var before = post.Until;
        post.Until = request.On;
        db.Note(context, "post ended", "person", post.PersonId, null, ("until", $"{before:yyyy-MM-dd}", $"{request.On:yyyy-MM-dd}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return post;
    }
}
