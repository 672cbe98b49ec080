using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Calendars;
using GoldenThread.Programme.Pool;

namespace GoldenThread.Tests.Programme;

/// <summary>Days in people's own calendars: invitations that change and end, feeds by secret address, the month.</summary>
public sealed class CalendarFeedTests
{
    [Theory, OnBoth]
    [Requirement("R-096")]
    public async Task A_place_its_change_and_its_end_are_one_entry_in_peoples_calendars_with_a_number_that_goes_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(details: new() { Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre"), new(new(2026, 12, 10), new(9, 30), new(13, 0), "St Mark's Centre")] });
        var booking = await given.BookedAsync(e);
        var details = await given.DetailsAsync(e);
        (await given.ChangeAsync(e, details with { Sessions = [details.Sessions[0] with { Start = new(10, 0) }] })).OrThrow();
        (await given.CancelAsync(booking)).OrThrow();

        var sent = (await given.OutboxAsync()).Where(m => m.AboutId == booking.Id && m.Calendar is not null).Select(m => m.Calendar!).ToList();
        sent.Count.ShouldBe(3);
        var (made, changed, ended) = (await CalendarReaders.ReadAsync(sent[0]), await CalendarReaders.ReadAsync(sent[1]), await CalendarReaders.ReadAsync(sent[2]));
        made.Select(m => (m.Method, m.Status)).ShouldBe([("REQUEST", "CONFIRMED"), ("REQUEST", "CONFIRMED")]);
        var (first, second) = (made[0].Uid, made[1].Uid);
        var stays = changed.Single(c => c.Uid == first);
        (stays.Method, stays.Starts).ShouldBe(("REQUEST", London.Instant(new(2026, 12, 3), new(10, 0))));
        (changed.Single(c => c.Uid == second).Method, changed.Count).ShouldBe(("CANCEL", 2));
        ended.Single().Uid.ShouldBe(first);
        (ended[0].Method, ended[0].Status).ShouldBe(("CANCEL", "CANCELLED"));
        new[] { made[0].Sequence, stays.Sequence, ended[0].Sequence }.ShouldBeInOrder();
        new[] { made[0].Sequence, stays.Sequence, ended[0].Sequence }.Distinct().Count().ShouldBe(3);
        ended[0].Attendee.ShouldBe(made[0].Attendee);
        ended[0].Organizer.ShouldBe($"mailto:{Given.Site.MailFrom}");
    }

    [Theory, OnBoth]
    public async Task The_address_of_ones_own_days_shows_places_and_teaching_and_nothing_once_it_is_ended(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var (booked, taught, waits) = (await given.EventAsync(), await given.EventAsync(details: new() { Sessions = [new(new(2026, 12, 9), new(9, 30), new(13, 0), "Town hall")] }), await given.EventAsync(places: 1, details: new() { Sessions = [new(new(2026, 12, 11), new(9, 30), new(13, 0), "Town hall")] }));
        var booking = await given.BookedAsync(booked, person);
        await given.BookedAsync(waits);
        (await given.BookedAsync(waits, person)).State.ShouldBe(BookingState.Waiting);
        (await given.DoAsync(db => new AssignTrainer(db, new(db), Given.Site).DoAsync(new(taught.Id, person.Id, TeachingAs.Guest), given.Context()))).OrThrow();

        var made = (await MakeAsync(given, null, Given.As(person))).OrThrow();
        var read = await CalendarReaders.ReadAsync((await ReadAsync(given, made))!);
        read.Select(r => r.Starts).Order().ShouldBe([London.Instant(new(2026, 12, 3), new(9, 30)), London.Instant(new(2026, 12, 9), new(9, 30))]);
        read[0].Uid.ShouldStartWith($"{booking.Id:N}-", customMessage: "the same entry as in the mail");

        await given.CancelAsync(booking);
        (await CalendarReaders.ReadAsync((await ReadAsync(given, made))!)).Count.ShouldBe(1);

        var again = (await MakeAsync(given, null, Given.As(person))).OrThrow();
        (await ReadAsync(given, made)).ShouldBeNull("a new address ends the one before");
        var stranger = Given.As(await given.PersonAsync());
        (await given.DoAsync(db => new KeepCalendarFeed(db, Given.Site).EndAsync(again.Feed.Id, stranger, given.Context()))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.DoAsync(db => new KeepCalendarFeed(db, Given.Site).EndAsync(again.Feed.Id, Given.As(person), given.Context()))).No.ShouldBeNull();
        (await ReadAsync(given, again)).ShouldBeNull();
        (await given.DoAsync(db => new ReadCalendarFeed(db, Given.Site).DoAsync("nothing", given.Context()))).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_organisations_address_counts_its_people_names_nobody_and_ends_with_the_right_of_whoever_made_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (booker, e) = (await given.PersonAsync(agency), await given.EventAsync());
        await given.GrantAsync(booker, Role.AgencyBooker, agency.Id, until: new(2026, 12, 1));
        var by = Given.BookerOf(agency) with { PersonId = booker.Id };
        var colleague = await given.PersonAsync(agency);
        await given.BookedAsync(e, colleague);
        await given.BookedAsync(e, await given.PersonAsync(other));

        (await MakeAsync(given, other.Id, by)).No!.Kind.ShouldBe(RefusalKind.NotThere);
        var made = (await MakeAsync(given, agency.Id, by)).OrThrow();
        var text = (await ReadAsync(given, made))!;
        (await CalendarReaders.ReadAsync(text)).Single().Summary.ShouldBe("Professional curiosity: 1 of your people");
        text.ShouldNotContain(colleague.LastName);

        given.On(new(2026, 12, 2));
        (await ReadAsync(given, made)).ShouldBeNull("the right ended yesterday");
    }

    [Theory, OnBoth]
    [Requirement("R-104")]
    public async Task The_month_shows_what_everybody_may_see_with_the_learning_area_and_the_finding_it_answers(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var course = await given.CourseAsync(new() { Title = "Neglect", Themes = ["neglect"] });
        var e = await given.EventAsync(course: course);
        await given.EventAsync(published: false);
        await given.EventAsync(details: new() { Visibility = EventVisibility.Invited, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });
        await given.EventAsync(details: new() { Sessions = [new(new(2027, 1, 3), new(9, 30), new(13, 0))] });
        var finding = await given.FindingAsync(officer);
        var need = await given.AddAsync(new Need { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), Title = "Know neglect", Origin = new() { Kind = "finding", Id = finding.Id, Label = finding.Title }, Status = NeedStatus.Proposed, RaisedById = officer.Id, RaisedAt = given.Now });
        await given.AddAsync(new NeedResponse { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), NeedId = need.Id, Method = ResponseMethod.Course, Why = "Most asked", AnswerKind = "course", AnswerId = course.Id, ChosenById = officer.Id, ChosenAt = given.Now });

        var month = await given.DoAsync(db => new ShowMonth(db).DoAsync(new(2026, 12, 24), given.Context()));

        var day = month.Days.ShouldHaveSingleItem();
        day.Date.ShouldBe(new(2026, 12, 3));
        var item = day.Items.ShouldHaveSingleItem();
        (item.EventId, item.Areas[0], item.Findings.Single().Id).ShouldBe((e.Id, "neglect", finding.Id));
        var everybodys = await CalendarReaders.ReadAsync(await given.DoAsync(db => new ReadCalendarFeed(db, Given.Site).EverybodysAsync(given.Context())));
        everybodys.Count.ShouldBe(2);
        everybodys.ShouldAllBe(x => x.Location == null);
    }

    private static Task<Result<KeepCalendarFeed.Made>> MakeAsync(Given given, Guid? agency, Caller by) => given.DoAsync(db => new KeepCalendarFeed(db, Given.Site).MakeAsync(agency, by, given.Context()));

    private static Task<string?> ReadAsync(Given given, KeepCalendarFeed.Made made) =>
        given.DoAsync(db => new ReadCalendarFeed(db, Given.Site).DoAsync(new Uri(made.Address).Segments[^1][..^".ics".Length], given.Context()));
}
