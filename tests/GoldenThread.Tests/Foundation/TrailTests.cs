using GoldenThread.Data;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Foundation;

[Requirement("R-030")]
public sealed class TrailTests
{
    private static readonly TrailKey _key = new([1, 2, 3, 4]);

    [Theory, OnBoth]
    public async Task A_sealed_chain_verifies_and_the_unsealed_tail_is_reported(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WriteAsync(given, 5);
        await SealAsync(given);
        await WriteAsync(given, 2);

        var report = await VerifyAsync(given);

        report.Wrong.ShouldBeEmpty();
        report.Head.Sequence.ShouldBe(5);
        report.Unsealed.ShouldBe(2);
    }

    [Theory]
    [OnBoth("UPDATE foundation_trail_entries SET did = 'nothing done' WHERE sequence = 2")]
    [OnBoth("DELETE FROM foundation_trail_values WHERE entry_id = (SELECT id FROM foundation_trail_entries WHERE sequence = 3); DELETE FROM foundation_trail_entries WHERE sequence = 3")]
    [OnBoth("UPDATE foundation_trail_entries SET sequence = 99 WHERE sequence = 2; UPDATE foundation_trail_entries SET sequence = 2 WHERE sequence = 3; UPDATE foundation_trail_entries SET sequence = 3 WHERE sequence = 99")]
    [OnBoth("DELETE FROM foundation_trail_values WHERE entry_id = (SELECT id FROM foundation_trail_entries WHERE sequence = 4); DELETE FROM foundation_trail_entries WHERE sequence = 4")]
    [OnBoth("UPDATE foundation_trail_values SET new = 'another reason' WHERE entry_id = (SELECT id FROM foundation_trail_entries WHERE sequence = 2)")]
    public async Task Whoever_changes_removes_swaps_or_cuts_off_an_entry_in_the_database_is_found_out(Database kind, string crime)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WriteAsync(given, 4);
        var head = await SealAsync(given);
        await TamperAsync(given, crime);

        (await VerifyAsync(given, head)).Wrong.ShouldNotBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Erasing_a_personal_value_leaves_the_chain_whole(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WriteAsync(given, 2);
        var head = await SealAsync(given);
        await using (var db = given.Open())
        await using (var work = await db.WriteAsync(given.Context()))
        {
            foreach (var value in await db.TrailValues.ToListAsync()) value.Erase(given.Context());
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await VerifyAsync(given, head)).Wrong.ShouldBeEmpty();
        (await given.ReadAsync(db => db.TrailValues.CountAsync(v => v.New != null))).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_very_long_value_is_kept_by_its_beginning(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using (var db = given.Open())
        await using (var work = await db.WriteAsync(given.Context()))
        {
            db.Note(given.Context(), "thing done", "thing", Guid.CreateVersion7(), why: new string('x', 5000));
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await given.ReadAsync(db => db.TrailValues.Select(v => v.New).SingleAsync()))!.Length.ShouldBe(4000);
    }

    [Theory, OnBoth]
    public async Task The_product_itself_cannot_rewrite_an_entry(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WriteAsync(given, 1);

        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.TrailEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Did, "other")));
    }

    [Theory, OnBoth]
    public async Task The_product_itself_cannot_delete_an_entry(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WriteAsync(given, 1);

        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.TrailEntries.ExecuteDeleteAsync());
    }

    private static async Task WriteAsync(Given given, int entries)
    {
        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());
        for (var i = 0; i < entries; i++) db.Note(given.Context(), "thing done", "thing", Guid.CreateVersion7(), why: $"reason {i}");
        await db.SaveChangesAsync();
        await work.CommitAsync();
    }

    private static async Task<TrailHead> SealAsync(Given given)
    {
        await using var db = given.Open();
        return (await new SealTrail(db, _key).DoAsync(given.Context())).Head;
    }

    private static async Task<TrailReport> VerifyAsync(Given given, params TrailHead[] anchors)
    {
        await using var db = given.Open();
        return await new VerifyTrail(db, _key).DoAsync(given.Context(), anchors);
    }

    /// <summary>Somebody with full rights on the database, past all guards.</summary>
    private static async Task TamperAsync(Given given, string sql)
    {
        if (given.Test.Kind == Database.Sqlite)
            sql = "DROP TRIGGER foundation_trail_entries_no_update; DROP TRIGGER foundation_trail_entries_no_delete; DROP TRIGGER foundation_trail_values_no_update; DROP TRIGGER foundation_trail_values_no_delete; " + sql;
        var settings = given.Test.Settings;
        await using var db = (settings.IsSqlite ? settings : settings with { Postgres = settings.PostgresOwner }).Open();
#pragma warning disable EF1002
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}
