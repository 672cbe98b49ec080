using GoldenThread.Charging.InWords;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>Allocates a module to somebody, or somebody enrols themselves: from that day the time to finish counts. They are told by when, and what it costs otherwise.</summary>
public sealed class Enrol(Db db, PackInForce packs, AboutPerson aboutPerson, SiteAddress site)
{
    /// <param name="By">The person themself, or somebody who keeps their learning record.</param>
    public sealed record Request(Guid ModuleId, Caller By)
    {
        /// <summary>Whom; where it is left out, the person with the address.</summary>
        public Guid? PersonId { get; init; }

        public string? Email { get; init; }
    }

    public async Task<Result<Enrolment>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<ElearningModule>(request.ModuleId, stop)) return Refusal.NotThere;
        var key = Typed.Clean(request.Email)?.ToLowerInvariant();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.MergedIntoId == null && (request.PersonId != null ? p.Id == request.PersonId : p.EmailKey == key), stop);
        if (person is null || await aboutPerson.FindAsync(person.Id, context, stop) is not { } about) return Refusals.NoSuchPerson;
        var own = request.By.PersonId == person.Id;
        var may = Access.Decide(request.By, own ? Right.LogLearning : Right.RecordWorkforce, about);
        if (may != Answer.Yes) return may == Answer.NotAllowed ? Refusals.NotYours : Refusals.NoSuchPerson;
        if (await db.Enrolments.AnyAsync(e => e.ModuleId == request.ModuleId && e.PersonId == person.Id && e.CompletedOn == null, stop)) return Refusals.EnrolledAlready;

        var held = await packs.TodayAsync(context, stop);
        var year = FundingYear.Of(context.Today);
        var post = await (
            from p in db.PostsOn(context.Today)
            join a in db.Agencies on p.AgencyId equals a.Id
            join m in db.People on p.LineManagerId equals m.Id into managers
            from manager in managers.DefaultIfEmpty()
            where p.PersonId == person.Id
            orderby p.From, p.Id
            select new { a.Id, a.LegalKind, a.BasedInArea, a.ServesArea, Contributes = db.FundingContributions.Any(f => f.AgencyId == a.Id && f.YearFrom == year), Manager = manager == null ? null : manager.Email }).FirstOrDefaultAsync(stop);
        var enrolment = new Enrolment
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), ModuleId = request.ModuleId, PersonId = person.Id, AllocatedOn = context.Today, AllocatedById = own ? null : context.PersonId,
            PackVersionId = held?.VersionId, AgencyId = post?.Id, AgencyKind = post?.LegalKind, AgencyBasedInArea = post?.BasedInArea ?? false, AgencyServesArea = post?.ServesArea ?? false,
            AgencyContributes = post?.Contributes ?? false, ManagerEmail = post?.Manager,
        };
        db.Add(enrolment);
        db.Note(context, own ? "e-learning begun by enrolling" : "e-learning allocated", enrolment);
        await TellAsync(enrolment, person, held, context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return enrolment;
    }

    private async Task TellAsync(Enrolment enrolment, Person person, AdoptedPack? held, OperationContext context, CancellationToken stop)
    {
        var module = await db.ElearningModules.AsNoTracking().SingleAsync(m => m.Id == enrolment.ModuleId, stop);
        var partnership = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Name, p.Slug }).SingleAsync(stop);
        var by = EnrolmentDeadline.Of(held?.Pack.Charging, enrolment.AllocatedOn, BankHolidays.England);
        db.Add(new Letter()
            .Say($"You are enrolled on the e-learning module {module.Title}.")
            .Facts(("Finish by", by is { } last ? London.Say(last) : "No last day is set by this partnership."), ("If it is not finished in time", by is null ? null : ElearningWords.IfNotFinished(held!.Pack.Charging)), ("Where", module.Link))
            .Link("See your e-learning", site.For($"/{partnership.Slug}/e-learning"))
            .Say(partnership.Name).To(context, person.Email, $"E-learning for you: {module.Title}", enrolment));
    }
}
