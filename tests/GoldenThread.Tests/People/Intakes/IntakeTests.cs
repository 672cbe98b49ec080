using System.Text;
using GoldenThread.Data;
using GoldenThread.Data.Invariants;
using GoldenThread.Framework;
using GoldenThread.Framework.Intakes;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme;
using GoldenThread.Programme.Intakes;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People.Intakes;

/// <summary>The first day in production (issue 4): what comes from the system that a partnership leaves.</summary>
public sealed class IntakeTests
{
    [Theory, OnBoth, Requirement("R-007")]
    public async Task Organisations_are_shown_brought_in_once_and_taken_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.AgencyAsync("Brook School");
        const string file = "Organisation;Sector;Legal kind;Based in the area;Serves the area;Staff\r\n"
            + "BROOK SCHOOL;School;School;yes;yes;40\r\nHill House;charity;charity;no;yes;12\r\nMoon Base;space;school;yes;yes;7\r\nHill house;charity;charity;yes;yes;3\r\nNowhere Ltd;police;statutory partner;no;no;1\r\n";

        var shown = await SendAsync(given, "organisations", file);
        (shown.Of(IntakeOutcome.Store), shown.Of(IntakeOutcome.Known), shown.Of(IntakeOutcome.LeftOut)).ShouldBe((1, 1, 3));
        (await CodesAsync(given, shown)).ShouldBe([(4, "unknown_sector"), (5, "row_twice"), (6, "nowhere_here")]);
        (await given.ReadAsync(db => db.Agencies.CountAsync())).ShouldBe(1);

        await ApplyAsync(given, shown);
        var hill = await given.ReadAsync(db => db.Agencies.SingleAsync(a => a.Name == "Hill House"));
        (hill.Sector, hill.LegalKind, hill.BasedInArea, hill.ServesArea, hill.Headcount).ShouldBe((Sector.VoluntaryAndCommunity, LegalKind.LocalNotForProfit, false, true, 12));
        var again = await SendAsync(given, "organisations", file);
        (again.Of(IntakeOutcome.Store), again.Of(IntakeOutcome.Known)).ShouldBe((0, 2));
        var row = (await SheetAsync(given)).Files.Single();
        (row.In.Amount, row.Stored.Amount, row.Known.Amount, row.LeftOut.Amount, row.Here, row.AddsUp, row.StillHere).ShouldBe((63L, 12L, 40L, 11L, new IntakeTotal(1, 12), true, true));

