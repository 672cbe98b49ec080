using GoldenThread.Framework;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>Volunteers beside employed staff: the same levels, records, booking and reminders, counted from the start of volunteering.</summary>
[Requirement("R-279")]
public sealed class VolunteerTests
{
    [Theory, OnBoth]
    public async Task A_volunteer_is_asked_the_same_from_the_start_of_volunteering_books_and_is_reminded(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var text = new PostText("Youth worker", agency.Id, new(2026, 11, 1), StaffGroup: "1", Volunteer: true);
        var person = (await given.DoAsync(db => new AddPerson(db).DoAsync(new("Ada", "Osei", "ada.osei@example.org", text), given.Context()))).OrThrow();
        var paid = (await given.DoAsync(db => new AddPerson(db).DoAsync(new("Bo", "Lee", "bo.lee@example.org", text with { Volunteer = false }), given.Context()))).OrThrow();

        (await DueAsync(given, person)).ShouldBe(await DueAsync(given, paid));
        (await DueAsync(given, person)).ShouldBe(["induction 2026-12-01", "level_1 2027-02-01"]);
        (await given.BookedAsync(await given.EventAsync(10), person)).State.ShouldBe(BookingState.Confirmed);
        (await given.DoAsync(db => new RemindTheDue(db, Given.Site).DoAsync(given.Context()))).ShouldBe(2);
        (await given.ReadAsync(db => db.Reminders.Select(r => r.ToId).Distinct().CountAsync())).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Whether_somebody_volunteers_can_be_put_right_and_stays_when_nothing_is_said(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.StaffAsync(await given.AgencyAsync(), "1");
        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id));
        Task ChangeAsync(bool? volunteer) => given.DoAsync(db => new ChangePost(db).DoAsync(new(post.Id, "Worker", "1", null, null, null, volunteer), given.Context()));
        Task<bool> IsAsync() => given.ReadAsync(db => db.Posts.Where(p => p.Id == post.Id).Select(p => p.Volunteer).SingleAsync());

        await ChangeAsync(true);
        (await IsAsync()).ShouldBeTrue();
        await ChangeAsync(null);
        (await IsAsync()).ShouldBeTrue();
        await ChangeAsync(false);
        (await IsAsync()).ShouldBeFalse();
    }

    private static Task<List<string>> DueAsync(Given given, Person person) => given.ReadAsync(async db => (await db.DueDates.Where(d => d.PersonId == person.Id).OrderBy(d => d.Requirement).ToListAsync()).ConvertAll(d => $"{d.Requirement} {d.By:yyyy-MM-dd}"));
}
