using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-276")]
public sealed class AuthenticatorTests
{
    private const string Password = "kestrel ladder muffin";

    private readonly PlainPasswords _passwords = new();

    [Theory, OnBoth]
    public async Task Signing_in_asks_for_a_code_once_the_app_is_set_up_and_takes_each_code_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var (key, _) = await SetUpAsync(given, person);

        var half = (await SignInAsync(given, person)).OrThrow();
        half.AwaitsCode.ShouldBeTrue();
        (await SeenAsync(given, half.Secret)).ShouldBeNull();
        (await ProveAsync(given, half.Secret, "000000")).No().ShouldBe("wrong_code");
        var code = Totp.CodeOf(key, Totp.StepAt(given.Now));
        var whole = (await ProveAsync(given, half.Secret, code)).OrThrow();
        (await SeenAsync(given, whole.Secret))!.Proven.ShouldBeTrue();

        (await ProveAsync(given, half.Secret, code)).No().ShouldBe("sign_in_over");
        var another = (await SignInAsync(given, person)).OrThrow();
        (await ProveAsync(given, another.Secret, code)).No().ShouldBe("wrong_code");
        given.Now = given.Now.AddSeconds(30);
        (await ProveAsync(given, another.Secret, Totp.CodeOf(key, Totp.StepAt(given.Now)))).No.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_recovery_code_opens_once_and_its_owner_is_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var (_, codes) = await SetUpAsync(given, person);
        codes.Count.ShouldBe(RecoveryCode.HowMany);

        (await ProveAsync(given, (await SignInAsync(given, person)).OrThrow().Secret, codes[0].ToLowerInvariant())).No.ShouldBeNull();
        (await ProveAsync(given, (await SignInAsync(given, person)).OrThrow().Secret, codes[0])).No().ShouldBe("wrong_code");
        (await given.ReadAsync(db => db.MailMessages.Select(m => m.Subject).ToListAsync())).ShouldBe(["A sign-in code was set up", "A recovery code was used"], ignoreOrder: true);
        (await given.ReadAsync(db => db.RecoveryCodes.AnyAsync(c => codes.Contains(c.Hash)))).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Half_a_sign_in_is_over_after_ten_minutes_and_wrong_codes_wait(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var (key, _) = await SetUpAsync(given, person);
        given.Now = given.Now.AddMinutes(1);
        var half = (await SignInAsync(given, person)).OrThrow();
        for (var i = 0; i < 5; i++) await ProveAsync(given, half.Secret, "000000");

        (await ProveAsync(given, half.Secret, Totp.CodeOf(key, Totp.StepAt(given.Now)))).No().ShouldBe("wrong_code");
        given.Now = given.Now.AddMinutes(11);
        (await ProveAsync(given, half.Secret, Totp.CodeOf(key, Totp.StepAt(given.Now)))).No().ShouldBe("sign_in_over");
    }

    [Theory, OnBoth]
    public async Task Setting_up_and_turning_off_ask_for_the_password_and_other_devices_are_signed_out(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        var other = (await SignInAsync(given, person)).OrThrow();
        (await given.DoAsync(db => SetUp(db).BeginAsync(person.AccountId!.Value, "wrong", given.Context(person)))).No().ShouldBe("wrong_password");
        await SetUpAsync(given, person);
        (await SeenAsync(given, other.Secret)).ShouldBeNull();

        (await given.DoAsync(db => SetUp(db).TurnOffAsync(person.AccountId!.Value, "wrong", given.Context(person)))).No().ShouldBe("wrong_password");
        (await given.DoAsync(db => SetUp(db).TurnOffAsync(person.AccountId!.Value, Password, given.Context(person)))).No.ShouldBeNull();
        (await SignInAsync(given, person)).OrThrow().AwaitsCode.ShouldBeFalse();
        (await given.ReadAsync(db => db.RecoveryCodes.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_guarded_role_counts_only_after_a_code(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await WithPasswordAsync(given);
        await given.GrantAsync(person, Role.TenantAdministrator);
        await given.GrantAsync(person, Role.Coordinator);
        var plain = SecondFactor.Hold((await SeenAsync(given, (await SignInAsync(given, person)).OrThrow().Secret))!);
        var (key, _) = await SetUpAsync(given, person);
        given.Now = given.Now.AddMinutes(1);
        var proven = (await ProveAsync(given, (await SignInAsync(given, person)).OrThrow().Secret, Totp.CodeOf(key, Totp.StepAt(given.Now)))).OrThrow();

        (plain.Person!.Grants.Select(g => g.Role), plain.Held.ToList()).ShouldSatisfyAllConditions(p => p.Item1.ShouldBe([Role.Coordinator]), p => p.Item2.ShouldBe([Role.TenantAdministrator]));
        SecondFactor.Hold((await SeenAsync(given, proven.Secret))!).Person!.Grants.Count.ShouldBe(2);
    }

    private async Task<Person> WithPasswordAsync(Given given)
    {
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.AccountAsync(person, _passwords.Hash(Password));
        return person;
    }

    private async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(Given given, Person person)
    {
        var account = person.AccountId!.Value;
        (await given.DoAsync(db => SetUp(db).BeginAsync(account, Password, given.Context(person)))).No.ShouldBeNull();
        var key = (await given.DoAsync(db => SetUp(db).ShowAsync(account, given.Context(person))))!.Key!;
        // The code before this one, so that the present one is still to be used.
        var codes = await given.DoAsync(db => SetUp(db).ConfirmAsync(account, Guid.NewGuid(), Totp.CodeOf(key, Totp.StepAt(given.Now) - 1), given.Context(person)));
        return (key, codes.OrThrow());
    }

    private SetUpAuthenticator SetUp(Db db) => new(db, new(db, _passwords, new(db)), Given.Sealing);

    private Task<Result<Signed>> SignInAsync(Given given, Person person) => given.DoAsync(db => new SignIn(db, _passwords, new(db)).DoAsync(new(person.Email, Password), given.Now));

    private Task<Result<Signed>> ProveAsync(Given given, string secret, string code) =>
        given.DoAsync(db => new ProveByCode(db, new(db, _passwords, new(db)), new(db), Given.Sealing).DoAsync(secret, code, given.Context()));

    private static Task<SignedIn?> SeenAsync(Given given, string secret) => given.DoAsync(db => new WhoIsHere(db).BySessionAsync(secret, given.Context()));
}
