using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>Somebody in a staff group, with what they have shown: "level_1 2024-03-03".</summary>
    public async Task<Person> StaffAsync(Agency agency, string? group, string shown = "", DateOnly? from = null, Person? manager = null, string? level = null, string? team = null, string? role = null)
    {
        var person = await PersonAsync();
        await AddAsync(new Post
        {
            PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, AgencyId = agency.Id, JobTitle = "Worker", StaffGroup = group, Level = level, Team = team,
            LineManagerId = manager?.Id, From = from ?? new(2020, 1, 1), SectorRoles = role is null ? [] : [role],
        });
        foreach (var one in shown.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await ShowAsync(person, one.Split(' ')[0], DateOnly.Parse(one.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        return person;
    }

    public async Task ShowAsync(Person person, string requirement, DateOnly on, EvidenceKind? kind = null, DateTime? at = null)
    {
        var before = Now;
        Now = at ?? Now;
        var evidence = new Origin { Kind = "agency", Id = Guid.CreateVersion7(), Label = "Own training" };
        (await DoAsync(db => new RecordAchievement(db).DoAsync(new([(person.Id, true)], requirement, on, evidence) { Kind = kind }, Context()))).OrThrow();
        Now = before;
    }
}
