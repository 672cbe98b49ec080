using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-004"), Requirement("R-015")]
public sealed class GrantsTests
{
    [Theory, OnBoth]
    public async Task A_role_is_given_for_an_agency_with_who_and_until_when_and_taken_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (person, administrator) = (await given.PersonAsync(agency), await given.PersonAsync(agency));

        var grant = (await GiveAsync(given, administrator, new(person.Id, Role.AgencyLead, ScopeKind.Agency, agency.Id, given.Context().Today))).OrThrow();
        (await LetInAsync(given, person, agency)).ShouldBe(Answer.Yes);
        grant.GivenById.ShouldBe(administrator.Id);
        (await GiveAsync(given, administrator, new(person.Id, Role.AgencyLead, ScopeKind.Agency, agency.Id, given.Context().Today))).No.ShouldBe(Refusals.AlreadyGranted);

        await using (var db = given.Open()) (await new EndGrant(db).DoAsync(grant.Id, "left the school", given.Context(administrator))).No.ShouldBeNull();
        (await LetInAsync(given, person, agency)).ShouldBe(Answer.NotThere);
        (await given.ReadAsync(db => db.TrailEntries.Select(e => e.Did).OrderBy(d => d).ToListAsync())).ShouldBe(["right ended", "right given"]);
    }

    [Theory, OnBoth]
    public async Task The_two_capacities_of_a_safeguarding_partner_have_rights_of_their_own(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (lead, delegated) = (await given.PersonAsync(agency), await given.PersonAsync(agency));
        await GiveAsync(given, null, new(lead.Id, Role.LeadSafeguardingPartner, ScopeKind.Partnership, null, given.Context().Today));
        await GiveAsync(given, null, new(delegated.Id, Role.DelegatedSafeguardingPartner, ScopeKind.Partnership, null, given.Context().Today));

        (await MayAsync(given, lead, Right.AgreeFunding)).ShouldBe(Answer.Yes);
        (await MayAsync(given, lead, Right.ChallengeOffer)).ShouldBe(Answer.NotAllowed);
        (await MayAsync(given, delegated, Right.ChallengeOffer)).ShouldBe(Answer.Yes);
        (await MayAsync(given, delegated, Right.AgreeFunding)).ShouldBe(Answer.NotThere);
    }

    [Theory]
    [InlineData(Role.AgencyLead, ScopeKind.Partnership, false)]
    [InlineData(Role.AgencyLead, ScopeKind.Agency, true)]
    [InlineData(Role.Trainer, ScopeKind.Partnership, false)]
    [InlineData(Role.Trainer, ScopeKind.Event, true)]
    [InlineData(Role.ReviewLead, ScopeKind.Partnership, false)]
    [InlineData(Role.Coordinator, ScopeKind.Partnership, true)]
    [InlineData(Role.Coordinator, ScopeKind.Agency, false)]
    [InlineData(Role.TenantAdministrator, ScopeKind.Agency, false)]
    [InlineData(Role.Practitioner, ScopeKind.Partnership, false)]
    public void A_role_is_given_only_for_what_it_is_about(Role role, ScopeKind scope, bool fits) =>
        GrantScopes.Fits(role, scope, scope == ScopeKind.Partnership ? null : Guid.NewGuid()).ShouldBe(fits);

    [Theory, OnBoth]
    public async Task A_key_is_never_wider_than_its_owner(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.GrantAsync(person, Role.Coordinator);
        await given.GrantAsync(person, Role.Finance);

        (await KeyAsync(given, new(Role.QaOfficer, person.Id))).No.ShouldBe(Refusals.DoesNotHoldRole);
        (await KeyAsync(given, new(Role.Finance, person.Id, Days: 0))).No.ShouldBe(Refusals.TokenDays);
        var made = (await KeyAsync(given, new(Role.Finance, Email: person.Email.ToUpperInvariant(), Days: 2))).OrThrow();

        made.Token.ShouldStartWith("gt_calderbrook_");
        (await BehindAsync(given, made.Token, given.Now))!.Caller.Grants.Select(g => g.Role).ShouldBe([Role.Finance]);
        (await BehindAsync(given, made.Token + "x", given.Now)).ShouldBeNull();
        (await BehindAsync(given, made.Token, given.Now.AddDays(3))).ShouldBeNull();
        (await given.ReadAsync(db => db.ApiTokens.Select(t => t.TokenHash).SingleAsync())).ShouldNotContain(made.Token[^20..]);
        await using (var db = given.Open()) await new RevokeToken(db).DoAsync(made.Id, new Reach { PersonId = person.Id, Self = true }, given.Context(person));
        (await BehindAsync(given, made.Token, given.Now)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Nobody_takes_back_a_strangers_key(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (person, stranger) = (await given.PersonAsync(await given.AgencyAsync()), await given.PersonAsync());
        var made = (await KeyAsync(given, new(Role.Practitioner, person.Id))).OrThrow();

        await using var db = given.Open();
        (await new RevokeToken(db).DoAsync(made.Id, new Reach { PersonId = stranger.Id, Self = true }, given.Context(stranger))).No.ShouldBe(Refusal.NotThere);
        (await BehindAsync(given, made.Token, given.Now)).ShouldNotBeNull();
    }

    [Theory, OnBoth, Requirement("R-002")]
    public async Task A_key_of_one_partnership_is_nobody_in_another(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var made = (await KeyAsync(given, new(Role.Practitioner, (await given.PersonAsync(await given.AgencyAsync())).Id))).OrThrow();

        (await BehindAsync(other, made.Token, given.Now)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Sample_sign_ins_offer_one_person_for_each_role_and_open_only_sample_accounts(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var both = await given.PersonAsync(agency);
        await given.GrantAsync(both, Role.Coordinator);
        await given.GrantAsync(both, Role.Finance);
        var coordinator = await given.PersonAsync(agency);
        await given.GrantAsync(coordinator, Role.Coordinator);
        var plain = await given.PersonAsync(agency);
        foreach (var person in new[] { both, coordinator, plain }) await given.AccountAsync(person);
        var real = await given.PersonAsync(agency);
        await given.AccountAsync(real, "hash of a password");

        await using var db = given.Open();
        var samples = new SampleSignIns(db, new Sessions(db));
        var offered = await samples.ListAsync(given.Context());

        offered.Select(p => (p.Role, p.Id)).ShouldBe([(Role.Practitioner, plain.Id), (Role.Coordinator, coordinator.Id), (Role.Finance, both.Id)]);
        (await samples.AsAsync(coordinator.Id, given.Context())).No.ShouldBeNull();
        (await samples.AsAsync(real.Id, given.Context())).No.ShouldBe(Refusal.NotThere);
        (await KeyAsync(given, new(Role.Coordinator))).OrThrow().PersonId.ShouldBe(coordinator.Id);
    }

    [Theory, OnBoth]
    public async Task Where_people_are_real_nobody_is_offered_and_a_key_needs_a_name(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var real = await Given.RealPartnershipAsync(given.Test, "real");
        var person = await real.PersonAsync(await real.AgencyAsync());
        await real.GrantAsync(person, Role.Coordinator);
        await real.AccountAsync(person);

        await using var db = real.Open();
        var samples = new SampleSignIns(db, new Sessions(db));
        (await samples.ListAsync(real.Context())).ShouldBeEmpty();
        (await samples.AsAsync(person.Id, real.Context())).No.ShouldBe(Refusals.NotASample);
        (await KeyAsync(real, new(Role.Coordinator))).No.ShouldBe(Refusals.NamePerson);
    }

    [Theory, OnBoth]
    public async Task An_account_is_shared_by_address_and_its_password_is_its_owners(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var here = await given.PersonAsync();
        var there = await other.PersonAsync();
        await using var db = given.Open();
        var give = new GiveAccount(db, new PlainPasswords());

        var account = (await give.DoAsync(new(here.Id, "kestrel ladder muffin"), given.Context())).OrThrow();
        there.EmailKey.ShouldBe(here.EmailKey);
        (await give.DoAsync(new(there.Id), other.Context())).OrThrow().Id.ShouldBe(account.Id);
        (await give.DoAsync(new(there.Id, "velvet harbour tent"), other.Context())).No.ShouldBe(Refusals.HasPassword);
    }

    [Theory, OnBoth]
    public async Task A_list_of_people_is_as_wide_as_the_right(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (mine, theirs) = (await given.AgencyAsync(), await given.AgencyAsync());
        var lead = await given.PersonAsync(mine);
        await given.PersonAsync(mine);
        var report = await given.PersonAsync(theirs, manager: lead);
        var hidden = await given.PersonAsync(mine);
        await using (var db = given.Open())
        await using (var work = await db.WriteAsync(given.Context()))
        {
            (await db.People.SingleAsync(p => p.Id == hidden.Id)).Protected = true;
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await SeesAsync(new Reach { PersonId = lead.Id, Self = true })).ShouldBe(1);
        (await SeesAsync(new Reach { PersonId = lead.Id, AgencyIds = new HashSet<Guid> { mine.Id } })).ShouldBe(2);
        (await SeesAsync(new Reach { PersonId = lead.Id, Reports = true })).ShouldBe(1);
        (await SeesAsync(new Reach { PersonId = lead.Id, All = true })).ShouldBe(3);
        (await SeesAsync(new Reach { PersonId = hidden.Id, Self = true })).ShouldBe(1);
        (await SeesAsync(Reach.Nothing)).ShouldBe(0);
        (await SeesAsync(new Reach { PersonId = lead.Id, All = true }, "AMI " + report.LastName)).ShouldBe(1);

        async Task<int> SeesAsync(Reach reach, string? text = null)
        {
            await using var db = given.Open();
            return (await new FindPeople(db).DoAsync(text, reach, PageOf.First, given.Context())).Total;
        }
    }

    private static async Task<Result<Grant>> GiveAsync(Given given, Person? by, GiveGrant.Request request)
    {
        await using var db = given.Open();
        return await new GiveGrant(db).DoAsync(request, given.Context(by));
    }

    private static async Task<Result<CreateToken.Made>> KeyAsync(Given given, CreateToken.Request request)
    {
        await using var db = given.Open();
        return await new CreateToken(db).DoAsync(request, given.Context());
    }

    private static async Task<SignedIn?> BehindAsync(Given given, string token, DateTime at)
    {
        await using var db = given.Open();
        return await new WhoIsHere(db).ByTokenAsync(token, given.Context() with { RealNow = at });
    }

    private static async Task<Answer> LetInAsync(Given given, Person person, GoldenThread.Partnerships.Agency agency) =>
        Access.Decide(await CallerAsync(given, person), Right.SeeBookings, About.Agency(agency.Id));

    private static async Task<Answer> MayAsync(Given given, Person person, Right right) => Access.Decide(await CallerAsync(given, person), right);

    private static async Task<Caller> CallerAsync(Given given, Person person)
    {
        var account = await given.AccountAsync(person);
        await using var db = given.Open();
        var secret = await new Sessions(db).BeginAsync(account.Id, given.Now);
        return (await new WhoIsHere(db).BySessionAsync(secret, given.Context()))!.Caller;
    }
}
