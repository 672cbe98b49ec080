using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>Who is enrolled on what within somebody's reach: begun, by when, finished.</summary>
public sealed class ListEnrolments(Db db, PackInForce packs)
{
    public sealed record Request(Guid? ModuleId = null, PageOf? Page = null);

    public sealed record Row(Guid Id, Guid ModuleId, string Title, string? Link, Guid PersonId, string Person, string? Agency, DateOnly AllocatedOn, DateOnly? StartedOn, DateOnly? CompletedOn, DateOnly? By, EnrolmentStanding Standing);

    public async Task<Paged<Row>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await (
            from e in db.Enrolments.AsNoTracking()
            where request.ModuleId == null || e.ModuleId == request.ModuleId
            join m in db.ElearningModules on e.ModuleId equals m.Id
            join p in db.PeopleWithin(reach, context.Today) on e.PersonId equals p.Id
            join a in db.Agencies on e.AgencyId equals (Guid?)a.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby e.CompletedOn == null ? 0 : 1, e.AllocatedOn descending, e.Id
            select new { e.Id, e.ModuleId, m.Title, m.Link, e.PersonId, p.FirstName, p.LastName, Agency = agency == null ? null : agency.Name, e.AllocatedOn, e.StartedOn, e.CompletedOn, e.PackVersionId })
            .PageAsync(request.Page ?? PageOf.First, stop);
        var policies = new Dictionary<Guid, AdoptedPack?>();
        foreach (var version in found.Items.Select(e => e.PackVersionId).OfType<Guid>().Distinct()) policies[version] = await packs.VersionAsync(version, context, stop);
        return found.Select(e =>
        {
            var by = EnrolmentDeadline.Of(e.PackVersionId is { } version ? policies[version]?.Pack.Charging : null, e.AllocatedOn, BankHolidays.England);
            return new Row(e.Id, e.ModuleId, e.Title, e.Link, e.PersonId, $"{e.FirstName} {e.LastName}", e.Agency, e.AllocatedOn, e.StartedOn, e.CompletedOn, by, EnrolmentDeadline.Stands(e.CompletedOn, e.StartedOn, by, context.Today));
        });
    }
}
