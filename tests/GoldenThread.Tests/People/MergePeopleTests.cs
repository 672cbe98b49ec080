using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.People.Merging;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

public sealed class MergePeopleTests
{
    /// <summary>Names of columns that hold an id of something else than a person.</summary>
    private static readonly HashSet<string> _notPeople = new(StringComparer.Ordinal)
    {
        "Id", "PartnershipId", "AccountId", "ScopeId", "AboutId", "AnswerId", "FileId", "PackVersionId", "PolicyId", "RowId", "TokenId", "BookingId", "OriginId", "AfterId", "PostId", "KeyId", "Reference", "HomeReference",
        // What an intake brought in: an organisation, an achievement, an event or a booking; people come by the staff list.
        "RecordId",
    };

    [Fact]
    public void Every_column_that_refers_to_a_person_is_moved_or_stays_for_a_reason()
    {
        using var db = new DatabaseSettings { SqliteFile = "unused.db" }.Open();
        var all = PersonColumns.All(db.Model).ToList();
        var moved = PersonColumns.Moved(db.Model).Select(c => c.Name).ToList();

        all.Where(c => !moved.Contains(c.Name) && !PersonColumns.Stays.ContainsKey(c.Name) && !PersonColumns.IsWrittenOnce(c.Table)).Select(c => c.Name).ShouldBeEmpty();
        PersonColumns.Stays.Keys.Except(all.Select(c => c.Name)).ShouldBeEmpty("no such column any more");
        moved.ShouldContain("programme_bookings.person_id");
        moved.ShouldContain("framework_achievements.person_id");
        moved.ShouldContain("people_posts.line_manager_id");
        moved.ShouldNotContain("foundation_trail_entries.person_id");
    }

    [Fact]
    public void No_id_of_a_person_hides_under_another_name()
    {
        using var db = new DatabaseSettings { SqliteFile = "unused.db" }.Open();
        var known = PersonColumns.All(db.Model).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var unknown =
            from entity in db.Model.GetEntityTypes()
            where typeof(IOwned).IsAssignableFrom(entity.ClrType)
            from property in entity.GetProperties()
            where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid) && !_notPeople.Contains(property.Name) && !property.GetContainingForeignKeys().Any()
            let name = $"{entity.GetTableName()}.{property.GetColumnName()}"
            where !known.Contains(name)
            select name;

        unknown.ShouldBeEmpty("name it …PersonId or …ById, give it a foreign key, or say in this test that it is no person");
    }

    [Theory, OnBoth]
    public async Task Everything_a_person_has_moves_and_comes_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var (kept, merged) = (await given.PersonAsync(school), await given.PersonAsync(school));
        var report = await given.PersonAsync(school, manager: merged);
        await given.AccountAsync(merged, "hash");
        await given.GrantAsync(merged, Role.AgencyBooker, school.Id);
        var booking = await given.BookedAsync(await given.EventAsync(places: 10), merged);
        var before = await PlacesOfAsync(given, merged.Id);

        var look = await given.DoAsync(db => new MergePeople(db).LookAsync(kept.Id, merged.Id, given.Context()));
        var merge = (await given.DoAsync(db => new MergePeople(db).DoAsync(new(kept.Id, merged.Id, "Both came in with the move."), given.Context()))).OrThrow();

        look!.Moves.Select(m => m.Kind).ShouldBeSubsetOf(["booking", "grant", "post", "attendance", "waiting_list_entry"]);
        (await PlacesOfAsync(given, merged.Id)).ShouldBeEmpty();
        (await given.ReadAsync(db => db.Bookings.SingleAsync(b => b.Id == booking.Id))).PersonId.ShouldBe(kept.Id);
        (await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == report.Id))).LineManagerId.ShouldBe(kept.Id);
        (await given.ReadAsync(db => db.People.Where(p => p.Id == kept.Id).Select(p => p.AccountId).SingleAsync())).ShouldBe(merged.AccountId);
        (await given.DoAsync(db => new FindPeople(db).DoAsync(null, new() { All = true }, PageOf.First, given.Context()))).Items.Select(p => p.Id).ShouldBe([kept.Id, report.Id], ignoreOrder: true);

        (await given.DoAsync(db => new UndoMerge(db).DoAsync(merge.Id, kept.Id, given.Context()))).OrThrow();
        (await PlacesOfAsync(given, merged.Id)).ShouldBe(before);
        (await given.ReadAsync(db => db.People.Where(p => p.Id == merged.Id).Select(p => p.AccountId).SingleAsync())).ShouldBe(merged.AccountId);
        (await given.DoAsync(db => new UndoMerge(db).DoAsync(merge.Id, kept.Id, given.Context()))).No().ShouldBe("merge_not_undone");
    }

    [Theory, OnBoth]
    public async Task What_both_have_stands_in_the_way_and_is_named(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var kept = await given.PersonAsync(school);
        var merged = await given.PersonAsync(school, manager: kept);
        var e = await given.EventAsync(places: 10);
        await given.BookedAsync(e, kept);
        await given.BookedAsync(e, merged);
        await given.AccountAsync(kept, "hash");
        await given.AccountAsync(merged, "hash");

        var look = await given.DoAsync(db => new MergePeople(db).LookAsync(kept.Id, merged.Id, given.Context()));
        var no = (await given.DoAsync(db => new MergePeople(db).DoAsync(new(kept.Id, merged.Id, "The same."), given.Context()))).No;

        look!.Conflicts.Select(c => c.Kind).ShouldBe(["booking", "account", "line_manager"], ignoreOrder: true);
        no!.Code.ShouldBe("cannot_merge");
        (await given.ReadAsync(db => db.Bookings.CountAsync(b => b.PersonId == merged.Id))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_merge_is_not_taken_back_over_what_came_after(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var (kept, merged, third) = (await given.PersonAsync(school), await given.PersonAsync(school), await given.PersonAsync());
        var report = await given.PersonAsync(school, manager: merged);
        var merge = (await given.DoAsync(db => new MergePeople(db).DoAsync(new(kept.Id, merged.Id, "The same."), given.Context()))).OrThrow();
        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == report.Id));
        (await given.DoAsync(db => new ChangePost(db).DoAsync(new(post.Id, "Teacher", null, null, third.Email), given.Context()))).OrThrow();

        (await given.DoAsync(db => new UndoMerge(db).DoAsync(merge.Id, kept.Id, given.Context()))).No().ShouldBe("changed_since_merge");
        (await PlacesOfAsync(given, merged.Id)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Another_partnerships_record_is_never_touched(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var elsewhere = await Given.PartnershipAsync(given.Test, "elsewhere");
        var (kept, foreign) = (await given.PersonAsync(), await elsewhere.PersonAsync());

        (await given.DoAsync(db => new MergePeople(db).DoAsync(new(kept.Id, foreign.Id, "The same."), given.Context()))).No().ShouldBe("not_there");
        (await given.DoAsync(db => new MergePeople(db).DoAsync(new(kept.Id, kept.Id, "The same."), given.Context()))).No().ShouldBe("not_there");
    }

    /// <summary>Every row that names the person, by column.</summary>
    private static Task<List<string>> PlacesOfAsync(Given given, Guid person) => given.ReadAsync(async db =>
    {
        var places = new List<string>();
        foreach (var column in PersonColumns.Moved(db.Model))
            places.AddRange((await db.RowsOfAsync(column, person, CancellationToken.None)).Order().Select(row => $"{column.Name} {row}"));
        return places;
    });
}