        (await UndoAsync(given, shown)).OrThrow();
        (await given.ReadAsync(db => db.Agencies.Select(a => a.Name).ToListAsync())).ShouldBe(["Brook School"]);
    }

    [Theory, OnBoth]
    public async Task An_organisation_with_people_is_not_taken_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var shown = await SendAsync(given, "organisations", "Organisation,Sector,Legal kind,Based in the area,Serves the area\r\nHill House,charity,charity,no,yes\r\n");
        await ApplyAsync(given, shown);
        await given.PersonAsync(await given.ReadAsync(db => db.Agencies.SingleAsync()));

        (await UndoAsync(given, shown)).No().ShouldBe("changed_since");
        (await given.ReadAsync(db => db.Intakes.Select(i => i.State).SingleAsync())).ShouldBe(ImportState.Applied);
        (await given.ReadAsync(db => db.Agencies.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth, Requirement("R-043"), Requirement("R-044")]
    public async Task A_history_of_learning_counts_from_its_own_day_and_every_row_is_accounted_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync());
        var file = "Email;Level;Completed on;Method;Duration;Course\r\n"
            + $"{person.Email.ToUpperInvariant()};Level 1;14/03/2025;classroom;6;Foundation day\r\n"
            + $"{person.Email};level_1;14 March 2025;;6;Foundation day\r\n"
            + $"{person.Email};Level 99;14/03/2025;;1.5;\r\n"
            + $"{person.Email};Level 1;25/11/2026;;2;\r\n"
            + "nobody@example.org;Level 1;14/03/2025;;3;\r\n"
            + $"{person.Email};Level 1;soon;;3;\r\n"
            + $"{person.Email};Level 1;13/03/2025;telepathy;3;\r\n"
            + $"{person.Email};Level 1;13/03/2025;;many;\r\n";

        var shown = await SendAsync(given, "learning", file);
        (shown.Of(IntakeOutcome.Store), shown.Of(IntakeOutcome.LeftOut)).ShouldBe((1, 7));
        (await CodesAsync(given, shown)).ShouldBe([(3, "row_twice"), (4, "unknown_requirement"), (5, "tomorrow"), (6, "unknown_person"), (7, "bad_date"), (8, "unknown_kind"), (9, "bad_hours")]);
        await ApplyAsync(given, shown);

        var achieved = await given.ReadAsync(db => db.Achievements.SingleAsync());
        (achieved.PersonId, achieved.Requirement, achieved.On, achieved.Minutes, achieved.Participatory, achieved.Evidence.Label).ShouldBe((person.Id, "level_1", new DateOnly(2025, 3, 14), 360, true, "Foundation day"));
        (await given.ReadAsync(db => db.DueDates.Where(d => d.Requirement == "level_1").Select(d => d.By).SingleAsync())).ShouldBe(new DateOnly(2028, 3, 14));
        (await SendAsync(given, "learning", file)).Of(IntakeOutcome.Known).ShouldBe(1);
        var row = (await SheetAsync(given)).Files.Single();
        (row.In, row.Stored, row.LeftOut, row.Here, row.AddsUp).ShouldBe((new(8, 1470), new(1, 360), new(7, 1110), new IntakeTotal(1, 360), true));
        row.Reasons.Select(r => r.Code).ShouldBe(["row_twice", "unknown_requirement", "tomorrow", "unknown_person", "bad_date", "unknown_kind", "bad_hours"], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task Learning_that_is_taken_back_stays_as_it_was_known_and_can_come_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync());
        var file = $"Email,Level,Completed on\r\n{person.Email},Level 1,2025-03-14\r\n";
        var shown = await SendAsync(given, "learning", file);
        await ApplyAsync(given, shown);
        given.Now = given.Now.AddDays(1);

        (await UndoAsync(given, shown)).OrThrow();

        (await given.ReadAsync(db => db.Achievements.SingleAsync())).SupersededAt.ShouldBe(given.Now);
        (await given.ReadAsync(db => db.DueDates.Where(d => d.Requirement == "level_1").Select(d => d.MetOn).SingleAsync())).ShouldBeNull();
        (await SheetAsync(given)).Files.ShouldBeEmpty();
        (await SendAsync(given, "learning", file)).Of(IntakeOutcome.Store).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task What_was_shown_is_not_brought_in_over_what_came_meanwhile(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync());
        var file = $"Email,Level,Completed on\r\n{person.Email},Level 1,2025-03-14\r\n";
        var (first, second) = (await SendAsync(given, "learning", file), await SendAsync(given, "learning", file));
        await ApplyAsync(given, first);

        (await given.DoAsync(db => Apply(db).DoAsync(second.Intake.Id, given.Context()))).No().ShouldBe("world_has_moved");
        (await given.ReadAsync(db => db.Achievements.CountAsync())).ShouldBe(1);
        // The same call again is the same call.
        (await given.DoAsync(db => Apply(db).DoAsync(first.Intake.Id, given.Context()))).OrThrow().State.ShouldBe(ImportState.Applied);
    }

    [Theory, OnBoth, Requirement("R-081")]
    public async Task Coming_events_come_as_drafts_with_their_days_and_their_course(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        await given.CourseAsync(new() { Title = "Neglect", Length = GoldenThread.Partnerships.Packs.EventLength.HalfDay });
        const string file = "Reference,Title,Date,Start time,End time,Venue,Capacity,Duration\r\n"
            + "A1,Neglect,2027-01-12,09:30,12:30,Town Hall,20,\r\n"
            + "A2,Trauma in two days,2027-02-02,9.30am,4pm,Town Hall,25,multi day\r\nA2,Trauma in two days,2027-02-09,9.30am,4pm,Town Hall,,\r\n"
            + "A3,Quite new,2027-01-13,09:30,12:30,Town Hall,10,\r\n"
            + "A4,Neglect,2026-01-12,09:30,12:30,Town Hall,5,\r\n"
            + "A5,Neglect,2027-03-01,12:30,09:30,Town Hall,6,\r\nA5,Neglect,2027-03-02,09:30,12:30,Town Hall,6,\r\n";

        var shown = await SendAsync(given, "events", file);
        (await CodesAsync(given, shown)).ShouldBe([(5, "no_length"), (6, "has_been"), (7, "ends_before_start"), (8, "other_row")]);
        (shown.Of(IntakeOutcome.Store), shown.Records).ShouldBe((3, 2));
        await ApplyAsync(given, shown);

        var events = await given.ReadAsync(db => db.Events.OrderBy(e => e.FirstDay).Select(e => new { e.Title, e.Capacity, e.State, e.Length, Days = db.Sessions.Count(s => s.EventId == e.Id) }).ToListAsync());
        events.Select(e => (e.Title, e.Capacity, e.State, e.Days)).ShouldBe([("Neglect", 20, EventState.Draft, 1), ("Trauma in two days", 25, EventState.Draft, 2)]);
        events[0].Length.ShouldBe(GoldenThread.Partnerships.Packs.EventLength.HalfDay);
        (await given.ReadAsync(db => db.Courses.CountAsync())).ShouldBe(2);
        (await SendAsync(given, "events", file)).Records.ShouldBe(0);
        (await SheetAsync(given)).AddsUp.ShouldBeTrue();

        (await given.DoAsync(db => new OpenBroughtIn(db, new(db, Given.Site)).DoAsync(shown.Intake.Id, given.Context()))).OrThrow().Events.ShouldBe(2);
        (await given.ReadAsync(db => db.Events.CountAsync(e => e.State == EventState.Published))).ShouldBe(2);
        (await UndoAsync(given, shown)).OrThrow();
        (await given.ReadAsync(db => db.Events.CountAsync())).ShouldBe(0);
        (await given.ReadAsync(db => db.Courses.Select(c => c.Title).ToListAsync())).ShouldBe(["Neglect"]);
    }

    [Theory, OnBoth, Requirement("R-092"), Requirement("R-097")]
    public async Task Bookings_keep_their_turn_tell_nobody_and_never_fill_an_event_beyond_its_places(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var school = await given.AgencyAsync();
        var people = new List<Person>();
        for (var i = 0; i < 5; i++) people.Add(await given.PersonAsync(school));
        var events = await SendAsync(given, "events", "Reference,Title,Date,Start,End,Places,Length\r\nA1,Neglect,2027-01-12,09:30,12:30,2,half day\r\n");
        await ApplyAsync(given, events);
        var file = "Event ID,Email,Status,Date booked\r\n"
            + $"a-1,{people[0].Email},Booked,2026-10-01\r\nA1,{people[1].Email},Confirmed,2026-10-02\r\nA1,{people[2].Email},confirmed,2026-10-03\r\n"
            + $"A1,{people[3].Email},Waiting list,2026-10-09\r\nA1,{people[4].Email},Waiting list,2026-10-04\r\n"
            + $"A1,{people[0].Email},waiting,\r\nA2,{people[0].Email},booked,\r\nA1,nobody@example.org,booked,\r\nA1,{people[2].Email},Cancelled,\r\n";

        var shown = await SendAsync(given, "bookings", file);
        (await CodesAsync(given, shown)).ShouldBe([(4, "no_place_left"), (7, "row_twice"), (8, "unknown_event"), (9, "unknown_person"), (10, "not_live")]);
        await ApplyAsync(given, shown);

        var queue = await given.ReadAsync(db => db.Bookings.Where(b => b.State == BookingState.Waiting).OrderBy(b => b.WaitingSince).Select(b => b.PersonId).ToListAsync());
        queue.ShouldBe([people[4].Id, people[3].Id]);
        (await given.ReadAsync(db => db.Bookings.Where(b => b.State == BookingState.Confirmed).Select(b => b.AgencyId).ToListAsync())).ShouldBe([school.Id, school.Id]);
        (await given.ReadAsync(db => db.MailMessages.CountAsync())).ShouldBe(0);
        await ShouldHoldAsync(given);
        (await SendAsync(given, "bookings", file)).Of(IntakeOutcome.Store).ShouldBe(0);
        var sheet = await SheetAsync(given);
        sheet.AddsUp.ShouldBeTrue();
        (sheet.Files[1].Stored, sheet.Files[1].Here).ShouldBe((new(4, 2), new IntakeTotal(4, 2)));

        (await UndoAsync(given, events)).No().ShouldBe("changed_since");
        (await UndoAsync(given, shown)).OrThrow();
        (await UndoAsync(given, events)).OrThrow();
        (await given.ReadAsync(db => db.Bookings.CountAsync(b => b.State != BookingState.Cancelled))).ShouldBe(0);
        (await given.ReadAsync(db => db.Charges.CountAsync())).ShouldBe(0);
        await ShouldHoldAsync(given);
        var anew = await SendAsync(given, "events", "Reference,Title,Date,Start,End,Places,Length\r\nA1,Neglect,2027-01-12,09:30,12:30,2,half day\r\n");
        anew.Records.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_booking_that_went_on_is_not_taken_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.EventAsync(places: 5);
        var shown = await SendAsync(given, "bookings", $"Course,Day,Email\r\nProfessional curiosity,2026-12-03,{person.Email}\r\n");
        await ApplyAsync(given, shown);
        await given.CancelAsync(await given.ReadAsync(db => db.Bookings.SingleAsync()));

        (await UndoAsync(given, shown)).No().ShouldBe("changed_since");
    }

    [Theory, OnBoth]
    public async Task Places_that_went_meanwhile_are_not_given_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var e = await given.EventAsync(places: 1);
        var person = await given.PersonAsync(school);
        var shown = await SendAsync(given, "bookings", $"Course,Day,Email\r\nProfessional curiosity,2026-12-03,{person.Email}\r\n");
        shown.Records.ShouldBe(1);
        await given.BookedAsync(e);

        (await given.DoAsync(db => Apply(db).DoAsync(shown.Intake.Id, given.Context()))).No().ShouldBe("world_has_moved");
        (await given.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Headings_that_are_not_known_are_asked_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.PersonAsync(await given.AgencyAsync());
        var waiting = await SendAsync(given, "learning", $"Wer,Was,Wann\r\n{person.Email},Level 1,2025-03-14\r\n");
        waiting.Intake.State.ShouldBe(ImportState.AwaitingColumns);

        (await given.DoAsync(db => Preview(db).WithColumnsAsync(waiting.Intake.Id, new Dictionary<string, string> { ["email"] = "Wer" }, given.Context()))).No().ShouldBe("columns_missing");
        (await given.DoAsync(db => Preview(db).WithColumnsAsync(waiting.Intake.Id, new Dictionary<string, string> { ["email"] = "Wer", ["counts_for"] = "Was", ["completed_on"] = "wann" }, given.Context()))).OrThrow();

        (await given.ReadAsync(db => new ShowIntake(db, Kinds(db)).DoAsync(waiting.Intake.Id, given.Context())))!.Records.ShouldBe(1);
        (await given.ReadAsync(db => db.Files.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void Every_template_is_read_by_its_own_kind()
    {
        foreach (var kind in Kinds(null!))
        {
            var sheet = GoldenThread.Foundation.Sheet.Read(Encoding.UTF8.GetBytes(kind.Template()), 10).OrThrow();
            kind.Find(sheet.Headers).Keys.ShouldBe(kind.Columns.Select(c => c.Code), ignoreOrder: true, kind.Kind);
        }
    }

    private static List<ITakeIn> Kinds(Db db)
    {
        var packs = new PackInForce(db);
        return [new TakeInOrganisations(db, new(db)), new TakeInLearning(db), new TakeInEvents(db, packs, new(db, packs), new(db, packs)), new TakeInBookings(db, new(packs))];
    }

    private static PreviewIntake Preview(Db db) => new(db, Kinds(db), new(db), new(db));

    private static ApplyIntake Apply(Db db) => new(db, Kinds(db));

    private static async Task<ShowIntake.Shown> SendAsync(Given given, string kind, string file)
    {
        var intake = (await given.DoAsync(db => Preview(db).DoAsync(new(kind, Encoding.UTF8.GetBytes(file), "old.csv"), given.Context()))).OrThrow();
        return (await given.ReadAsync(db => new ShowIntake(db, Kinds(db)).DoAsync(intake.Id, given.Context())))!;
    }

    private static async Task ApplyAsync(Given given, ShowIntake.Shown shown) => (await given.DoAsync(db => Apply(db).DoAsync(shown.Intake.Id, given.Context()))).OrThrow();

    private static Task<GoldenThread.Foundation.Result<Intake>> UndoAsync(Given given, ShowIntake.Shown shown) => given.DoAsync(db => Apply(db).UndoAsync(shown.Intake.Id, "The wrong file", given.Context()));

    private static Task<Reconcile.Sheet> SheetAsync(Given given) => given.ReadAsync(db => new Reconcile(db, Kinds(db)).DoAsync(given.Context()));

    private static async Task<List<(int, string?)>> CodesAsync(Given given, ShowIntake.Shown shown) =>
        [.. (await given.ReadAsync(db => db.IntakeLines.Where(l => l.IntakeId == shown.Intake.Id && l.Outcome == IntakeOutcome.LeftOut).OrderBy(l => l.Row).ToListAsync())).Select(l => (l.Row, l.Code))];

    private static async Task ShouldHoldAsync(Given given)
    {
        foreach (var invariant in new Invariant[] { new NoEventOverfull(), new OneLiveBookingEach(), new NobodyPassedOver(), new StateIsFoldOfHistory(), new EachStepIsTold() })
            (await given.ReadAsync(db => invariant.FindAsync(db, given.Context(), TestContext.Current.CancellationToken))).ShouldBeEmpty(invariant.GetType().Name);
        (await given.ReadAsync(db => new KeepDueDates(db).WrongAsync(given.Context()))).ShouldBeEmpty();
    }
}
