using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed class BulkTests
{
    private const string Awkward = "O'Brien \"Zoë\" Łukasz, {a} \\ back\r\nnext; DROP TABLE";

    [Theory, OnBoth]
    public async Task What_is_written_at_once_reads_back_as_it_was(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var person = await given.PersonAsync(agency);
        Course[] courses = [Course(given, Awkward, ["a,b", "c \"d\"", "{e}", "", "NULL", Awkward]), Course(given, "Plain", [])];
        Event[] events = [.. courses.Select((c, i) => Event(given, c, i == 0 ? 30 : null))];
        Session[] sessions = [.. events.Select(e => Session(given, e))];
        Booking[] bookings = [.. events.Select(e => Booking(given, e, person, agency))];
        AccessNeed[] needs = [new() { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), BookingId = bookings[0].Id, Sealed = [0, 1, 255], DeleteAfter = new(2026, 12, 31) }];
        Achievement[] achievements = [Achievement(given, person, sessions[0])];

        await InsertAsync(given, courses);
        await InsertAsync(given, events);
        await InsertAsync(given, sessions);
        await InsertAsync(given, bookings);
        await InsertAsync(given, needs);
        await InsertAsync(given, achievements);

        await ReadsBackAsync(given, courses);
        await ReadsBackAsync(given, events);
        await ReadsBackAsync(given, sessions);
        await ReadsBackAsync(given, bookings);
        await ReadsBackAsync(given, needs);
        await ReadsBackAsync(given, achievements);
    }

    [Theory, OnBoth]
    public async Task More_rows_than_fit_one_statement_are_all_written(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agencies = Enumerable.Range(0, 12_345).Select(n => new Agency
        {
            PartnershipId = given.PartnershipId,
            Id = Guid.CreateVersion7(),
            Name = $"Agency {n}",
            NameKey = $"agency {n}",
            Sector = Sector.Faith,
            LegalKind = LegalKind.VoluntaryCommunityFaith,
            BasedInArea = n % 2 == 0,
            ServesArea = true,
            Headcount = n % 3 == 0 ? null : n,
        }).ToList();

        await InsertAsync(given, agencies);

        (await given.ReadAsync(db => db.Agencies.CountAsync(a => a.Headcount == null))).ShouldBe(4115);
        (await given.ReadAsync(db => db.Agencies.SingleAsync(a => a.Id == agencies[12_000].Id))).Name.ShouldBe("Agency 12000");
    }

    [Theory, OnBoth]
    public async Task A_row_of_another_partnership_is_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");

        await Should.ThrowAsync<InvalidOperationException>(() => InsertAsync(given, [Course(other, "Theirs", [])]));
    }

    [Theory, OnBoth]
    public async Task Nothing_is_written_outside_a_writing_transaction(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var db = given.Open();
        await using var work = await db.ReadAsync(given.Context());

        await Should.ThrowAsync<InvalidOperationException>(() => db.InsertAllAsync([Course(given, "Ours", [])]));
    }

    [Theory, OnBoth]
    public async Task A_promise_of_the_database_still_holds(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var nowhere = Event(given, Course(given, "Never stored", []), 10);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => InsertAsync(given, [nowhere]));
    }

    private static async Task InsertAsync<T>(Given given, IReadOnlyCollection<T> rows)
        where T : class
    {
        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());
        await db.InsertAllAsync(rows);
        await work.CommitAsync();
    }

    /// <summary>Every column, found by its id, so that the keys are stored as the queries look for them.</summary>
    private static async Task ReadsBackAsync<T>(Given given, IEnumerable<T> rows)
        where T : class, IOwned
    {
        foreach (var row in rows)
        {
            await using var db = given.Open();
            await using var work = await db.ReadAsync(given.Context());
            var stored = await db.Set<T>().SingleAsync(r => r.Id == row.Id);
            foreach (var property in db.Model.FindEntityType(typeof(T))!.GetFlattenedProperties())
            {
                var (written, read) = (Value(property, row), Value(property, stored));
                read.ShouldBe(written, $"{typeof(T).Name}.{property.Name}");
            }
        }
    }

    private static object? Value(Microsoft.EntityFrameworkCore.Metadata.IProperty property, object row) => property.GetGetter().GetClrValueUsingContainingEntity(row, []);

    private static Course Course(Given given, string title, List<string> outcomes) => new()
    {
        PartnershipId = given.PartnershipId,
        Id = Guid.CreateVersion7(),
        Title = title,
        Outcomes = outcomes,
        Mode = Mode.Virtual,
        Length = EventLength.UpTo3Hours,
        MadeAt = given.Now.AddTicks(1230),
    };

    private static Event Event(Given given, Course course, int? capacity) => new()
    {
        PartnershipId = given.PartnershipId,
        Id = Guid.CreateVersion7(),
        CourseId = course.Id,
        Title = course.Title,
        Length = EventLength.MultiDay,
        Mode = Mode.Classroom,
        Capacity = capacity,
        State = EventState.Published,
        PublishedAt = capacity is null ? null : given.Now,
        FirstDay = new(2026, 12, 1),
        FirstStart = new(9, 30),
        LastDay = new(2026, 12, 2),
    };

    private static Session Session(Given given, Event e) => new()
    {
        PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, Date = e.FirstDay, Start = new(9, 30), End = new(16, 45, 30), Link = "https://meet.example/a?b=c&d",
    };

    private static Booking Booking(Given given, Event e, Person person, Agency agency)
    {
        var booking = new Booking
        {
            PartnershipId = given.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = e.Id,
            PersonId = person.Id,
            Reference = e.Id.ToString("N")[^8..],
            AgencyId = agency.Id,
            AgencyKind = agency.LegalKind,
            AgencyContributes = false,
            MadeAt = given.Now,
        };
        booking.Begin(given.Context(), BookingState.Confirmed);
        return booking;
    }

    private static Achievement Achievement(Given given, Person person, Session session) => new()
    {
        PartnershipId = given.PartnershipId,
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        Requirement = "level_1",
        On = session.Date,
        Evidence = new() { Kind = "event", Id = session.EventId, Label = Awkward },
        RecordedAt = given.Now,
    };
}
