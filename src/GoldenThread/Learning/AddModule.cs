using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>Adds a module of e-learning to what is offered.</summary>
public sealed class AddModule(Db db, PackInForce packs)
{
    /// <param name="By">Somebody who keeps everybody's learning record.</param>
    /// <param name="Requirement">The pack's code of what finishing it counts for.</param>
    public sealed record Request(Caller By, string? Title, string? Link = null, string? Requirement = null, int Minutes = 0);

    public async Task<Result<ElearningModule>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!Access.Of(request.By, Right.RecordWorkforce).All) return Refusals.NotYours;
        var typed = new Typed();
        var title = typed.Must("title", request.Title, 200, "Enter the title of the module.");
        var link = typed.May("link", request.Link, 500);
        typed.Check("link", link is null || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps), "Enter the whole address, beginning with https://.");
        typed.Check("minutes", request.Minutes is >= 0 and <= 10_000, "Enter how many minutes it takes, from 0 to 10,000.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var requirement = Typed.Clean(request.Requirement);
        if (requirement is not null && ((await packs.TodayAsync(context, stop))?.Pack is not { } pack || FrameworkRules.Of(pack).Named(requirement) is null)) return Refusals.NoSuchRequirement;
        if (await db.ElearningModules.AnyAsync(m => m.Title == title, stop)) return Refusals.TitleTaken;
        var module = new ElearningModule { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Title = title, Link = link, Requirement = requirement, Minutes = request.Minutes, AddedAt = context.Now };
        db.Add(module);
        db.Note(context, "module added", module);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return module;
    }
}
