using GoldenThread.Foundation;
using GoldenThread.People;

namespace GoldenThread.Tests.People;

[Requirement("R-276")]
public sealed class FindPeopleTests
{
    [Theory, OnBoth]
    public async Task Everybody_sees_only_the_people_within_reach(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, police) = (await given.AgencyAsync(), await given.AgencyAsync());
        var lead = await given.PersonAsync(school);
        var teacher = await given.PersonAsync(school, manager: lead);
        var officer = await given.PersonAsync(police);
        var hidden = await given.PersonAsync(school);
        await given.DoAsync(db => new ChangePerson(db).DoAsync(new(hidden.Id, hidden.FirstName, hidden.LastName, hidden.Email, Protected: true), given.Context()));

        (await SeenAsync(new() { All = true })).ShouldBe([lead.Id, teacher.Id, officer.Id], ignoreOrder: true);
        (await SeenAsync(new() { AgencyIds = new HashSet<Guid> { school.Id } })).ShouldBe([lead.Id, teacher.Id], ignoreOrder: true);
        (await SeenAsync(new() { Reports = true, PersonId = lead.Id })).ShouldBe([teacher.Id]);
        (await SeenAsync(new() { Self = true, PersonId = officer.Id })).ShouldBe([officer.Id]);
        (await SeenAsync(new() { Reports = true, Self = true, AgencyIds = new HashSet<Guid> { police.Id }, PersonId = lead.Id })).ShouldBe([lead.Id, teacher.Id, officer.Id], ignoreOrder: true);
        (await SeenAsync(Reach.Nothing)).ShouldBeEmpty();

        async Task<IEnumerable<Guid>> SeenAsync(Reach reach)
        {
            var seen = await given.DoAsync(db => new FindPeople(db).DoAsync(null, reach, PageOf.First, given.Context()));
            (await given.DoAsync(db => new CountPeople(db).DoAsync(reach, given.Context()))).ShouldBe(seen.Total);
            return seen.Items.Select(p => p.Id);
        }
    }

    [Theory, OnBoth]
    public async Task People_are_found_by_parts_of_the_name_in_any_order_or_by_the_whole_address(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync("School");
        var one = await given.PersonAsync(school, jobTitle: "Teacher");
        await given.PersonAsync(school);

        (await FindAsync($"{one.LastName.ToUpperInvariant()} ami")).ShouldBe([one.Name]);
        (await FindAsync($" {one.Email.ToUpperInvariant()} ")).ShouldBe([one.Name]);
        (await FindAsync("nobody")).ShouldBeEmpty();
        (await FindAsync("a%")).ShouldBeEmpty();
        (await given.DoAsync(db => new FindPeople(db).DoAsync(one.Email, new() { All = true }, PageOf.First, given.Context()))).Items.Single().Posts.Single().AgencyName.ShouldBe("School");

        async Task<IEnumerable<string>> FindAsync(string text) => (await given.DoAsync(db => new FindPeople(db).DoAsync(text, new() { All = true }, PageOf.First, given.Context()))).Items.Select(p => $"{p.FirstName} {p.LastName}");
    }

    [Theory, OnBoth]
    public async Task Who_has_left_an_agency_is_no_longer_among_its_people(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var person = await given.PersonAsync();
        var post = (await given.DoAsync(db => new AddPost(db).DoAsync(new(person.Id, new("Coach", school.Id, new(2026, 9, 1))), given.Context()))).OrThrow();
        var reach = new Reach { AgencyIds = new HashSet<Guid> { school.Id } };
        (await given.DoAsync(db => new FindPeople(db).DoAsync(null, reach, PageOf.First, given.Context()))).Total.ShouldBe(1);

        (await given.DoAsync(db => new EndPost(db).DoAsync(new(post.Id, new(2026, 11, 23)), given.Context()))).OrThrow();

        (await given.DoAsync(db => new FindPeople(db).DoAsync(null, reach, PageOf.First, given.Context()))).Total.ShouldBe(0);
    }
}
