using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-276")]
public sealed class SignInTests
{
    private const string Right = "kestrel ladder muffin";

    private readonly PlainPasswords _passwords = new();

    [Theory, OnBoth]
    public async Task The_right_password_opens_a_session_for_the_person(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);

        var signed = (await TryAsync(given, person.Email.ToUpperInvariant(), Right)).OrThrow();
        var here = await SeenAsync(given, signed.Secret, given.Now);

        here!.Person!.Id.ShouldBe(person.Id);
        here.Person.Posts.Single().JobTitle.ShouldBe("Teacher");
    }

    [Theory, OnBoth]
    public async Task A_wrong_password_an_unknown_address_and_a_disabled_account_get_the_same_answer_after_the_same_work(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var disabled = await WithPasswordAsync(given);
        await ChangeAsync(given, disabled, a => a.DisabledAt = given.Now);
        var unset = await given.PersonAsync();
        await given.AccountAsync(unset);

        (await TryAsync(given, person.Email, "wrong")).No.ShouldBe(Refusals.CannotSignIn);
        (await TryAsync(given, "nobody@example.org", Right)).No.ShouldBe(Refusals.CannotSignIn);
        (await TryAsync(given, disabled.Email, Right)).No.ShouldBe(Refusals.CannotSignIn);
        (await TryAsync(given, unset.Email, "nobody's")).No.ShouldBe(Refusals.CannotSignIn);
        _passwords.Checks.ShouldBe(4);
        (await CountAsync(given, db => db.SignInTries.CountAsync())).ShouldBe(4);
    }

    [Theory, OnBoth]
    public async Task After_five_wrong_tries_even_the_right_one_waits_and_the_wait_passes(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        for (var i = 0; i < 5; i++) await TryAsync(given, person.Email, "wrong");

        (await TryAsync(given, person.Email, Right)).No.ShouldBe(Refusals.CannotSignIn);
        given.Now = given.Now.AddSeconds(3);
        (await TryAsync(given, person.Email, Right)).No.ShouldBeNull();
        (await TryAsync(given, person.Email, "wrong")).No.ShouldBe(Refusals.CannotSignIn);
        (await TryAsync(given, person.Email, Right)).No.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_address_takes_at_most_a_hundred_tries_a_day_however_many_come_at_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        for (var quarter = 0; quarter < 12; quarter++)
        {
            await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(given, person.Email, "wrong")));
            given.Now = given.Now.AddMinutes(15);
        }

        var tries = await CountAsync(given, db => db.SignInTries.Select(t => t.Count).SingleAsync());
        tries.ShouldBeInRange(12, 100);
        // All twelve of the first moment were counted or refused, none slipped through twice.
        (await CountAsync(given, db => db.SignInTries.Select(t => t.Failed).SingleAsync())).ShouldBe(tries);
    }

    [Theory, OnBoth]
    public async Task Ending_a_session_disabling_the_account_and_time_all_end_it_at_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var one = (await TryAsync(given, person.Email, Right)).OrThrow();
        var two = (await TryAsync(given, person.Email, Right)).OrThrow();

        (await SeenAsync(given, one.Secret, given.Now.AddMinutes(119))).ShouldNotBeNull();
        (await SeenAsync(given, one.Secret, given.Now.AddMinutes(121))).ShouldBeNull();
        var here = (await SeenAsync(given, one.Secret, given.Now))!;
        await using (var db = given.Open()) await new Sessions(db).KeepAsync(here, given.Now.AddMinutes(119));
        (await SeenAsync(given, one.Secret, given.Now.AddMinutes(121))).ShouldNotBeNull();
        await using (var db = given.Open()) await new Sessions(db).EndAsync(one.AccountId, here.SessionId!.Value, given.Now);
        (await SeenAsync(given, one.Secret, given.Now)).ShouldBeNull();
        (await SeenAsync(given, two.Secret, given.Now)).ShouldNotBeNull();
        await ChangeAsync(given, person, a => a.DisabledAt = given.Now);
        (await SeenAsync(given, two.Secret, given.Now)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Changing_the_password_signs_out_everywhere_else(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var here = (await TryAsync(given, person.Email, Right)).OrThrow();
        var elsewhere = (await TryAsync(given, person.Email, Right)).OrThrow();
        var session = (await SeenAsync(given, here.Secret, given.Now))!.SessionId!.Value;

        (await ChangeAsync(given, person, session, "wrong", "velvet harbour tent")).No!.Code.ShouldBe("wrong_password");
        (await ChangeAsync(given, person, session, Right, "calderbrook2026")).No!.Code.ShouldBe("password_own_words");
        (await ChangeAsync(given, person, session, Right, "velvet harbour tent")).No.ShouldBeNull();

        (await SeenAsync(given, here.Secret, given.Now)).ShouldNotBeNull();
        (await SeenAsync(given, elsewhere.Secret, given.Now)).ShouldBeNull();
        (await TryAsync(given, person.Email, Right)).No.ShouldNotBeNull();
        (await TryAsync(given, person.Email, "velvet harbour tent")).No.ShouldBeNull();
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(e => e.Did == "password changed" && e.PersonId == person.Id))).ShouldBe(1);
    }

    [Theory, OnBoth, Requirement("R-002")]
    public async Task One_account_is_another_person_in_each_partnership_and_nobody_where_it_has_none(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        var third = await Given.PartnershipAsync(one.Test, "third");
        var here = await WithPasswordAsync(one);
        var there = await other.PersonAsync();
        await using (var db = one.Open())
        await using (var work = await db.WriteAsync(other.Context()))
        {
            (await db.People.SingleAsync(p => p.Id == there.Id)).AccountId = here.AccountId;
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var secret = (await TryAsync(one, here.Email, Right)).OrThrow().Secret;

        (await SeenAsync(one, secret, one.Now))!.Person!.Id.ShouldBe(here.Id);
        (await SeenAsync(other, secret, one.Now))!.Person!.Id.ShouldBe(there.Id);
        (await SeenAsync(third, secret, one.Now))!.Person.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task What_nobody_needs_any_more_is_forgotten(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        await TryAsync(given, person.Email, Right);

        await using var db = given.Open();
        (await new ForgetSignIns(db).DoAsync(given.Now.AddDays(1))).ShouldBe(0);
        (await new ForgetSignIns(db).DoAsync(given.Now.AddDays(40))).ShouldBe(2);
    }

    private async Task<Person> WithPasswordAsync(Given given)
    {
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.AccountAsync(person, _passwords.Hash(Right));
        return person;
    }

    private async Task<Result<Signed>> TryAsync(Given given, string email, string password)
    {
        await using var db = given.Open();
        return await new SignIn(db, _passwords, new Sessions(db)).DoAsync(new(email, password), given.Now);
    }

    private async Task<Result<Done>> ChangeAsync(Given given, Person person, Guid session, string present, string changed)
    {
        await using var db = given.Open();
        return await new ChangePassword(db, _passwords, new SignIn(db, _passwords, new Sessions(db))).DoAsync(new(person.AccountId!.Value, session, present, changed), given.Context(person));
    }

    private static async Task<SignedIn?> SeenAsync(Given given, string secret, DateTime at)
    {
        await using var db = given.Open();
        return await new WhoIsHere(db).BySessionAsync(secret, given.Context() with { RealNow = at });
    }

    private static async Task ChangeAsync(Given given, Person person, Action<Account> change)
    {
        await using var db = given.Open();
        await using var work = await db.SharedAsync(write: true);
        change(await db.Accounts.SingleAsync(a => a.Id == person.AccountId));
        await db.SaveChangesAsync();
        await work.CommitAsync();
    }

    private static async Task<int> CountAsync(Given given, Func<Data.Db, Task<int>> count)
    {
        await using var db = given.Open();
        await using var work = await db.SharedAsync(write: false);
        return await count(db);
    }
}
