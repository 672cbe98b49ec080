using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Changes what is registered about an organisation. Bookings already confirmed keep the kind they were confirmed with.</summary>
public sealed class ChangeAgency(Db db)
{
    /// <param name="ClosedOn">The last day it is part of the arrangements.</param>
    public sealed record Request(Guid AgencyId, AddAgency.Request Words, DateOnly? ClosedOn = null);

    public async Task<Result<Agency>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var words = request.Words;
        if (!AgencyText.Take(words).Is(out var name, out var unclear)) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.AgencyId, stop) is not { } agency) return Refusal.NotThere;
        var key = Agency.KeyOf(name);
        if (await db.Agencies.AnyAsync(a => a.NameKey == key && a.Id != agency.Id, stop)) return Refusals.AgencyNameTaken;
        var year = FundingYear.Of(context.Today);
        var contribution = await db.FundingContributions.SingleOrDefaultAsync(c => c.AgencyId == agency.Id && c.YearFrom == year, stop);

        var domains = EmailDomain.Read(words.EmailDomains) ?? agency.EmailDomains;
        var changes = Trail.Differing(
            ("name", agency.Name, name),
            ("sector", Names.Code(agency.Sector), Names.Code(words.Sector)),
            ("legal_kind", Names.Code(agency.LegalKind), Names.Code(words.LegalKind)),
            ("based_in_area", Said(agency.BasedInArea), Said(words.BasedInArea)),
            ("serves_area", Said(agency.ServesArea), Said(words.ServesArea)),
            ("under_prevent", Said(agency.UnderPrevent), Said(words.UnderPrevent)),
            ("headcount", $"{agency.Headcount}", $"{words.Headcount}"),
            ("email_domains", string.Join(' ', agency.EmailDomains), string.Join(' ', domains)),
            ("closed_on", $"{agency.ClosedOn:yyyy-MM-dd}", $"{request.ClosedOn:yyyy-MM-dd}"),
            ($"contributes_{year}", Said(contribution is not null), Said(words.Contributes)));
        if (changes.Length == 0)
        {
            await work.CommitAsync(stop);
            return agency;
        }

        if (!words.Contributes && contribution?.Total > Money.Zero) return Refusals.FundingIsAgreed;
        (agency.Name, agency.NameKey) = (name, key);
        (agency.Sector, agency.LegalKind) = (words.Sector, words.LegalKind);
        (agency.BasedInArea, agency.ServesArea) = (words.BasedInArea, words.ServesArea);
        (agency.Headcount, agency.ClosedOn) = (words.Headcount, request.ClosedOn);
        (agency.EmailDomains, agency.UnderPrevent) = (domains, words.UnderPrevent);
        if (words.Contributes && contribution is null) db.Add(agency.ContributesIn(year));
        if (!words.Contributes && contribution is not null) db.Remove(contribution);
        db.Note(context, "agency changed", agency, changes: changes);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return Refusals.AgencyNameTaken;
        }

        await work.CommitAsync(stop);
        return agency;
    }

    private static string Said(bool holds) => holds ? "yes" : "no";
}
