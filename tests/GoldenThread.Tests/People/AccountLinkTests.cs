using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-092")]
public sealed class AccountLinkTests
{
    private const string Good = "orbit candle meadow seven";

    [Theory]
    [OnBoth(true, JoinState.Waiting)]
    [OnBoth(false, JoinState.Approved)]
    public async Task Somebody_registers_with_the_work_address_of_an_organisation(Database kind, bool approve, JoinState expected)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await SchoolAsync(given);
        if (!approve) await given.DoAsync(async db => { await new SetRegistrations(db).DoAsync(false, given.Context()); return 0; });
        var key = await LinkAsync(given, LinkKind.Register, "ben.lowe@brook.example.org");

        var opened = await given.DoAsync(db => new AccountLinks(db).OpenAsync(key, given.Context()));
        var registered = (await RegisterAsync(given, key, school)).OrThrow();

        opened!.Agencies.Select(a => a.Id).ShouldBe([school.Id]);
        registered.Waits.ShouldBe(approve);
        (await given.ReadAsync(db => db.JoinRequests.SingleAsync())).State.ShouldBe(expected);
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(approve ? 0 : 1);
        (await RegisterAsync(given, key, school)).No().ShouldBe("link_is_over");
    }

    [Theory, OnBoth]
    public async Task The_organisation_says_yes_and_they_are_in(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, other) = (await SchoolAsync(given), await given.AgencyAsync());
        (await RegisterAsync(given, await LinkAsync(given, LinkKind.Register, "ben.lowe@brook.example.org"), school)).OrThrow();
        var join = await given.ReadAsync(db => db.JoinRequests.SingleAsync());
        var lead = await given.PersonAsync(school);

        var foreign = await DecideAsync(given, join.Id, other, lead);
        var yes = await DecideAsync(given, join.Id, school, lead);
        var twice = await DecideAsync(given, join.Id, school, lead);

        (foreign.No(), yes.No(), twice.No()).ShouldBe(("not_there", null, "join_decided"));
        var person = await given.ReadAsync(db => db.People.SingleAsync(p => p.EmailKey == "ben.lowe@brook.example.org"));
        (person.Name, person.AccountId).ShouldBe(("Ben Lowe", join.AccountId));
        (await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id))).AgencyId.ShouldBe(school.Id);
        (await given.ReadAsync(db => db.MailMessages.OrderBy(m => m.Id).Select(m => m.Subject).LastAsync())).ShouldBe("You are in");
    }

    [Theory, OnBoth]
    public async Task Whom_the_partnership_has_on_record_needs_only_a_password(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var key = await LinkAsync(given, LinkKind.Register, person.Email.ToUpperInvariant());

        var registered = (await given.DoAsync(db => Register(db).DoAsync(new(key!, Good), given.Context()))).OrThrow();

        registered.Waits.ShouldBeFalse();
        (await given.ReadAsync(db => db.People.SingleAsync())).AccountId.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task An_address_of_no_organisation_always_waits_and_an_offices_mailbox_never_begins(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await SchoolAsync(given);
        await given.DoAsync(async db => { await new SetRegistrations(db).DoAsync(false, given.Context()); return 0; });

        (await RegisterAsync(given, await LinkAsync(given, LinkKind.Register, "ben@elsewhere.example"), school)).OrThrow().Waits.ShouldBeTrue();
        (await given.DoAsync(db => new AskForLink(db).DoAsync(new(LinkKind.Register, "office@brook.example.org"), given.Context()))).No().ShouldBe("shared_mailbox");
    }

    [Theory, OnBoth]
    public async Task A_new_password_ends_every_session_and_the_old_one(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        var account = await given.AccountAsync(person, new PlainPasswords().Hash("the old password here"));
        await given.DoAsync(db => new Sessions(db).BeginAsync(account.Id, given.Now));
        var key = await LinkAsync(given, LinkKind.ResetPassword, person.Email);

        var weak = await given.DoAsync(db => new ResetPassword(db, new PlainPasswords()).DoAsync(new(key!, "password"), given.Context()));
        (await given.DoAsync(db => new ResetPassword(db, new PlainPasswords()).DoAsync(new(key!, Good), given.Context()))).OrThrow();
        var twice = await given.DoAsync(db => new ResetPassword(db, new PlainPasswords()).DoAsync(new(key!, Good), given.Context()));

        (weak.No(), twice.No()).ShouldBe(("password_too_short", "link_is_over"));
        (await given.DoAsync(db => new SignIn(db, new PlainPasswords(), new(db)).DoAsync(new(person.Email, Good), given.Now))).No.ShouldBeNull();
        await using var db = given.Open();
        await using var work = await db.SharedAsync(write: false);
        (await db.SignInSessions.CountAsync(s => s.EndedAt != null)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Whoever_asks_is_told_the_same_and_only_the_owner_gets_mail(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        await given.AccountAsync(person, "hash");

        var (known, unknown) = (await LinkAsync(given, LinkKind.ResetPassword, person.Email), await LinkAsync(given, LinkKind.ResetPassword, "nobody@example.org"));
        var again = await LinkAsync(given, LinkKind.Register, person.Email);

        (known is null, unknown is null, again is null).ShouldBe((false, true, true));
        (await given.ReadAsync(db => db.MailMessages.OrderBy(m => m.Id).Select(m => m.To + ": " + m.Subject).ToListAsync())).ShouldBe([$"{person.Email}: Set a new password", $"{person.Email}: You have an account already"]);
    }

    [Theory, OnBoth]
    public async Task Nobody_can_fill_a_mailbox_with_links(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        for (var i = 0; i < 8; i++) await LinkAsync(given, LinkKind.Register, "ben@example.org");

        (await given.ReadAsync(db => db.MailMessages.CountAsync())).ShouldBe(LinkLife.MostADay);
    }

    [Theory]
    [OnBoth(LinkKind.ResetPassword, 59, true)]
    [OnBoth(LinkKind.ResetPassword, 61, false)]
    [OnBoth(LinkKind.Register, 23 * 60, true)]
    [OnBoth(LinkKind.Register, 25 * 60, false)]
    public async Task A_link_has_its_time(Database kind, LinkKind link, int minutes, bool live)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        if (link == LinkKind.ResetPassword) await given.AccountAsync(person, "hash");
        var key = await LinkAsync(given, link, person.Email);
        given.Now = given.Now.AddMinutes(minutes);

        (await given.DoAsync(db => new AccountLinks(db).OpenAsync(key, given.Context())) is not null).ShouldBe(live);
    }

    [Theory, OnBoth]
    public async Task An_address_is_changed_once_it_is_proved_and_the_record_follows(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (person, other) = (await given.PersonAsync(), await given.PersonAsync());
        var account = await given.AccountAsync(person, new PlainPasswords().Hash(Good));
        await given.AccountAsync(other, "hash");

        var wrong = await given.DoAsync(db => Change(db).AskAsync(new(account.Id, "new@example.org", "not the password"), given.Context()));
        var key = await ChangeLinkAsync(given, account.Id, "new@example.org");
        var taken = await ChangeLinkAsync(given, account.Id, other.Email);
        (await given.DoAsync(db => Change(db).ConfirmAsync(key!, given.Context()))).OrThrow();

        wrong.No().ShouldBe("wrong_password");
        taken.ShouldBeNull();
        (await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == person.Id))).Email.ShouldBe("new@example.org");
        (await given.DoAsync(db => new SignIn(db, new PlainPasswords(), new(db)).DoAsync(new("new@example.org", Good), given.Now))).No.ShouldBeNull();
        (await given.ReadAsync(db => db.MailMessages.Where(m => m.Subject == "Your address was changed").Select(m => m.To).SingleAsync())).ShouldBe(account.Email);
    }

    [Theory]
    [InlineData("brook.example.org", "brook.example.org")]
    [InlineData("@Brook.Example.org, trust.example", "brook.example.org trust.example")]
    [InlineData("", "")]
    [InlineData("gmail.com", null)]
    [InlineData("brook", null)]
    [InlineData("a@brook.example.org", null)]
    public void A_domain_is_one_organisations_own(string typed, string? read) => (EmailDomain.Read(typed) is { } found ? string.Join(' ', found) : null).ShouldBe(read);

    [Theory]
    [InlineData("ben@brook.example.org", true)]
    [InlineData("ben@mail.brook.example.org", true)]
    [InlineData("ben@notbrook.example.org", false)]
    public void A_domain_covers_what_stands_beneath_it(string email, bool covers) => EmailDomain.Covers(["brook.example.org"], email).ShouldBe(covers);

    private static async Task<Agency> SchoolAsync(Given given)
    {
        var school = await given.AgencyAsync("Brook School");
        await given.DoAsync(async db => { await using var work = await db.WriteAsync(given.Context()); (await db.Agencies.SingleAsync(a => a.Id == school.Id)).EmailDomains = ["brook.example.org"]; await db.SaveChangesAsync(); await work.CommitAsync(); return 0; });
        return school;
    }

    /// <summary>Asks, lets the job answer, and reads the secret out of the mail; null where none came.</summary>
    private static async Task<string?> LinkAsync(Given given, LinkKind kind, string email)
    {
        (await given.DoAsync(db => new AskForLink(db).DoAsync(new(kind, email), given.Context()))).OrThrow();
        return await AnswerAsync(given);
    }

    private static async Task<string?> ChangeLinkAsync(Given given, Guid accountId, string email)
    {
        (await given.DoAsync(db => Change(db).AskAsync(new(accountId, email, Good), given.Context()))).OrThrow();
        return await AnswerAsync(given);
    }

    private static async Task<string?> AnswerAsync(Given given)
    {
        var before = await given.ReadAsync(db => db.MailMessages.Select(m => m.Id).ToListAsync());
        await given.DoAsync(db => new AnswerAccountRequests(db, new(new("https://learn.example.org"))).DoAsync(given.Context()));
        var text = await given.ReadAsync(db => db.MailMessages.Where(m => !before.Contains(m.Id)).Select(m => m.Text).SingleOrDefaultAsync());
        return text?.Split("account-link?key=") is [_, var rest] ? rest.Split()[0] : null;
    }

    private static Task<Result<Register.Registered>> RegisterAsync(Given given, string? key, Agency agency) =>
        given.DoAsync(db => Register(db).DoAsync(new(key!, Good, "Ben", "Lowe", agency.Id, "Teacher"), given.Context()));

    private static Task<Result<JoinRequest>> DecideAsync(Given given, Guid join, Agency agency, Person by) =>
        given.DoAsync(db => new DecideJoin(db, new(new("https://learn.example.org"))).DoAsync(new(join, Yes: true), new() { AgencyIds = new HashSet<Guid> { agency.Id } }, given.Context(by)));

    private static Register Register(Db db) => new(db, new PlainPasswords(), new(db), new(new("https://learn.example.org")));

    private static ChangeEmail Change(Db db) => new(db, new(db, new PlainPasswords(), new(db)), new(db));
}
