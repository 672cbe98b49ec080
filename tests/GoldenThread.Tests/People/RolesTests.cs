using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

public sealed class RolesTests
{
    private static readonly DateOnly _from = new(2026, 11, 24);

    [Theory]
    [Requirement("R-004")]
    [InlineData(Role.LeadSafeguardingPartner, "lead_safeguarding_partner", true, null)]
    [InlineData(Role.LeadSafeguardingPartner, "lead_safeguarding_partner", false, "not_of_statutory_partner")]
    [InlineData(Role.DelegatedSafeguardingPartner, "lead_safeguarding_partner", true, "capacity_not_set")]
    [InlineData(Role.LeadSafeguardingPartner, null, true, "capacity_not_set")]
    [InlineData(Role.Coordinator, null, false, null)]
    public void A_capacity_needs_a_statutory_partner_and_a_policy_that_names_it(Role role, string? named, bool ofPartner, string? no) =>
        Capacities.WhyNot(role, named is null ? null : [named], ofPartner).CodeOrNull().ShouldBe(no);

    [Theory]
    [Requirement("R-004")]
    [OnBoth("oldham", LegalKind.StatutoryPartner, null)]
    [OnBoth("oldham", LegalKind.RelevantAgency, "not_of_statutory_partner")]
    [OnBoth("warrington", LegalKind.StatutoryPartner, "capacity_not_set")]
    public async Task A_lead_safeguarding_partner_is_somebody_of_a_statutory_partner_where_the_policy_makes_the_distinction(Database kind, string policy, LegalKind agencyKind, string? no)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(policy);
        var agency = await given.AgencyAsync(kind: agencyKind);
        var (admin, person) = (await given.PersonAsync(), await given.PersonAsync(agency));

        (await GiveAsync(given, admin, person, Role.LeadSafeguardingPartner, agency)).No().ShouldBe(no);
    }

    [Theory, OnBoth]
    [Requirement("R-015")]
    public async Task A_role_for_an_agency_is_given_only_to_who_works_there_and_never_to_oneself(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, police) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (admin, person) = (await given.PersonAsync(school), await given.PersonAsync(school));

        (await GiveAsync(given, admin, person, Role.AgencyLead, police)).No().ShouldBe("no_post_there");
        (await GiveAsync(given, admin, admin, Role.AgencyLead, school)).No().ShouldBe("not_to_yourself");
        (await GiveAsync(given, admin, person, Role.AgencyLead, null)).No().ShouldBe("scope_does_not_fit");
        (await GiveAsync(given, admin, person, Role.AgencyLead, school, why: " ")).No!.Fields.Keys.ShouldBe(["why"]);
        (await given.ReadAsync(db => db.Grants.CountAsync())).ShouldBe(0);

        var grant = (await GiveAsync(given, admin, person, Role.AgencyLead, school)).OrThrow();
        (grant.Scope, grant.ScopeId, grant.GivenById).ShouldBe((ScopeKind.Agency, school.Id, admin.Id));
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task The_only_administrator_cannot_be_taken_away(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (first, second) = (await given.PersonAsync(), await given.PersonAsync());
        var only = await given.GrantAsync(first, Role.TenantAdministrator);

        (await EndAsync(given, second, only)).No().ShouldBe("last_administrator");
        await given.GrantAsync(second, Role.TenantAdministrator);
        (await EndAsync(given, second, only)).No().ShouldBeNull();
        (await given.ReadAsync(db => db.Grants.Where(g => g.Id == only.Id).Select(g => g.Until).SingleAsync())).ShouldBe(new DateOnly(2026, 11, 23));
    }

    [Theory, OnBoth]
    public async Task Rights_are_listed_within_reach_with_who_gave_them(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync("School");
        var (admin, person) = (await given.PersonAsync(), await given.PersonAsync(school));
        (await GiveAsync(given, admin, person, Role.AgencyLead, school)).OrThrow();
        await given.GrantAsync(admin, Role.TenantAdministrator, until: new(2026, 11, 23));

        var row = (await ListAsync(new() { All = true })).ShouldHaveSingleItem();

        (row.Name, row.Role, row.Agency, row.GivenBy).ShouldBe((person.Name, Role.AgencyLead, "School", admin.Name));
        (await ListAsync(new() { Self = true, PersonId = admin.Id })).ShouldBeEmpty();
        (await ListAsync(new() { Self = true, PersonId = person.Id })).Count.ShouldBe(1);

        async Task<IReadOnlyList<ListGrants.Row>> ListAsync(Reach reach) => (await given.DoAsync(db => new ListGrants(db).DoAsync(new(), reach, given.Context()))).Items;
    }

    [Theory]
    [InlineData("5", new[] { "5", "\"5\"", "[\"5\"]" })]
    [InlineData("P6W", new[] { "\"P6W\"", "[\"P6W\"]" })]
    [InlineData("one\ntwo", new[] { "[\"one\",\"two\"]" })]
    [InlineData("null", new[] { "\"null\"", "[\"null\"]" })]
    public void A_typed_value_may_be_meant_in_several_ways(string typed, string[] meant) => TypedValue.Meant(typed).ShouldBe(meant);

    [Theory]
    [OnBoth("contacts.email", "training@calderbrook.example")]
    [OnBoth("contacts.telephone", "0161 496 0000\n0161 496 0001")]
    public async Task A_policy_value_is_set_as_a_person_types_it(Database kind, string path, string value)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");

        (await given.DoAsync(db => new SetPolicyValue(db, new(db), new(db)).TypedAsync(new(path, value, "The hub decided"), given.Context()))).OrThrow();

        var held = await given.DoAsync(db => new PackInForce(db).TodayAsync(given.Context()));
        held!.Pack.Facts.Under(path).Select(f => f.Text).ShouldBe(value.Split('\n'));
    }

    private static Task<Result<Grant>> GiveAsync(Given given, Person by, Person to, Role role, Agency? agency, string why = "The hub decided") =>
        given.DoAsync(db => new GiveRole(db, new(db), new(db)).DoAsync(new(to.Id, role, agency?.Id, _from, null, why), given.Context(by)));

    private static Task<Result<Done>> EndAsync(Given given, Person by, Grant grant) =>
        given.DoAsync(db => new EndRole(db, new(db)).DoAsync(grant.Id, "Has left", given.Context(by)));
}
