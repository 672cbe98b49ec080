using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

[Requirement("R-146")]
public sealed class TakeRegisterTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory, OnBoth]
    public async Task The_register_opens_on_the_day(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var trainer = await given.PersonAsync();
        var session = await given.SessionOfAsync(e);

        (await given.On(_day.AddDays(-1)).MarkAsync(session, trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).No!.Code.ShouldBe("session_not_yet");
        (await given.On(_day).MarkAsync(session, trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow().ShouldBe(1);
        (await given.MarkAsync(session, trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow().ShouldBe(0, "the same form sent twice adds nothing");
    }

    [Theory, OnBoth]
    public async Task Only_people_with_a_place_are_marked_and_others_are_walk_ins(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var (trainer, stranger) = (await given.PersonAsync(), await given.PersonAsync(await given.AgencyAsync()));
        var session = await given.SessionOfAsync(e);
        given.On(_day);

        (await given.MarkAsync(session, trainer, new TakeRegister.Entry(stranger.Id, Mark.Attended))).No!.Code.ShouldBe("not_on_the_list");
        (await given.MarkAsync(session, trainer, new TakeRegister.Entry(booking.PersonId, Mark.WalkIn))).No!.Code.ShouldBe("has_a_place");
        (await given.MarkAsync(session, trainer, new(booking.PersonId, Mark.Attended), new(booking.PersonId, Mark.Absent))).No!.Code.ShouldBe("marked_twice");
        (await given.MarkAsync(session, trainer, new(booking.PersonId, Mark.Late, new(10, 5)), new(stranger.Id, Mark.WalkIn))).OrThrow().ShouldBe(2);

        var rows = await given.ReadAsync(db => db.Attendances.ToDictionaryAsync(a => a.PersonId));
        rows[booking.PersonId].Arrived.ShouldBe(new TimeOnly(10, 5));
        rows[stranger.Id].AgencyId.ShouldNotBeNull("the agency of the post held that day");
    }

    [Theory, OnBoth]
    public async Task Two_phones_keep_both_marks_and_neither_counts_until_somebody_settles_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var (one, other) = (await given.PersonAsync(), await given.PersonAsync());
        var session = await given.SessionOfAsync(e);
        given.On(_day);
        await given.MarkAsync(session, one, new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        await given.MarkAsync(session, other, new TakeRegister.Entry(booking.PersonId, Mark.Absent));

        (await given.ReadAsync(db => db.Attendances.SingleAsync())).Mark.ShouldBeNull();
        var sheet = (await given.DoAsync(db => new RegisterSheet(db).OfAsync(session.Id, given.Context())))!;
        sheet.Rows.Single().IsContradicted.ShouldBeTrue();
        sheet.Rows.Single().Standing.Select(s => (s.Mark.Mark, s.By)).ShouldBe([(Mark.Attended, one.Name), (Mark.Absent, other.Name)], ignoreOrder: true);

        await given.MarkAsync(session, other, new TakeRegister.Entry(booking.PersonId, Mark.Attended, SeenStep: sheet.Rows.Single().Steps));
        (await given.ReadAsync(db => db.Attendances.SingleAsync())).Mark.ShouldBe(Mark.Attended);
    }

    [Theory, OnBoth]
    public async Task A_mark_kept_on_a_phone_without_a_connection_keeps_its_time_and_stands_beside_another(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var (one, other) = (await given.PersonAsync(), await given.PersonAsync());
        var session = await given.SessionOfAsync(e);
        given.On(_day);
        var marked = given.Now.AddMinutes(-20);
        await given.MarkAsync(session, other, new TakeRegister.Entry(booking.PersonId, Mark.Absent));

        await given.MarkAsync(session, one, new TakeRegister.Entry(booking.PersonId, Mark.Attended, DeviceAt: marked));
        (await given.MarkAsync(session, one, new TakeRegister.Entry(booking.PersonId, Mark.Attended, DeviceAt: marked.AddMinutes(1)))).No.ShouldBeNull();

        var sheet = (await given.DoAsync(db => new RegisterSheet(db).OfAsync(session.Id, given.Context())))!;
        sheet.Rows.Single().Standing.Select(s => (s.Mark.Mark, s.Mark.DeviceAt)).ShouldBe([(Mark.Absent, null), (Mark.Attended, marked)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-12-02T23:59:00Z", null)]
    [InlineData("2026-12-03T00:00:00Z", "2026-12-03T00:00:00Z")]
    [InlineData("2026-12-03T10:04:00Z", "2026-12-03T10:04:00Z")]
    [InlineData("2026-12-03T10:06:00Z", null)]
    [InlineData(null, null)]
    public void A_phones_time_is_kept_where_it_can_be_true(string? said, string? kept)
    {
        static DateTime? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

        DeviceClock.Kept(At(said), _day, At("2026-12-03T10:00:00Z")!.Value).ShouldBe(At(kept));
    }

    [Theory, OnBoth]
    public async Task What_the_form_had_shown_and_nobody_touched_contradicts_no_later_mark(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var (one, other) = (await given.PersonAsync(), await given.PersonAsync());
        var session = await given.SessionOfAsync(e);
        given.On(_day);
        await given.MarkAsync(session, one, new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        await given.MarkAsync(session, other, new TakeRegister.Entry(booking.PersonId, Mark.Absent, SeenStep: 1));

        (await given.MarkAsync(session, one, new TakeRegister.Entry(booking.PersonId, Mark.Attended, SeenStep: 1))).OrThrow().ShouldBe(0, "the sheet of before, sent once more");

        (await given.ReadAsync(db => db.Attendances.SingleAsync())).Mark.ShouldBe(Mark.Absent);
    }

    [Theory, OnBoth]
    [Requirement("R-147")]
    public async Task The_substitute_is_credited_and_not_the_original(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var (first, second, trainer) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync());
        var e = await given.EventAsync(10);
        var original = (await given.BookAsync(e, first)).OrThrow().Booking;
        var substitute = (await given.SubstituteAsync(original, second)).OrThrow();
        var session = await given.SessionOfAsync(e);
        given.On(_day);
        (await given.MarkAsync(session, trainer, new TakeRegister.Entry(second.Id, Mark.Attended))).No.ShouldBeNull();

        (await given.CertificateAsync(original)).No!.Code.ShouldBe("certificate_substituted");
        (await given.CertificateAsync(substitute)).OrThrow().PersonId.ShouldBe(second.Id);
    }

    [Theory, OnBoth]
    public async Task Taking_part_in_every_session_of_a_course_with_a_level_achieves_it_and_a_correction_takes_it_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var course = await given.CourseAsync(new() { Title = "Level 1", Level = "level_1" });
        var e = await given.EventAsync(10, course, new EventDetails
        {
            Length = EventLength.MultiDay,
            Sessions = [new(_day, new(9, 30), new(16, 0), "Hall"), new(_day.AddDays(1), new(9, 30), new(16, 0), "Hall")],
        });
        var booking = await given.BookedAsync(e);
        var trainer = await given.PersonAsync();

        await given.On(_day).MarkAsync(await given.SessionOfAsync(e, 0), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        (await AchievedAsync(given)).ShouldBeEmpty();
        await given.On(_day.AddDays(1)).MarkAsync(await given.SessionOfAsync(e, 1), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Late, new(9, 45)));
        (await AchievedAsync(given)).ShouldBe(["level_1"]);
        await given.MarkAsync(await given.SessionOfAsync(e, 1), trainer, new TakeRegister.Entry(booking.PersonId, Mark.LeftEarly, null, new(11, 0)));
        (await AchievedAsync(given)).ShouldBeEmpty();
        (await given.ReadAsync(db => db.Achievements.CountAsync())).ShouldBe(1, "the old fact stays, superseded");
    }

    private static Task<List<string>> AchievedAsync(Given given) => given.ReadAsync(db => db.Achievements.Where(a => a.SupersededAt == null).Select(a => a.Requirement).ToListAsync());
}
