using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

[Requirement("R-276"), Requirement("R-014")]
public sealed class LeaversAndLeadsTests
{
    [Theory, OnBoth]
    public async Task Rights_end_with_the_post_they_rest_on_and_do_not_come_back_with_another(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, hospital) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (person, stays) = (await given.PersonAsync(school), await given.PersonAsync(school));
        await given.PostAsync(person, hospital);
        var (lead, coordinator) = (await given.GrantAsync(person, Role.AgencyLead, school.Id), await given.GrantAsync(person, Role.Coordinator));
        await given.GrantAsync(stays, Role.AgencyLead, school.Id);
        var chair = await given.GrantAsync(await given.PersonAsync(), Role.Executive);
        (await RunAsync(given)).ShouldBe(0);

        await EndAsync(given, person, school.Id, new(2026, 11, 20));
        (await RunAsync(given), await RunAsync(given)).ShouldBe((1, 0));
        (await UntilAsync(given, lead)).ShouldBe(new DateOnly(2026, 11, 20));
        (await UntilAsync(given, coordinator)).ShouldBeNull();

        await EndAsync(given, person, hospital.Id, new(2026, 11, 23));
        (await RunAsync(given)).ShouldBe(1);
        (await UntilAsync(given, coordinator)).ShouldBe(new DateOnly(2026, 11, 23));
        (await UntilAsync(given, chair)).ShouldBeNull();
        await given.PostAsync(person, school);
        (await given.ReadAsync(db => db.GrantsOn(given.Context().Today).CountAsync(g => g.PersonId == person.Id))).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_last_administrator_stays_and_a_role_given_after_leaving_does_too(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var (administrator, retired) = (await given.PersonAsync(school), await given.PersonAsync(school));
        await given.GrantAsync(administrator, Role.TenantAdministrator);
        await EndAsync(given, administrator, school.Id, new(2026, 11, 20));
        await EndAsync(given, retired, school.Id, new(2026, 6, 30));
        await given.GrantAsync(retired, Role.Executive, from: new(2026, 9, 1));

        (await RunAsync(given)).ShouldBe(0);
        await given.GrantAsync(await given.PersonAsync(school), Role.TenantAdministrator);
        (await RunAsync(given)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_lead_names_a_second_and_hands_over(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, other) = (await given.AgencyAsync("Brook School"), await given.AgencyAsync());
        var (lead, second, third, stranger) = (await given.PersonAsync(school), await given.PersonAsync(school), await given.PersonAsync(school), await given.PersonAsync(other));
        await given.GrantAsync(lead, Role.AgencyLead, school.Id);

        (await NameAsync(given, lead, school.Id, stranger, handOver: false)).No().ShouldBe("no_post_there");
        (await NameAsync(given, lead, school.Id, lead, handOver: true)).No().ShouldBe("not_to_yourself");
        (await NameAsync(given, third, school.Id, second, handOver: true)).No().ShouldBe("not_lead_there");
        (await NameAsync(given, lead, school.Id, second, handOver: false)).No.ShouldBeNull();
        (await NameAsync(given, lead, school.Id, second, handOver: false)).No().ShouldBe("already_granted");
        (await LeadsAsync(given, school.Id)).ShouldBe([lead.Name, second.Name], ignoreOrder: true);

        (await NameAsync(given, lead, school.Id, third, handOver: true)).No.ShouldBeNull();
        (await LeadsAsync(given, school.Id)).ShouldBe([second.Name, third.Name], ignoreOrder: true);
        (await given.ReadAsync(db => db.MailMessages.Where(m => m.Subject == "You are a lead for Brook School").Select(m => m.To).ToListAsync())).ShouldBe([second.Email, third.Email], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task A_look_at_somebodys_record_is_noted_once_a_day_and_shown_to_them_alone(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync("Brook School");
        var (person, manager) = (await given.PersonAsync(school), await given.PersonAsync(school));
        foreach (var reader in new[] { manager, manager, person }) await given.DoAsync(async db => { await new NoteLook(db).DoAsync(person.Id, given.Context(reader)); return 0; });
        given.Now = given.Now.AddDays(1);
        await given.DoAsync(async db => { await new NoteLook(db).DoAsync(person.Id, given.Context(manager)); return 0; });
        await given.DoAsync(db => new ChangePerson(db).DoAsync(new(person.Id, "Ann", "Other", person.Email, false), given.Context(manager)));

        var rows = (await given.DoAsync(db => new WhoLooked(db).DoAsync(person.Id, PageOf.First, given.Context(person)))).Items;

        rows.Select(r => r.Did).ShouldBe(["person changed", NoteLook.Did, NoteLook.Did]);
        rows.ShouldAllBe(r => r.Name == manager.Name && r.Agency == "Brook School");
        (await given.DoAsync(db => new WhoLooked(db).DoAsync(manager.Id, PageOf.First, given.Context(manager)))).Total.ShouldBe(0);
    }

    private static Task<int> RunAsync(Given given) => given.DoAsync(db => new EndGrantsOfLeavers(db).DoAsync(given.Context()));

    private static Task EndAsync(Given given, Person person, Guid agency, DateOnly on) => given.WriteAsync(async db =>
    {
        (await db.Posts.SingleAsync(p => p.PersonId == person.Id && p.AgencyId == agency)).Until = on;
        await db.SaveChangesAsync();
    });

    private static Task<DateOnly?> UntilAsync(Given given, Grant grant) => given.ReadAsync(db => db.Grants.Where(g => g.Id == grant.Id).Select(g => g.Until).SingleAsync());

    private static Task<Result<Done>> NameAsync(Given given, Person by, Guid agency, Person person, bool handOver) =>
        given.DoAsync(db => new NameLead(db, new(db), new(db), Given.Site).DoAsync(new(agency, person.Id, handOver), given.Context(by)));

    private static async Task<List<string>> LeadsAsync(Given given, Guid agency) => [.. (await given.DoAsync(db => new NameLead(db, new(db), new(db), Given.Site).ShowAsync(agency, given.Context())))!.Leads.Select(l => l.Name)];
}
