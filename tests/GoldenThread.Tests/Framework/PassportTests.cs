using GoldenThread.Foundation;
using GoldenThread.Framework.Passports;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>A learning record is shown by a link to whoever holds it: only what its owner chose, until the day they chose, or until they take it back.</summary>
[Requirement("R-053")]
public sealed class PassportTests
{
    private static readonly DateOnly _end = new(2026, 12, 24);

    [Theory, OnBoth]
    public async Task A_link_shows_what_its_owner_shares_and_nothing_else(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync("Brook School"), "1", "level_1 2025-03-03");
        var (history, posts, standing) = (Secret.New(), Secret.New(), Secret.New());
        (await ShareAsync(given, person, history, history: true)).OrThrow();
        (await ShareAsync(given, person, posts, posts: true)).OrThrow();
        (await ShareAsync(given, person, standing, standing: true)).OrThrow();

        var learnt = (await OpenAsync(given, history))!;
        (learnt.Name, learnt.Posts.Count, learnt.Standing.Count).ShouldBe(($"{person.FirstName} {person.LastName}", 0, 0));
        learnt.History.ShouldHaveSingleItem().Towards.ShouldBe("Foundation");
        var held = (await OpenAsync(given, posts))!;
        (held.Posts.Single().Agency, held.Standing.Count, held.History.Count).ShouldBe(("Brook School", 0, 0));
        var stands = (await OpenAsync(given, standing))!;
        stands.Standing.Select(r => r.Asked.Code).ShouldContain("level_1");
        (stands.Posts.Count, stands.History.Count).ShouldBe((0, 0));
    }

    [Theory, OnBoth]
    public async Task It_opens_until_its_last_day_and_not_once_it_is_taken_back(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1");
        var (key, other) = (Secret.New(), Secret.New());
        var share = (await ShareAsync(given, person, key, history: true)).OrThrow();
        (await ShareAsync(given, person, other, history: true)).OrThrow();
        given.On(_end);
        (await OpenAsync(given, key)).ShouldNotBeNull();

        (await given.DoAsync(db => new RevokeShare(db).DoAsync(share.Id, person.Id, given.Context(person)))).OrThrow();
        (await OpenAsync(given, key)).ShouldBeNull();
        (await OpenAsync(given, other)).ShouldNotBeNull();

        given.On(_end.AddDays(1));
        (await OpenAsync(given, other)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task The_link_is_kept_only_as_a_hash_is_made_once_and_is_taken_back_by_its_owner_alone(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var (person, another) = (await given.StaffAsync(agency, "1"), await given.StaffAsync(agency, "1"));
        var key = Secret.New();

        var share = (await ShareAsync(given, person, key, history: true)).OrThrow();
        (await ShareAsync(given, person, key, history: true)).OrThrow().Id.ShouldBe(share.Id);
        (await ShareAsync(given, another, key, history: true)).No().ShouldBe("link_unreadable");
        (await given.DoAsync(db => new RevokeShare(db).DoAsync(share.Id, another.Id, given.Context(another)))).No().ShouldBe("not_there");

        var kept = await given.ReadAsync(db => db.PassportShares.SingleAsync());
        (kept.KeyHash, kept.RevokedAt).ShouldBe((Secret.HashOf(key), null));
        (await OpenAsync(given, Secret.New())).ShouldBeNull();
        (await OpenAsync(given, kept.KeyHash)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Another_partnership_does_not_hold_the_link(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var key = Secret.New();
        (await ShareAsync(given, await given.StaffAsync(await given.AgencyAsync(), "1"), key, history: true)).OrThrow();
        var elsewhere = await Given.PartnershipAsync(given.Test, "elsewhere");

        (await OpenAsync(elsewhere, key)).ShouldBeNull();
    }

    [Theory]
    [OnBoth("short", "for me", "2026-12-24", true, "link_unreadable")]
    [OnBoth(null, " ", "2026-12-24", true, "not_filled_in")]
    [OnBoth(null, "for me", "2026-11-23", true, "not_filled_in")]
    [OnBoth(null, "for me", "2027-11-25", true, "not_filled_in")]
    [OnBoth(null, "for me", null, true, "not_filled_in")]
    [OnBoth(null, "for me", "2026-12-24", false, "not_filled_in")]
    public async Task What_cannot_be_shared_is_refused(Database kind, string? key, string whom, string? end, bool history, string code)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1");

        var request = new SharePassport.Request(person.Id, key ?? Secret.New(), whom, false, false, history, end is null ? null : Rules.Day(end));
        (await given.DoAsync(db => new SharePassport(db).DoAsync(request, given.Context(person)))).No().ShouldBe(code);

        (await given.ReadAsync(db => db.PassportShares.AnyAsync())).ShouldBeFalse();
    }

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static Task<Result<PassportShare>> ShareAsync(Given given, Person person, string key, bool posts = false, bool standing = false, bool history = false) =>
        given.DoAsync(db => new SharePassport(db).DoAsync(new(person.Id, key, "My next employer", posts, standing, history, _end), given.Context(person)));

    private static Task<OpenPassport.Found?> OpenAsync(Given given, string key) => given.DoAsync(db => new OpenPassport(db, new(db)).DoAsync(key, given.Context()));
}
