using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>A participant of a course that was selected for it says one thing that they will do, and by when it is to be done. The same words sent twice are one pledge.</summary>
public sealed class MakePledge(Db db, PackInForce packInForce)
{
    public sealed record Request(Guid EventId, Guid PersonId, string? Words);

    public async Task<Result<Pledge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var words = typed.Must("words", request.Words, 1000, "Write one thing that you will do.");
        if (typed.No is { } wrong) return wrong;
        await using var work = await db.WriteAsync(context, stop);
        // Two windows of one person must not make the same pledge twice.
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var (terms, no) = await TermsAsync(request.EventId, request.PersonId, context, stop);
        if (no is not null) return no;
        var own = await db.Pledges.AsNoTracking().Where(p => p.EventId == request.EventId && p.PersonId == request.PersonId).ToListAsync(stop);
        if (own.Find(p => p.Words == words) is { } same) return same;
        if (own.Count >= Pledging.MostEach) return Refusals.EnoughPledges;

        var pledge = new Pledge
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = request.EventId,
            PersonId = request.PersonId,
            Words = words,
            By = terms!.By,
            MadeAt = context.Now,
        };
        db.Add(pledge);
        db.Note(context, "pledge made", pledge);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return pledge;
    }

    /// <summary>The same by the link of an evaluation form, for somebody without an account.</summary>
    public async Task<Result<Pledge>> AtLinkAsync(string link, string? words, OperationContext context, CancellationToken stop = default)
    {
        if (await OfferAtAsync(link, context, stop) is not { } offer) return Refusal.NotThere;
        return await DoAsync(new(offer.EventId, offer.PersonId, words), context, stop);
    }

    /// <summary>What a form's link may ask for beside its answers; null when the form is not about a course that takes pledges, or its person did not come.</summary>
    public async Task<PledgeOffer?> OfferAtAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await db.FindByLinkAsync(link, stop) is not ({ Kind: WaveKind.Named, About.Kind: "event" } wave, { PersonId: { } person, AboutPersonId: null, Withdrawn: false })) return null;
        return await OfferAsync(wave.About.Id, person, context, stop);
    }

    /// <summary>What somebody may pledge after an event; null when nothing.</summary>
    public async Task<PledgeOffer?> OfferAsync(Guid eventId, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var (terms, _) = await TermsAsync(eventId, personId, context, stop);
        if (terms is null) return null;
        var title = await db.Events.Where(e => e.Id == eventId).Select(e => e.Title).SingleAsync(stop);
        var own = await db.Pledges.Where(p => p.EventId == eventId && p.PersonId == personId).OrderBy(p => p.MadeAt).Select(p => p.Words).ToListAsync(stop);
        return new(eventId, personId, title, terms, own);
    }

    private async Task<(PledgeTerms?, Refusal?)> TermsAsync(Guid eventId, Guid personId, OperationContext context, CancellationToken stop)
    {
        var found = await (from e in db.Events where e.Id == eventId join c in db.Courses on e.CourseId equals c.Id select new { e.LastDay, c.EvaluationSteps }).SingleOrDefaultAsync(stop);
        if (found is null) return (null, Refusal.NotThere);
        if (context.Today < found.LastDay) return (null, Refusals.NotYet);
        var policy = (await packInForce.OnAsync(found.LastDay, context, stop))?.Pack.Evaluation;
        if (Pledging.Of(policy, found.EvaluationSteps, found.LastDay) is not { } terms) return (null, Refusals.NoPledgesHere);
        var came = await db.Attendances.Where(a => a.EventId == eventId && a.PersonId == personId && a.Mark != null).Select(a => a.Mark!.Value).ToListAsync(stop);
        return came.Exists(Register.Came) ? (terms, null) : (null, Refusals.DidNotCome);
    }
}

/// <summary>An event whose participant may say what they will do, with what they have said so far.</summary>
public sealed record PledgeOffer(Guid EventId, Guid PersonId, string Title, PledgeTerms Terms, IReadOnlyList<string> Said);
