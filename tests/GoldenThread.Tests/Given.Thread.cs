using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>Runs one operation on a context of its own, as each request does.</summary>
    public async Task<T> DoAsync<T>(Func<Db, Task<T>> operation)
    {
        await using var db = Open();
        return await operation(db);
    }

    /// <summary>A finding as the partnership's officer records it.</summary>
    public async Task<Finding> FindingAsync(Person by, string title = "Hearing from children", FindingKind kind = FindingKind.NationalReview, DateOnly? publishedOn = null, params Guid[] agencies) =>
        (await DoAsync(db => new RecordFinding(db).DoAsync(new(title, kind, publishedOn ?? new(2026, 11, 18), "Voice of the child", agencies), Context(by)))).OrThrow();

    /// <summary>A need in the register, stored as it is.</summary>
    public async Task<Need> NeedAsync(Person by, NeedStatus status = NeedStatus.Accepted, string? source = "reviews", Origin? origin = null, Person? owner = null, params Guid[] agencies)
    {
        var need = await AddAsync(new Need
        {
            PartnershipId = PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = $"Ask the second question {Next()}",
            Origin = origin ?? new() { Kind = "agency", Id = Guid.CreateVersion7(), Label = "An agency" },
            Source = source,
            Status = status,
            OwnerId = owner?.Id,
            RaisedById = by.Id,
            RaisedAt = Now,
        });
        foreach (var agency in agencies) await AddAsync(new NeedAgency { PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), NeedId = need.Id, AgencyId = agency });
        return need;
    }

    /// <summary>The last thing the trail says about a record, with its values in the order of their names.</summary>
    public Task<(string Did, Guid? By, IReadOnlyDictionary<string, (string? Old, string? New)> Values)> LastNoteAsync(Guid aboutId) => ReadAsync(async db =>
    {
        var entry = await db.TrailEntries.Where(e => e.AboutId == aboutId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstAsync();
        var values = await db.TrailValues.Where(v => v.EntryId == entry.Id).ToListAsync();
        return (entry.Did, entry.PersonId, (IReadOnlyDictionary<string, (string?, string?)>)values.ToDictionary(v => v.Name, v => (v.Old, v.New)));
    });
}
