using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Registers an organisation with its sector, legal kind, whether it is based in or serves the area, and whether it contributes this year .</summary>
public sealed class AddAgency(Db db)
{
    public sealed record Request(string? Name, Sector Sector, LegalKind LegalKind, bool BasedInArea, bool ServesArea, int? Headcount = null, bool Contributes = false, string? EmailDomains = null, bool UnderPrevent = false);

    public async Task<Result<Agency>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!AgencyText.Take(request).Is(out var name, out var unclear)) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Agencies.AnyAsync(a => a.NameKey == Agency.KeyOf(name), stop)) return Refusals.AgencyNameTaken;
        var agency = new Agency
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Name = name,
            NameKey = Agency.KeyOf(name),
            Sector = request.Sector,
            LegalKind = request.LegalKind,
            BasedInArea = request.BasedInArea,
            ServesArea = request.ServesArea,
            Headcount = request.Headcount,
            UnderPrevent = request.UnderPrevent,
            EmailDomains = EmailDomain.Read(request.EmailDomains) ?? [],
        };
        db.Add(agency);
        if (request.Contributes) db.Add(agency.ContributesIn(FundingYear.Of(context.Today)));
        db.Note(context, "agency added", agency, changes: [("name", null, name), ("legal_kind", null, Names.Code(agency.LegalKind)), ("sector", null, Names.Code(agency.Sector))]);
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
}
