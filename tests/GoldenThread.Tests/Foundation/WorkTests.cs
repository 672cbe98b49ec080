using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Foundation;

public sealed class WorkTests
{
    [Theory, OnBoth]
    public async Task Work_left_without_commit_is_undone(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using (var db = given.Open())
        await using (await db.WriteAsync(given.Context()))
        {
            db.Note(given.Context(), "thing done", "thing", Guid.CreateVersion7());
            await db.SaveChangesAsync();
        }

        (await given.ReadAsync(db => db.TrailEntries.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task An_operation_called_by_another_joins_its_work_and_only_the_outermost_commits(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using (var db = given.Open())
        await using (await db.WriteAsync(given.Context()))
        {
            await using var inner = await db.WriteAsync(given.Context());
            db.Note(given.Context(), "thing done", "thing", Guid.CreateVersion7());
            await db.SaveChangesAsync();
            await inner.CommitAsync();
        }

        (await given.ReadAsync(db => db.TrailEntries.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Work_of_which_a_part_was_given_up_cannot_be_kept(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var db = given.Open();
        await using var outer = await db.WriteAsync(given.Context());
        await using (await db.WriteAsync(given.Context()))
        {
        }

        await Should.ThrowAsync<InvalidOperationException>(() => outer.CommitAsync());
    }

    [Theory, OnBoth]
    public async Task A_part_that_only_reads_gives_nothing_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        await using (var db = given.Open())
        await using (var work = await db.WriteAsync(given.Context()))
        {
            (await db.People.SingleAsync()).FirstName = "Changed";
            await using (await db.ReadAsync(given.Context())) (await db.People.CountAsync()).ShouldBe(1);
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await given.ReadAsync(db => db.People.Where(p => p.Id == person.Id).Select(p => p.FirstName).SingleAsync())).ShouldBe("Changed");
    }

    [Theory, OnBoth]
    public async Task A_used_idempotency_key_stops_the_second_work_before_it_begins(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var context = given.Context() with { Idempotency = new("caller", "/route", "key-1", "hash") };
        for (var i = 0; i < 2; i++)
        {
            await using var db = given.Open();
            if (i == 1)
            {
                await Should.ThrowAsync<Data.KeyAlreadyUsedException>(() => db.WriteAsync(context));
                break;
            }

            await using var work = await db.WriteAsync(context);
            db.Note(context, "thing done", "thing", Guid.CreateVersion7());
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await given.ReadAsync(db => db.TrailEntries.CountAsync())).ShouldBe(1);
    }
}
