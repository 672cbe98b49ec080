using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-276")]
public sealed class DormancyTests
{
    [Theory]
    [InlineData("2026-10-24", 0, null, Dormancy.Step.Nothing)]
    [InlineData("2026-10-25", 0, null, Dormancy.Step.FirstWarning)]
    [InlineData("2026-11-10", 1, "2026-10-25", Dormancy.Step.Nothing)]
    [InlineData("2026-11-17", 1, "2026-10-25", Dormancy.Step.LastWarning)]
    [InlineData("2026-11-23", 2, "2026-11-17", Dormancy.Step.Nothing)]
    [InlineData("2026-11-24", 2, "2026-11-17", Dormancy.Step.Close)]
    [InlineData("2028-01-01", 0, null, Dormancy.Step.LastWarning)]
    [InlineData("2028-01-07", 2, "2028-01-01", Dormancy.Step.Nothing)]
    [InlineData("2028-01-08", 2, "2028-01-01", Dormancy.Step.Close)]
    public void What_is_due_on_a_day(string today, int warnings, string? warnedOn, Dormancy.Step expected) =>
        Dormancy.Decide(new(new(2024, 11, 24), warnings, warnedOn is null ? null : DateOnly.Parse(warnedOn)), 24, DateOnly.Parse(today)).ShouldBe(expected);

    [Theory, OnBoth]
    public async Task An_account_that_nobody_uses_is_warned_twice_closed_and_opened_again_by_its_owner(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var passwords = new PlainPasswords();
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.AccountAsync(person, passwords.Hash("kestrel ladder muffin"));
        var signed = (await given.DoAsync(db => new SignIn(db, passwords, new(db)).DoAsync(new(person.Email, "kestrel ladder muffin"), given.Now))).OrThrow();

        (await RunAsync(given)).ShouldBe(0);
        given.Now = given.Now.AddMonths(24).AddDays(-30);
        (await RunAsync(given), await RunAsync(given)).ShouldBe((1, 0));
        given.Now = given.Now.AddDays(23);
        (await RunAsync(given), await RunAsync(given)).ShouldBe((1, 0));
        given.Now = given.Now.AddDays(7);
        (await RunAsync(given), await RunAsync(given)).ShouldBe((1, 0));

        (await given.ReadAsync(db => db.MailMessages.OrderBy(m => m.WrittenAt).Select(m => m.Subject).ToListAsync())).ShouldBe(["Your account will be closed", "Your account will be closed", "Your account was closed"]);
        (await given.DoAsync(db => new SignIn(db, passwords, new(db)).DoAsync(new(person.Email, "kestrel ladder muffin"), given.Now))).No().ShouldBe("cannot_sign_in");
        (await given.DoAsync(db => new WhoIsHere(db).BySessionAsync(signed.Secret, given.Context()))).ShouldBeNull();
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);

        await given.DoAsync(db => new AskForLink(db).DoAsync(new(LinkKind.ResetPassword, person.Email), given.Context()));
        await given.DoAsync(db => new AnswerAccountRequests(db, Given.Site).DoAsync(given.Context()));
        var link = (await given.ReadAsync(db => db.MailMessages.SingleAsync(m => m.Subject == "Set a new password"))).Text;
        var key = link[(link.IndexOf("key=", StringComparison.Ordinal) + 4)..].Split('\n', ' ')[0];
        (await given.DoAsync(db => new ResetPassword(db, passwords).DoAsync(new(key, "orbit candle meadow seven"), given.Context()))).No.ShouldBeNull();
        (await given.DoAsync(db => new SignIn(db, passwords, new(db)).DoAsync(new(person.Email, "orbit candle meadow seven"), given.Now))).No.ShouldBeNull();
        (await RunAsync(given)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Signing_in_after_a_warning_begins_the_time_anew(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var passwords = new PlainPasswords();
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.AccountAsync(person, passwords.Hash("kestrel ladder muffin"));
        given.Now = given.Now.AddMonths(24).AddDays(-20);
        (await RunAsync(given)).ShouldBe(1);
        await given.DoAsync(db => new SignIn(db, passwords, new(db)).DoAsync(new(person.Email, "kestrel ladder muffin"), given.Now));

        given.Now = given.Now.AddMonths(12);
        (await RunAsync(given)).ShouldBe(0);
        (await given.ReadAsync(db => db.Accounts.SingleAsync())).Warnings.ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_partnership_sets_the_time_within_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.AccountAsync(person, "hash");

        (await given.DoAsync(db => new SetDormancy(db).DoAsync(3, given.Context()))).No!.Fields.Keys.ShouldBe(["months"]);
        (await given.DoAsync(db => new SetDormancy(db).DoAsync(12, given.Context()))).No.ShouldBeNull();
        given.Now = given.Now.AddMonths(12).AddDays(-25);
        (await RunAsync(given)).ShouldBe(1);
        (await given.DoAsync(db => new SetDormancy(db).ShowAsync(given.Context()))).ShouldBe(new(12, 1, 1, 0));
    }

    private static Task<int> RunAsync(Given given) => given.DoAsync(db => new CloseDormant(db, Given.Site).DoAsync(given.Context()));
}
