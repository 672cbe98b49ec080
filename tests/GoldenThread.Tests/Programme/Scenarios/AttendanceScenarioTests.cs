using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme.Scenarios;

/// <summary>Who may be marked, and how much attendance counts.</summary>
[Requirement("R-146")]
public sealed class AttendanceScenarioTests
{
    [Theory, OnBoth]
    public async Task A_cancelled_booking_or_one_on_another_list_is_refused_with_its_reason_and_leaves_no_mark(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, other) = (await given.EventAsync(places: 1), await given.EventAsync());
        var (cancelled, elsewhere) = (await given.BookedAsync(e), await given.BookedAsync(other));
        (await given.CancelAsync(cancelled)).OrThrow();
        var (holder, waits) = (await given.BookedAsync(e), await given.BookedAsync(e));
        var (nobody, trainer) = (await given.PersonAsync(), await given.PersonAsync());
        given.On(new(2026, 12, 3));
        var session = await given.SessionOfAsync(e);

        foreach (var (person, code) in new[] { (cancelled.PersonId, "booking_cancelled"), (elsewhere.PersonId, "on_another_list"), (waits.PersonId, "only_waiting"), (nobody.Id, "not_on_the_list") })
            (await given.MarkAsync(session, trainer, new TakeRegister.Entry(holder.PersonId, Mark.Attended), new TakeRegister.Entry(person, Mark.Attended))).No!.Code.ShouldBe(code);

        (await given.ReadAsync(db => db.RegisterMarks.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(Completion.Whole, Mark.Absent, Mark.Absent, CertificateVerdict.Refused)]
    [InlineData(Completion.Whole, Mark.Attended, Mark.Absent, CertificateVerdict.Refused)]
    [InlineData(Completion.Whole, Mark.Attended, Mark.Attended, CertificateVerdict.Allowed)]
    [InlineData(Completion.Part, Mark.Absent, Mark.Absent, CertificateVerdict.Refused)]
    [InlineData(Completion.Part, Mark.Attended, Mark.Absent, CertificateVerdict.Allowed)]
    [InlineData(Completion.Part, Mark.Attended, Mark.LeftEarly, CertificateVerdict.Refused)]
    public void Full_attendance_closes_a_course_and_part_of_it_only_where_the_course_says_so(Completion completion, Mark first, Mark second, CertificateVerdict expected) =>
        CertificateAllowed.Decide(CertificatePolicy.Silent, BookingState.Confirmed, [first, second], formReturned: false, released: false, completion).Verdict.ShouldBe(expected);

    [Theory, OnBoth]
    public async Task A_course_that_counts_in_part_is_achieved_by_one_of_its_days(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var (completion, achieved) in new[] { (Completion.Whole, 0), (Completion.Part, 1) })
        {
            var e = await given.EventAsync(course: await given.CourseAsync(new() { Title = "Two days", Level = "level_2", Completion = completion }), details: new() { Sessions = [new(new(2026, 12, 3), new(9, 0), new(12, 0)), new(new(2026, 12, 4), new(9, 0), new(12, 0))] });
            var (booking, trainer) = (await given.BookedAsync(e), await given.PersonAsync());
            var now = given.Now;
            given.On(new(2026, 12, 4));
            (await given.MarkAsync(await given.SessionOfAsync(e), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
            (await given.MarkAsync(await given.SessionOfAsync(e, 1), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Absent))).OrThrow();
            (await given.ReadAsync(db => db.Achievements.CountAsync(a => a.PersonId == booking.PersonId))).ShouldBe(achieved);
            given.Now = now;
        }
    }
}
