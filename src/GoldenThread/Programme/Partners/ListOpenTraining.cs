using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Partners;

/// <summary>A partner lists its own training as open to others, and takes it off again; everybody sees the list .</summary>
public sealed class ListOpenTraining(Db db)
{
    public sealed record Request(Guid? AgencyId, string? Title, string? About, string? Audience, DateOnly? On, string? HowToBook);

    public async Task<Result<OpenTraining>> OfferAsync(Request request, Caller by, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (title, about) = (typed.Must("title", request.Title, 200, "Enter the title."), typed.Must("about", request.About, 1000, "Enter what it is about."));
        var (audience, how) = (typed.May("audience", request.Audience, 300), typed.Must("howToBook", request.HowToBook, 500, "Enter how others get a place with you."));
        typed.Check("agencyId", request.AgencyId is not null, "Choose whose training it is.");
        typed.Check("on", request.On is not { } day || day >= context.Today, "Enter a day to come, or leave it empty.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, stop)) return Refusal.NotThere;
        if (Permit.No(by, Right.OfferTraining, About.Agency(request.AgencyId!.Value)) is { } no) return no;
        var training = new OpenTraining { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = request.AgencyId.Value, Title = title, About = about, Audience = audience, On = request.On, HowToBook = how, ListedAt = context.Now };
        db.Add(training);
        db.Note(context, "open training listed", training);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return training;
    }

    public async Task<Result<Done>> WithdrawAsync(Guid trainingId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.OpenTrainings.SingleOrDefaultAsync(t => t.Id == trainingId, stop) is not { } training) return Refusal.NotThere;
        if (Permit.No(by, Right.OfferTraining, About.Agency(training.AgencyId)) is { } no) return no;
        training.WithdrawnAt ??= context.Now;
        db.Note(context, "open training taken off", training);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>What is open now, soonest first; what runs again and again comes last.</summary>
    public async Task<IReadOnlyList<Row>> ShowAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await (
            from t in db.OpenTrainings.AsNoTracking()
            where t.WithdrawnAt == null && (t.On == null || t.On >= context.Today)
            join a in db.Agencies on t.AgencyId equals a.Id
            orderby t.On == null, t.On, t.Title
            select new Row(t, a.Name)).Take(200).ToListAsync(stop);
    }

    public sealed record Row(OpenTraining Training, string Agency);
}
