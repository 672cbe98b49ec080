using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>Organisations from the list that the earlier system writes (R-007). One that is here already by its name stays as it is.</summary>
public sealed class TakeInOrganisations(Db db, AddAgency addAgency) : ITakeIn
{
    private const string Name = "name", Sector = "sector", Kind_ = "kind", Based = "based_in_area", Serves = "serves_area", Headcount = "headcount", Contributes = "contributes", Domains = "email_domains";

    private static readonly Dictionary<string, Sector> _sectors = ByWords(new Dictionary<string, Sector>(StringComparer.Ordinal)
    {
        ["school"] = Partnerships.Sector.Education, ["schools"] = Partnerships.Sector.Education, ["college"] = Partnerships.Sector.Education, ["nhs"] = Partnerships.Sector.Health, ["socialcare"] = Partnerships.Sector.ChildrensSocialCare,
        ["charity"] = Partnerships.Sector.VoluntaryAndCommunity, ["voluntary"] = Partnerships.Sector.VoluntaryAndCommunity, ["nursery"] = Partnerships.Sector.EarlyYears, ["sport"] = Partnerships.Sector.SportAndLeisure,
    });

    private static readonly Dictionary<string, LegalKind> _kinds = ByWords(new Dictionary<string, LegalKind>(StringComparer.Ordinal)
    {
        ["charity"] = LegalKind.LocalNotForProfit, ["localcharity"] = LegalKind.LocalNotForProfit, ["notforprofit"] = LegalKind.LocalNotForProfit, ["voluntary"] = LegalKind.VoluntaryCommunityFaith, ["faith"] = LegalKind.VoluntaryCommunityFaith,
        ["private"] = LegalKind.OtherForProfit, ["forprofit"] = LegalKind.OtherForProfit, ["independent"] = LegalKind.OtherIndependent,
    });

    public string Kind => "organisations";

    public IntakeTitle Title { get; } = new("Organisations", "One row for each organisation, with its field of work and what it is in law. Charges, levels and lists follow from these two.", "organisation", "organisations", "people working there");

    public Right Right => Right.ManageOrganisations;

    public IReadOnlyList<IntakeColumn> Columns { get; } =
    [
        new(Name, "Organisation", true, "Brook School", "name", "agency", "organization", "employer", "agencyname", "organisationname"),
        new(Sector, "Field of work", true, "education", "sector", "type", "agencytype"),
        new(Kind_, "Legal kind", true, "school", "legalkind", "legalform", "category", "organisationtype"),
        new(Based, "Based in the area", true, "yes", "based", "local", "inarea"),
        new(Serves, "Serves the area", true, "yes", "serves"),
        new(Headcount, "People who work with children", false, "45", "staff", "staffcount", "numberofstaff"),
        new(Contributes, "Contributes this year", false, "no", "contributor", "financialcontributor"),
        new(Domains, "E-mail domains", false, "brook.example.org", "domain", "emaildomain", "domains"),
    ];

    public async Task<IReadOnlyList<IntakeLine>> PlanAsync(Intake intake, IReadOnlyList<RowCells<string>> rows, OperationContext context, CancellationToken stop)
    {
        var here = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var agency in here) known.TryAdd(SpokenName.Fold(agency.Name), agency.Id);
        var (lines, inFile) = (new List<IntakeLine>(rows.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var facts = Read(row, out var staff);
            var (name, amount) = (facts?.Name ?? row.Text(Name) ?? "No name", staff ?? 0);
            if (facts is null) lines.Add(intake.LeavesOut(row.Number, name, row.No!.Value, amount));
            else if (!inFile.Add(SpokenName.Fold(name))) lines.Add(intake.LeavesOut(row.Number, name, ("row_twice", "An earlier row of this file has this organisation."), amount));
            else if (known.TryGetValue(SpokenName.Fold(name), out var id)) lines.Add(intake.Knows(row.Number, name, id, amount));
            else lines.Add(intake.Stores(row.Number, $"{name}, {Names.Code(facts.Sector).Replace('_', ' ')}", Guid.CreateVersion7(), JsonSerializer.Serialize(facts), amount));
        }

        return lines;
    }

    public async Task<Refusal?> MakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        foreach (var line in lines)
        {
            if (!(await addAgency.DoAsync(JsonSerializer.Deserialize<AddAgency.Request>(line.Becomes!)!, context, stop)).Is(out var agency, out _)) return Refusals.WorldHasMoved;
            await db.IntakeLines.Where(l => l.Id == line.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.RecordId, agency.Id), stop);
        }

        return null;
    }

    public async Task<Refusal?> UnmakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var ids = lines.Select(l => l.RecordId!.Value).ToList();
        await db.FundingContributions.Where(f => ids.Contains(f.AgencyId)).ExecuteDeleteAsync(stop);
        return await db.Agencies.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(stop) == ids.Count ? null : Refusals.ChangedSinceIntake;
    }

    public async Task<IntakeTotal> HereAsync(Intake intake, CancellationToken stop)
    {
        var here = await (
            from l in db.IntakeLines
            where l.IntakeId == intake.Id && l.Outcome == IntakeOutcome.Store && l.Becomes != null
            join a in db.Agencies on l.RecordId equals (Guid?)a.Id
            select a.Headcount ?? 0).ToListAsync(stop);
        return new(here.Count, here.Sum(h => (long)h));
    }

    /// <summary>What a row says; null where it cannot be taken in, and the row then says why.</summary>
    private static AddAgency.Request? Read(RowCells<string> row, out int? headcount)
    {
        headcount = null;
        if (!row.IsWhole() || !row.Count(Headcount, "number of people", 1_000_000, out headcount)) return null;
        var (name, sector, kind) = (row.Text(Name), row.Text(Sector), row.Text(Kind_));
        if (name is null) return row.LeaveOut<AddAgency.Request>("no_name", "The name of the organisation is missing.");
        if (name.Length > 200) return row.LeaveOut<AddAgency.Request>("too_long", "The name is longer than 200 characters.");
        if (sector is null || !_sectors.TryGetValue(SpokenName.Fold(sector), out var field))
            return row.LeaveOut<AddAgency.Request>("unknown_sector", $"“{CellText.Cut(sector ?? "", 60)}” is no field of work that we know. Write one of: {Said<Sector>()}.");
        if (kind is null || !_kinds.TryGetValue(SpokenName.Fold(kind), out var legal))
            return row.LeaveOut<AddAgency.Request>("unknown_legal_kind", $"“{CellText.Cut(kind ?? "", 60)}” is no legal kind that we know. Write one of: {Said<LegalKind>()}.");
        if (!row.YesOrNo(Based, "it is based in the area", out var based) || !row.YesOrNo(Serves, "it serves the area", out var serves) || !row.YesOrNo(Contributes, "it contributes", out var contributes)) return null;
        if (based is not true && serves is not true) return row.LeaveOut<AddAgency.Request>("nowhere_here", "It is neither based in the area nor serves it.");
        var domains = row.Text(Domains);
        if (domains is not null && EmailDomain.Read(domains) is null) return row.LeaveOut<AddAgency.Request>("bad_domain", "Write only the part after the @, such as school.example.org. Mail services for everybody do not count.");
        return new(name, field, legal, based is true, serves is true, headcount, contributes is true, domains);
    }

    private static Dictionary<string, T> ByWords<T>(Dictionary<string, T> also)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>()) also[SpokenName.Fold(Names.Code(value))] = value;
        return also;
    }

    private static string Said<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(v => Names.Code(v).Replace('_', ' ')));
}
