using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People;

public sealed class PeopleOperationsTests
{
    [Theory, OnBoth]
    public async Task Somebody_is_added_with_their_post_and_manager(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync("School");
        var manager = await given.PersonAsync(school);

        var person = (await AddAsync(given, school, "Ben.Lowe@Example.org", manager.Email.ToUpperInvariant())).OrThrow();

        var found = await given.DoAsync(db => new FindPerson(db).DoAsync(person.Id, given.Context()));
        found!.Person.Email.ShouldBe("Ben.Lowe@Example.org");
        var post = found.Posts.ShouldHaveSingleItem();
        (post.AgencyName, post.Post.JobTitle, post.ManagerName).ShouldBe(("School", "Teaching assistant", manager.Name));
        found.ManagersOn(given.Context().Today).ShouldBe([manager.Id]);
    }

    [Theory, OnBoth]
    public async Task One_person_for_each_address_whatever_the_case(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        (await AddAsync(given, school, "ben.lowe@example.org")).OrThrow();

        (await AddAsync(given, school, "BEN.LOWE@example.org")).No().ShouldBe("email_taken");
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_manager_who_is_not_here_leaves_nothing_behind(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();

        (await AddAsync(given, school, "ben.lowe@example.org", "nobody@example.org")).No().ShouldBe("no_such_manager");
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_person_holds_several_posts_at_once_and_an_ended_one_stays_in_the_record(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, club) = (await given.AgencyAsync("School"), await given.AgencyAsync("Club"));
        var person = await given.PersonAsync(school);
        var second = (await given.DoAsync(db => new AddPost(db).DoAsync(new(person.Id, new("Coach", club.Id, new(2026, 9, 1))), given.Context()))).OrThrow();

        var both = await given.DoAsync(db => new FindPerson(db).DoAsync(person.Id, given.Context()));
        (await given.DoAsync(db => new EndPost(db).DoAsync(new(second.Id, new(2026, 11, 23)), given.Context()))).OrThrow();
        var one = await given.DoAsync(db => new FindPerson(db).DoAsync(person.Id, given.Context()));

        both!.AgenciesOn(given.Context().Today).ShouldBe([school.Id, club.Id], ignoreOrder: true);
        one!.AgenciesOn(given.Context().Today).ShouldBe([school.Id]);
        one.Posts.Count.ShouldBe(2);
        (await given.LastNoteAsync(person.Id)).Values["until"].ShouldBe(("", "2026-11-23"));
    }

    [Theory]
    [OnBoth("2026-08-31", "post_ends_before_it_begins")]
    [OnBoth("2026-09-01", null)]
    public async Task A_post_lasts_at_least_its_first_day(Database kind, string on, string? no)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var person = await given.PersonAsync();
        var post = (await given.DoAsync(db => new AddPost(db).DoAsync(new(person.Id, new("Coach", school.Id, new(2026, 9, 1))), given.Context()))).OrThrow();

        (await given.DoAsync(db => new EndPost(db).DoAsync(new(post.Id, DateOnly.Parse(on)), given.Context()))).No().ShouldBe(no);
    }

    [Theory, OnBoth]
    public async Task Nobody_is_their_own_line_manager(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var person = await given.PersonAsync();

        (await given.DoAsync(db => new AddPost(db).DoAsync(new(person.Id, new("Coach", school.Id, new(2026, 9, 1), LineManagerEmail: person.Email)), given.Context()))).No().ShouldBe("own_manager");
    }

    [Theory, OnBoth]
    public async Task Two_people_never_each_stand_above_the_other(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var head = await given.PersonAsync(school);
        var lead = await given.PersonAsync(school, manager: head);
        var teacher = await given.PersonAsync(school, manager: lead);
        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == head.Id));

        var circle = await given.DoAsync(db => new ChangePost(db).DoAsync(new(post.Id, "Head", null, null, teacher.Email), given.Context()));
        var governor = await given.PersonAsync(school);
        var other = await given.DoAsync(db => new ChangePost(db).DoAsync(new(post.Id, "Head", null, null, governor.Email, "Sixth form"), given.Context()));

        circle.No().ShouldBe("managers_in_circle");
        other.OrThrow().Team.ShouldBe("Sixth form");
    }

    [Theory]
    [InlineData("name@example.org", true)]
    [InlineData("name.example.org", false)]
    [InlineData("@example.org", false)]
    [InlineData("name@", false)]
    [InlineData("two words@example.org", false)]
    [InlineData("a@b@example.org", false)]
    public async Task An_address_looks_like_one(string email, bool right)
    {
        await using var given = await Given.PartnershipAsync(Database.Sqlite);
        var school = await given.AgencyAsync();

        ((await AddAsync(given, school, email)).No?.Fields.ContainsKey("email") ?? false).ShouldBe(!right);
    }

    private static Task<Result<Person>> AddAsync(Given given, Agency agency, string email, string? manager = null) =>
        given.DoAsync(db => new AddPerson(db).DoAsync(new("Ben", "Lowe", email, new("Teaching assistant", agency.Id, new(2026, 9, 1), LineManagerEmail: manager)), given.Context()));
}
