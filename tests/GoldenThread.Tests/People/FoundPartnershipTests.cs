using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-001")]
public sealed class FoundPartnershipTests
{
    private static readonly DateTime _now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Theory, OnBoth]
    public async Task A_new_partnership_has_its_policy_its_groups_and_one_administrator(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);

        var founded = (await FoundAsync(test, "warrington")).OrThrow();

        await using var given = new Given(test, founded.Partnership.Id);
        founded.Partnership.SampleData.ShouldBeFalse();
        (await given.ReadAsync(db => db.PackVersions.CountAsync())).ShouldBe(PacksHere.Library.Of("warrington").Count);
        (await given.ReadAsync(db => db.Groups.CountAsync())).ShouldBe(PacksHere.Pack("warrington").Groups.Count);
        (await given.ReadAsync(db => db.Grants.SingleAsync())).Role.ShouldBe(Role.TenantAdministrator);
        (await given.ReadAsync(db => db.TrailEntries.Select(t => t.Did).ToListAsync())).ShouldContain("partnership founded");
    }

    [Theory, OnBoth]
    public async Task The_same_word_is_not_given_twice(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);
        (await FoundAsync(test, "warrington")).OrThrow();

        (await FoundAsync(test, "warrington")).No!.Code.ShouldBe("slug_taken");
    }

    [Theory, OnBoth]
    public async Task Nothing_is_left_of_one_whose_administrator_cannot_be_written_to(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);

        (await FoundAsync(test, "warrington", "nobody")).No.ShouldNotBeNull();

        await using var db = test.Open();
        await using var work = await db.SharedAsync(write: false);
        (await db.Partnerships.AnyAsync()).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task An_administrator_of_two_partnerships_has_one_account_and_keeps_the_password(Database kind)
    {
        await using var test = await TestDb.CreateAsync(kind);

        (await FoundAsync(test, "warrington")).OrThrow().PasswordWasSet.ShouldBeTrue();
        (await FoundAsync(test, "oldham")).OrThrow().PasswordWasSet.ShouldBeFalse();

        await using var db = test.Open();
        await using var work = await db.SharedAsync(write: false);
        (await db.Accounts.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Warrington")]
    [InlineData("war rington")]
    [InlineData("war/rington")]
    [InlineData("würzburg")]
    public async Task The_word_must_fit_into_an_address(string slug)
    {
        await using var test = await TestDb.CreateAsync(Database.Sqlite);
        (await FoundAsync(test, slug)).No!.Code.ShouldBe("slug_not_usable");
    }

    private static async Task<Result<Founded>> FoundAsync(TestDb test, string slug, string administrator = "amina.yusuf@example.org")
    {
        await using var db = test.Open();
        var policy = PacksHere.Library.Of(PacksHere.Library.Slugs.Contains(slug) ? slug : "warrington").Select(r => r.Document).ToList();
        return await new FoundPartnership(db, new PlainPasswords()).DoAsync(new(slug, policy, administrator, "Amina", "Yusuf", "correct horse battery staple"), _now, _now);
    }
}
