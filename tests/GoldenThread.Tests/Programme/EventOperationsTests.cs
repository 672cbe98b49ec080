using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

public sealed class EventOperationsTests
{
    private static readonly EventDetails.Day _day = new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre");

    [Theory, OnBoth]
    [Requirement("R-081")]
    public async Task A_course_keeps_what_was_said_of_it_and_the_policy_decides_its_codes(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        Task<Result<Course>> DraftAsync(CourseDetails details) => given.DoAsync(db => new DraftCourse(db, new PackInForce(db)).DoAsync(details, given.Context()));

        var no = (await DraftAsync(new() { Title = " ", Level = "level_99", AudienceGroups = ["99"], Format = "circus" })).No!;
        no.Fields.Keys.ShouldBe(["title", "level", "audienceGroups", "format"], ignoreOrder: true);

        var course = (await DraftAsync(new() { Title = " Neglect ", Level = "level_3", AudienceGroups = ["3", "4"], Format = "half_day", Outcomes = ["ask again", "  "], Length = EventLength.HalfDay })).OrThrow();
        (course.Title, course.TitleKey, course.Level, course.Outcomes.Single()).ShouldBe(("Neglect", "neglect", "level_3", "ask again"));

        (await given.DoAsync(db => new ChangeCourse(db, new PackInForce(db)).DoAsync(course.Id, new() { Title = "Neglect, again", Length = EventLength.HalfDay }, given.Context()))).OrThrow();
        (await given.LastNoteAsync(course.Id)).Values["title"].ShouldBe(("Neglect", "Neglect, again"));
    }

    [Theory, OnBoth]
    [Requirement("R-083")]
    public async Task More_places_than_the_policys_group_size_need_a_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var format = Partnerships.PacksHere.Pack("nottinghamshire").CourseFormats.First(f => f.DelegatesMax.IsSet && !f.DelegatesApprox);
        format.DelegatesMax.Is(out var most).ShouldBeTrue();
        var course = await given.CourseAsync(new() { Title = "Working together", Format = format.Code });
        Task<Result<Event>> PlanAsync(int places, string? because = null) => given.DoAsync(db =>
            new PlanEvent(db, new PackInForce(db)).DoAsync(course.Id, new() { Capacity = places, RaisedBecause = because, Sessions = [_day] }, false, given.Context()));

        (await PlanAsync(most)).OrThrow();
        (await PlanAsync(most + 1)).No!.Code.ShouldBe("above_group_size");
        (await PlanAsync(most + 1, "A larger hall")).OrThrow().RaisedBecause.ShouldBe("A larger hall");
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_planned_is_said_field_by_field(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync();
        var wrong = new EventDetails
        {
            Capacity = 0, WaitingRoom = -1, ClosesOn = new(2026, 12, 9),
            Sessions = [_day with { End = new(9, 0) }, _day with { Date = new(2026, 12, 4), Link = "javascript:alert(1)" }],
        };

        var no = (await given.DoAsync(db => new PlanEvent(db, new PackInForce(db)).DoAsync(course.Id, wrong, false, given.Context()))).No!;

        no.Fields.Keys.ShouldBe(["sessions[0].end", "sessions[1].link", "capacity", "waitingRoom", "closesOn"], ignoreOrder: true);
        (await given.DoAsync(db => new PlanEvent(db, new PackInForce(db)).DoAsync(Guid.NewGuid(), new() { Sessions = [_day] }, false, given.Context()))).No!.Code.ShouldBe("no_such_course");
        (await given.DoAsync(db => new PlanEvent(db, new PackInForce(db)).DoAsync(course.Id, new(), false, given.Context()))).No!.Fields.Keys.ShouldContain("sessions");
    }

    [Theory, OnBoth]
    public async Task Days_are_kept_in_order_and_the_event_knows_its_first_and_last(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: new() { Sessions = [_day with { Date = new(2026, 12, 10) }, _day] });

        (e.FirstDay, e.FirstStart, e.LastDay, e.State).ShouldBe((new DateOnly(2026, 12, 3), new TimeOnly(9, 30), new DateOnly(2026, 12, 10), EventState.Published));
        (await given.DoAsync(db => new PublishEvent(db, Given.Site).DoAsync(e.Id, given.Context()))).No!.Code.ShouldBe("not_draft");
    }

    [Theory, OnBoth]
    public async Task A_day_that_is_taken_out_goes_from_peoples_calendars(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: new() { Sessions = [_day, _day with { Date = new(2026, 12, 10) }] });
        var booking = await given.BookedAsync(e);
        var details = await given.DetailsAsync(e);

        (await given.ChangeAsync(e, details with { Sessions = [details.Sessions[0]] })).OrThrow();

        var calendar = (await given.OutboxAsync()).Last(m => m.AboutId == booking.Id).Calendar!;
        Calendar.Apart(calendar).Select(Calendar.MethodOf).ShouldBe(["REQUEST", "CANCEL"]);
        (await given.ReadAsync(db => db.Sessions.CountAsync(s => s.EventId == e.Id))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Nothing_that_people_must_hear_tells_nobody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 3);
        await given.BookedAsync(e);
        var before = (await given.OutboxAsync()).Count;

        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { Title = "Another title" })).OrThrow();

        (await given.OutboxAsync()).Count.ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task An_event_that_has_begun_or_is_off_cannot_be_changed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (past, off) = (await given.EventAsync(), await given.EventAsync());
        (await given.CallOffAsync(off)).OrThrow();
        given.Now = given.Now.AddDays(10);

        (await given.ChangeAsync(past, await given.DetailsAsync(past))).No!.Code.ShouldBe("event_has_been");
        (await given.ChangeAsync(off, await given.DetailsAsync(off))).No!.Code.ShouldBe("event_cancelled");
        (await given.CallOffAsync(off)).No!.Code.ShouldBe("event_cancelled");
        (await given.CallOffAsync(past, " ")).No!.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Fact]
    public void What_follows_is_said_before_the_button_is_pressed()
    {
        var taken = new Taken(10, null, 8, 2, 5);

        EventChange.Consequences(taken, 12, movesPeople: false).ShouldBe(["2 people move up from the waiting list, in order."]);
        EventChange.Consequences(taken, null, movesPeople: true).ShouldBe(["15 people are told of the new days, times or places.", "5 people move up from the waiting list, in order."]);
        EventChange.Consequences(taken, 10, movesPeople: false).ShouldBe(["Nobody is told, and nobody moves up."]);
    }
}
