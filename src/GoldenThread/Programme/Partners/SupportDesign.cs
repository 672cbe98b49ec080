using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Partners;

/// <summary>Gives those who design and deliver courses templates and help: they ask, the team answers by mail .</summary>
public sealed class SupportDesign(Db db, StoreFile storeFile, ReadFile readFile)
{
    public async Task<Result<DesignRequest>> AskAsync(SupportKind kind, string? wants, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var clean = typed.Must("wants", wants, 2000, "Enter what you would like help with.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        var request = new DesignRequest { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = context.PersonId!.Value, Kind = kind, Wants = clean, AskedAt = context.Now };
        db.Add(request);
        db.Note(context, "help with a course asked for", request);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return request;
    }

    public async Task<Result<Done>> AnswerAsync(Guid requestId, string? answer, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var clean = typed.Must("answer", answer, 2000, "Enter the answer.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.DesignRequests.SingleOrDefaultAsync(r => r.Id == requestId, stop) is not { } request) return Refusal.NotThere;
        if (request.AnsweredAt is not null) return new Refusal("answered_already", "This has been answered already.");
        (request.Answer, request.AnsweredAt) = (clean, context.Now);
        var to = await db.People.Where(p => p.Id == request.PersonId).Select(p => p.Email).SingleAsync(stop);
        db.Add(new Letter().Say("You asked for help with a course:").Say(request.Wants).Say("The answer:").Say(clean).To(context, to, "Your question about a course", request));
        db.Note(context, "help with a course given", request);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    public async Task<Result<DesignTemplate>> AddTemplateAsync(string? title, string fileName, byte[] content, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.Must("heading", title, 200, "Enter what the template is for.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!(await storeFile.DoAsync(fileName, content, context, stop)).Is(out var file, out var no)) return no.At("upload");
        var template = new DesignTemplate { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Title = name, FileId = file.Id, AddedAt = context.Now };
        db.Add(template);
        db.Note(context, "template added", template);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return template;
    }

    public async Task<(StoredFile File, byte[] Content)?> OpenTemplateAsync(Guid templateId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.DesignTemplates.Where(t => t.Id == templateId).Select(t => (Guid?)t.FileId).SingleOrDefaultAsync(stop) is { } file ? await readFile.OfAsync(file, context, stop) : null;
    }

    /// <summary>The templates, and the questions: one's own, or for the team everybody's, those without an answer first.</summary>
    public async Task<Shown> ShowAsync(Guid? onlyOf, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var asked = await (
            from r in db.DesignRequests.AsNoTracking()
            where onlyOf == null || r.PersonId == onlyOf
            join p in db.People on r.PersonId equals p.Id
            orderby r.AnsweredAt != null, r.AskedAt descending
            select new Row(r, p.FirstName + " " + p.LastName)).Take(100).ToListAsync(stop);
        return new(await db.DesignTemplates.AsNoTracking().OrderBy(t => t.Title).ToListAsync(stop), asked);
    }

    public sealed record Shown(IReadOnlyList<DesignTemplate> Templates, IReadOnlyList<Row> Asked);

    public sealed record Row(DesignRequest Request, string By);
}
