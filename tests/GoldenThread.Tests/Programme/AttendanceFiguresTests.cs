using GoldenThread.Programme;
using GoldenThread.Programme.Figures;

namespace GoldenThread.Tests.Programme;

/// <summary>Named rates: one quarter has four "attendance rates", so each says which it is.</summary>
[Requirement("R-152")]
public sealed class AttendanceFiguresTests
{
    /// <summary>A published quarter: 318 registered, 20 no-shows, 29 cancelled, 35 unscheduled, 393 places.</summary>
    [Fact]
    public void A_published_quarter_reconciles()
    {
        var rates = new AttendanceRates(7, 393, 318, 29, 0, 20, 318 - 29 - 20, 35, 0, 304);

        rates.Fill.Words.ShouldBe("304 of 393 (77.4%)");
        rates.Show.Words.ShouldBe("269 of 289 (93.1%)");
        rates.RegisteredAttendance.Words.ShouldBe("269 of 318 (84.6%)");
        rates.NoShows.Words.ShouldBe("20 of 318 (6.3%)");
        rates.Cancels.Words.ShouldBe("29 of 318 (9.1%)");
        AttendanceRates.None.Show.Words.ShouldBe("nothing to count");
    }

    [Theory, OnBoth]
    public async Task Every_booking_is_counted_once_for_what_became_of_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington"); // free until the end of 24 November
        var (agency, trainer) = (await given.AgencyAsync("St Aidan's"), await given.PersonAsync());
        var e = await given.EventAsync(places: 10, await given.CourseAsync(new() { Title = "Neglect", Themes = ["neglect"] }));
        var booked = new List<Booking>();
        for (var i = 0; i < 6; i++) booked.Add(await given.BookedAsync(e, await given.PersonAsync(agency)));
        (await given.CancelAsync(booked[0])).OrThrow(); // early
        given.On(new(2026, 11, 26));
        (await given.CancelAsync(booked[1])).OrThrow(); // late
        var newcomer = await given.PersonAsync(agency);
        (await given.SubstituteAsync(booked[2], newcomer)).OrThrow(); // counts for the colleague
        given.On(new(2026, 12, 3));
        var walkIn = await given.PersonAsync(agency);
        (await given.MarkAsync(await given.SessionOfAsync(e), trainer, new(newcomer.Id, Mark.Late), new(booked[3].PersonId, Mark.Attended), new(booked[4].PersonId, Mark.Absent), new(walkIn.Id, Mark.WalkIn))).OrThrow();
        given.On(new(2026, 12, 4));

        var found = await given.DoAsync(db => new ShowAttendance(db, new(new(db))).DoAsync(new(2026, 12, 1), new(2026, 12, 31), given.Context()));

        found.Now.ShouldBe(new(1, 10, Registered: 6, Cancelled: 2, LateCancelled: 1, NoShow: 1, Came: 2, WalkIns: 1, Unmarked: 1, People: 3));
        var row = found.ByAgency.ShouldHaveSingleItem();
        (row.Name, row.Rates.Registered, row.Rates.Places, row.MayShow).ShouldBe(("St Aidan's", 6, null, true));
        found.BySubject.ShouldHaveSingleItem().Name.ShouldBe("neglect");
        found.Before.ShouldBe(AttendanceRates.None);
    }

    [Theory, OnBoth]
    [Requirement("R-153")]
    public async Task An_issue_is_taken_further_with_a_reason_and_a_receiver_and_keeps_its_answer(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        (await given.DoAsync(db => new EscalateAttendance(db).DoAsync(null, "", "", given.Context()))).No!.Fields.Keys.ShouldBe(["reason", "receiver"], ignoreOrder: true);
        var raised = (await given.DoAsync(db => new EscalateAttendance(db).DoAsync(null, "One in five does not come", "The strategic group", given.Context()))).OrThrow();

        (await given.DoAsync(db => new EscalateAttendance(db).AnswerAsync(raised.Id, "Leads will call", new(2026, 11, 24), given.Context()))).OrThrow();

        (await given.DoAsync(db => new EscalateAttendance(db).AllAsync(given.Context()))).ShouldHaveSingleItem().Escalation.Answer.ShouldBe("Leads will call");
    }
}
