using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Needs;

[Requirement("R-057")]
public sealed class NeedRegisterTests
{
    private static readonly Reach _all = new() { All = true };
    private static readonly Origin _agency = new() { Kind = "agency", Id = Guid.CreateVersion7(), Label = "A school" };

    [Theory, OnBoth]
    [Requirement("R-061")]
    public async Task An_officer_s_need_is_accepted_and_anybody_else_s_is_proposed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync();

        var officers = (await RaiseAsync(given, person, new("Ask twice", []), accepted: true)).OrThrow();
        var others = (await RaiseAsync(given, person, new("Ask thrice", []), accepted: false)).OrThrow();

        (officers.Status, others.Status, officers.Source).ShouldBe((NeedStatus.Accepted, NeedStatus.Proposed, "agency_gaps"));
        (await given.LastNoteAsync(others.Id)).Did.ShouldBe("need raised");
    }

    [Theory]
    [OnBoth("unknown_priority", null, null, "priority")]
    [OnBoth(null, "group_99", null, "staffGroups")]
    [OnBoth(null, null, "no_such_source", "source")]
    public async Task A_need_carries_only_codes_of_the_partnership_s_policy(Database kind, string? priority, string? group, string? source, string field)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var person = await given.PersonAsync();

        var outcome = await RaiseAsync(given, person, new("Ask twice", [], source, Priority: priority, StaffGroups: group is null ? null : [group]));

        outcome.No!.Fields.Keys.ShouldBe([field]);
        (await given.ReadAsync(db => db.Needs.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Where_the_policy_lists_nothing_any_words_will_do(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();

        var need = (await RaiseAsync(given, person, new("Ask twice", [], "A talk", Priority: "Ours", StaffGroups: ["Everybody"]))).OrThrow();

        (need.Source, need.Priority, need.StaffGroups.Single()).ShouldBe(("A talk", "Ours", "Everybody"));
    }

    [Theory, OnBoth]
    [Requirement("R-002")]
    public async Task Neither_an_agency_nor_an_owner_of_another_partnership_can_be_named(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var (theirAgency, theirPerson) = (await other.AgencyAsync(), await other.PersonAsync());
        var person = await given.PersonAsync();

        (await RaiseAsync(given, person, new("Ask twice", [theirAgency.Id]))).No().ShouldBe("no_such_agency");
        (await RaiseAsync(given, person, new("Ask twice", [], OwnerId: theirPerson.Id))).No().ShouldBe("no_such_person");
    }

    [Theory, OnBoth]
    [Requirement("R-030")]
    public async Task A_change_of_owner_priority_groups_and_agencies_keeps_the_old_values(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (officer, owner) = (await given.PersonAsync(), await given.PersonAsync());
        var (school, police) = (await given.AgencyAsync("School"), await given.AgencyAsync("Police"));
        var need = (await RaiseAsync(given, officer, new("Ask twice", [school.Id], StaffGroups: ["foundation"]))).OrThrow();

        (await given.DoAsync(db => new ChangeNeed(db, new(db)).DoAsync(need.Id, new("Ask twice", [police.Id], Priority: "neglect", StaffGroups: ["core_1"], OwnerId: owner.Id), given.Context(officer)))).OrThrow();

        (await given.LastNoteAsync(need.Id)).Values.ShouldBe(new Dictionary<string, (string?, string?)>
        {
            ["owner"] = (null, owner.Id.ToString()), ["priority"] = (null, "neglect"), ["staff_groups"] = ("foundation", "core_1"), ["agencies"] = ("School", "Police"),
        }, ignoreOrder: true);
        var found = await given.DoAsync(db => new FindNeed(db, new(db)).DoAsync(need.Id, _all, given.Context()));
        (found!.Owner, found.Agencies.Single().Name, found.Need.Source).ShouldBe((owner.Name, "Police", "challenges"));
    }

    [Theory, OnBoth]
    public async Task The_register_is_filtered_by_status_source_priority_owner_and_agency(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (officer, owner) = (await given.PersonAsync(), await given.PersonAsync());
        var (school, police) = (await given.AgencyAsync(), await given.AgencyAsync());
        var a = await given.NeedAsync(officer, NeedStatus.Proposed, "audits", agencies: school.Id);
        var b = await given.NeedAsync(officer, NeedStatus.Accepted, "reviews", owner: owner, agencies: [school.Id, police.Id]);
        var c = await given.NeedAsync(officer, NeedStatus.Closed, "reviews");
        await given.AddAsync(new NeedResponse { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), NeedId = b.Id, Method = ResponseMethod.Course, Why = "Skill", ChosenById = officer.Id, ChosenAt = given.Now });

        (await ListAsync(new())).ShouldBe([a, b, c], ignoreOrder: true);
        (await ListAsync(new(Status: NeedStatus.Proposed))).ShouldBe([a]);
        (await ListAsync(new(Source: "reviews"))).ShouldBe([b, c], ignoreOrder: true);
        (await ListAsync(new(OwnerId: owner.Id))).ShouldBe([b]);
        (await ListAsync(new(Unowned: true))).ShouldBe([a]);
        (await ListAsync(new(Unanswered: true))).ShouldBe([a]);
        (await ListAsync(new(AgencyId: police.Id))).ShouldBe([b]);
        (await ListAsync(new(Text: a.Title.ToUpperInvariant()))).ShouldBe([a]);

        async Task<IEnumerable<Need>> ListAsync(ListNeeds.Request request)
        {
            var rows = await given.DoAsync(db => new ListNeeds(db).DoAsync(request, _all, given.Context()));
            rows.Total.ShouldBe(rows.Items.Count);
            return rows.Items.Select(r => new[] { a, b, c }.Single(n => n.Id == r.Id));
        }
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task An_agency_sees_the_needs_that_concern_it_and_no_others(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var (school, police) = (await given.AgencyAsync(), await given.AgencyAsync());
        var ours = await given.NeedAsync(officer, agencies: school.Id);
        var theirs = await given.NeedAsync(officer, agencies: police.Id);
        var reach = new Reach { AgencyIds = new HashSet<Guid> { school.Id }, Published = true };

        (await given.DoAsync(db => new ListNeeds(db).DoAsync(new(), reach, given.Context()))).Items.Select(r => r.Id).ShouldBe([ours.Id]);
        (await given.DoAsync(db => new FindNeed(db, new(db)).DoAsync(ours.Id, reach, given.Context()))).ShouldNotBeNull();
        (await given.DoAsync(db => new FindNeed(db, new(db)).DoAsync(theirs.Id, reach, given.Context()))).ShouldBeNull();
        (await given.DoAsync(db => new ListNeeds(db).DoAsync(new(), new Reach { Published = true }, given.Context()))).Items.ShouldBeEmpty();
    }

    private static Task<Result<Need>> RaiseAsync(Given given, Person by, NeedText text, bool accepted = true) =>
        given.DoAsync(db => new RaiseNeed(db, new(db)).DoAsync(new(_agency, "agency", text, accepted), given.Context(by)));
}
