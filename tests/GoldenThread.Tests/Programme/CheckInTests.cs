using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>People mark themselves as here by the code on the trainer's screen.</summary>
public sealed class CheckInTests
{
    private static readonly DateTime _now = new(2026, 12, 3, 9, 20, 30, DateTimeKind.Utc);

    [Fact]
    public void A_code_holds_for_its_session_this_minute_and_the_next_and_reads_alike_however_it_is_typed()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var code = CheckInCode.Of("root", one, _now);

        code.Length.ShouldBe(6);
        CheckInCode.Opens("root", one, CheckInCode.Say(code).ToLowerInvariant(), _now).ShouldBeTrue();
        CheckInCode.Opens("root", one, code, _now.AddSeconds(60)).ShouldBeTrue("whoever types while it changes");
        CheckInCode.Opens("root", one, code, _now.AddSeconds(120)).ShouldBeFalse();
        CheckInCode.Opens("root", one, code, _now.AddSeconds(-60)).ShouldBeFalse("codes to come");
        CheckInCode.Opens("root", other, code, _now).ShouldBeFalse("another session");
        CheckInCode.Opens("other root", one, code, _now).ShouldBeFalse("opened anew");
        CheckInCode.Opens(null, one, code, _now).ShouldBeFalse();
        Enumerable.Range(0, 500).Select(i => CheckInCode.Of("root", one, _now.AddMinutes(i))).Distinct().Count().ShouldBe(500);
    }

    [Theory, OnBoth]
    [Requirement("R-146")]
    public async Task Whoever_has_a_place_checks_in_for_themselves_with_the_code_on_the_screen_and_nobody_else(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (person, colleague, trainer) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency));
        var e = await given.EventAsync(places: 1);
        var (booking, waits) = (await given.BookedAsync(e, person), await given.BookedAsync(e, colleague));
        var session = await given.SessionOfAsync(e);
        (await OpenAsync(given, session)).No!.Code.ShouldBe("check_in_not_today");
        given.Now = _now;
        (await CheckInAsync(given, booking, "ABCDEF", person)).No!.Code.ShouldBe("check_in_closed");
        (await OpenAsync(given, session)).OrThrow();
        var code = (await ScreenAsync(given, session)).Code!;

        (await CheckInAsync(given, booking, code == "222222" ? "333333" : "222222", person)).No!.Code.ShouldBe("wrong_code");
        (await CheckInAsync(given, booking, code, colleague)).No!.Kind.ShouldBe(RefusalKind.NotThere, "only for oneself");
        (await CheckInAsync(given, waits, code, colleague)).No!.Code.ShouldBe("no_place_to_check_in");
        (await CheckInAsync(given, booking, code, person)).OrThrow().Already.ShouldBeFalse();
        (await CheckInAsync(given, booking, code, person)).OrThrow().Already.ShouldBeTrue();

        var mark = await given.ReadAsync(db => db.RegisterMarks.SingleAsync());
        (mark.Mark, mark.PersonId, mark.MarkedById, mark.Arrived).ShouldBe((Mark.Attended, person.Id, person.Id, new TimeOnly(9, 20)));
        (await ScreenAsync(given, session)).Here.ShouldBe(1);
        (await given.MarkAsync(session, trainer, new TakeRegister.Entry(person.Id, Mark.Absent))).OrThrow();
        (await given.ReadAsync(db => db.Attendances.SingleAsync())).Mark.ShouldBeNull("the trainer sees both, and settles it");

        (await OpenAsync(given, session, open: false)).OrThrow();
        (await ScreenAsync(given, session)).Code.ShouldBeNull();
        (await CheckInAsync(given, booking, code, person)).No!.Code.ShouldBe("check_in_closed");
    }

    private static Task<Result<Done>> OpenAsync(Given given, Session session, bool open = true) => given.DoAsync(db => new OpenCheckIn(db).DoAsync(session.Id, open, given.Context()));

    private static async Task<OpenCheckIn.Screen> ScreenAsync(Given given, Session session) => (await given.DoAsync(db => new OpenCheckIn(db).ShowAsync(session.Id, given.Context())))!;

    private static Task<Result<CheckedIn>> CheckInAsync(Given given, Booking booking, string code, Person by) =>
        given.DoAsync(db => new CheckIn(db, new(db, new(db))).DoAsync(booking.Id, code, Given.As(by), given.Context(by)));
}
