using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Pool;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>The training pool.</summary>
public sealed class PoolTests
{
    [Theory, OnBoth]
    [Requirement("R-105"), Requirement("R-106"), Requirement("R-107")]
    public async Task A_trainer_is_assigned_once_their_manager_has_released_them_by_mail_and_the_ledger_counts_the_time(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync("St Aidan's");
        var (manager, e) = (await given.PersonAsync(agency), await given.EventAsync());
        var trainer = await given.PersonAsync(agency, manager: manager);
        (await Assign(given, e, trainer, TeachingAs.Pool)).No!.Code.ShouldBe("not_in_pool");
        await KeepAsync(given, trainer);

        var teaching = (await Assign(given, e, trainer, TeachingAs.Pool)).OrThrow();
        teaching.State.ShouldBe(TeachingState.Asked);
        (await given.ReadAsync(db => db.Grants.AnyAsync(g => g.PersonId == trainer.Id))).ShouldBeFalse("no rights before the release");
        (await given.OutboxAsync(manager.Email)).ShouldHaveSingleItem();
        var key = MailKey.Of(teaching.MailRoot!, ReleaseTrainer.Purpose);
        Task<Result<Teaching>> Release(string with) => given.DoAsync(db => new ReleaseTrainer(db, new(db)).DoAsync(teaching.Id, with, true, given.Context()));
        (await Release(MailKey.Of(teaching.MailRoot!, MailKey.Cancel))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await Release(key)).OrThrow().State.ShouldBe(TeachingState.Assigned);
        (await Release(key)).No!.Code.ShouldBe("answered_already");

        (await given.ReadAsync(db => db.Grants.SingleAsync(g => g.PersonId == trainer.Id))).ScopeId.ShouldBe(e.Id);
        given.On(new(2026, 12, 4));
        var pool = await given.DoAsync(db => new ShowPool(db).DoAsync(2026, given.Context()));
        pool.Ledger.ShouldBe([new("St Aidan's", 1, 1, 210 + 60)]);
        pool.Delivered.ShouldBe(new(1, 1, 0, 0));
        pool.Spread.ShouldBe([("St Aidan's", 1)]);
    }

    [Theory, OnBoth]
    [Requirement("R-112")]
    public async Task A_guest_teaches_one_event_without_joining_the_pool_and_nobody_teaches_in_two_rooms(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, same) = (await given.EventAsync(), await given.EventAsync());
        var guest = await given.PersonAsync(await given.AgencyAsync());

        (await Assign(given, e, guest, TeachingAs.Guest)).OrThrow().State.ShouldBe(TeachingState.Assigned);
        (await Assign(given, e, guest, TeachingAs.Guest)).No!.Code.ShouldBe("teaches_already");
        (await Assign(given, same, guest, TeachingAs.Guest)).No!.Code.ShouldBe("clashes");

        (await given.ReadAsync(db => db.Trainers.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_member_volunteers_for_an_open_slot_and_not_for_one_that_is_filled(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: new() { TrainersWanted = 1, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var (first, second) = (await given.PersonAsync(agency, manager: manager), await given.PersonAsync(agency, manager: manager));
        await KeepAsync(given, first);
        await KeepAsync(given, second);
        Task<Result<Teaching>> Offer(Person person) => given.DoAsync(db => new Volunteer(db, new(db, new(db), Given.Site)).DoAsync(e.Id, person.Id, given.Context(person)));

        (await Offer(first)).OrThrow().State.ShouldBe(TeachingState.Asked);
        (await Offer(second)).No!.Code.ShouldBe("no_open_slot");
    }

    [Theory, OnBoth]
    [Requirement("R-113")]
    public async Task Joining_the_pool_places_somebody_where_the_policy_says(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync());

        await KeepAsync(given, person);

        (await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id))).StaffGroup.ShouldBe("8");
    }

    [Theory, OnBoth]
    [Requirement("R-110")]
    public async Task What_a_meeting_came_to_is_kept(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        Task<Result<PoolMeeting>> Record(string? issues) => given.DoAsync(db => new RecordPool(db, new(db)).MeetingAsync(new(2026, 11, 20), PoolMeetingKind.Forum, issues, null, null, null, given.Context()));

        (await Record(null)).No!.Fields.Keys.ShouldBe(["issues"]);
        (await Record("Rooms are too small")).OrThrow();

        (await given.DoAsync(db => new RecordPool(db, new(db)).MeetingsAsync(given.Context()))).ShouldHaveSingleItem().Issues.ShouldBe("Rooms are too small");
    }

    private static Task<Result<Teaching>> Assign(Given given, Event e, Person person, TeachingAs way) =>
        given.DoAsync(db => new AssignTrainer(db, new(db), Given.Site).DoAsync(new(e.Id, person.Id, way, 60), given.Context()));

    private static async Task KeepAsync(Given given, Person person) =>
        (await given.DoAsync(db => new KeepTrainer(db, new(db), new(db)).DoAsync(new(person.Id, TrainerKind.Pool, TrainerStatus.Active, ["neglect"], null, new(2026, 1, 1), null, []), given.Context()))).OrThrow();
}
