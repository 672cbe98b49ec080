using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

public sealed class CancelAndPassOnTests
{
    [Theory, OnBoth]
    public async Task Notice_keeps_when_it_was_received_and_how(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var booking = await given.BookedAsync(await given.EventAsync());
        given.Now = given.Now.AddDays(3);

        (await given.CancelAsync(booking, Given.Officer, NoticeChannel.InWriting, new(2026, 11, 25, 8, 30, 0), "Called away")).OrThrow();

        var change = await given.ReadAsync(db => db.BookingChanges.Where(c => c.BookingId == booking.Id).OrderByDescending(c => c.Step).FirstAsync());
        (change.From, change.To, change.NoticeChannel, change.Why).ShouldBe((BookingState.Confirmed, BookingState.Cancelled, "in_writing", "Called away"));
        change.ReceivedAt.ShouldBe(DateTime.SpecifyKind(new(2026, 11, 25, 8, 30, 0), DateTimeKind.Utc));
        change.At.ShouldBe(given.Now);
    }

    [Theory, OnBoth]
    public async Task What_the_partnership_does_not_take_as_notice_leaves_the_place_taken(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var booking = await given.BookedAsync(await given.EventAsync());

        var no = (await given.CancelAsync(booking, Given.Officer, NoticeChannel.ByPhone)).No!;

        no.Code.ShouldBe("not_notice");
        no.Words.ShouldContain("in writing to");
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task Nobody_cancels_what_is_not_theirs(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (manager, stranger) = (await given.PersonAsync(agency), await given.PersonAsync(agency));
        var booking = await given.BookedAsync(await given.EventAsync(), await given.PersonAsync(agency, manager: manager));

        (await given.CancelAsync(booking, Given.As(stranger))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.CancelAsync(booking, new() { PersonId = manager.Id, AgencyIds = [agency.Id], Grants = [new(GoldenThread.People.Role.AgencyLead, GoldenThread.People.ScopeKind.Agency, agency.Id)] })).No!.Kind.ShouldBe(RefusalKind.NotAllowed);
        (await given.CancelAsync(booking, Given.BookerOf(agency))).OrThrow();
        (await given.CancelAsync(booking, Given.BookerOf(agency))).No!.Code.ShouldBe("not_live");
    }

    [Theory, OnBoth]
    [Requirement("R-119"), Requirement("R-131")]
    public async Task The_line_manager_cancels_in_writing_or_passes_the_place_on_for_their_own_people_only(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var by = new GoldenThread.People.Caller { PersonId = manager.Id, Grants = [new(GoldenThread.People.Role.LineManager, GoldenThread.People.ScopeKind.Partnership, null)] };
        var e = await given.EventAsync();
        var (first, second) = (await given.BookedAsync(e, await given.PersonAsync(agency, manager: manager)), await given.BookedAsync(e, await given.PersonAsync(agency, manager: manager)));
        var others = await given.BookedAsync(e, await given.PersonAsync(agency));

        (await given.CancelAsync(first, by)).OrThrow();
        (await given.SubstituteAsync(second, await given.PersonAsync(agency), by)).OrThrow();
        (await given.CancelAsync(others, by)).No!.Kind.ShouldBe(RefusalKind.NotThere);

        var change = await given.ReadAsync(db => db.BookingChanges.Where(c => c.BookingId == first.Id).OrderByDescending(c => c.Step).FirstAsync());
        (change.To, change.NoticeChannel).ShouldBe((BookingState.Cancelled, "in_writing"));
    }

    [Theory, OnBoth]
    [Requirement("R-119"), Requirement("R-120"), Requirement("R-121")]
    public async Task An_e_mail_that_came_in_time_costs_nothing_however_late_an_officer_enters_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var e = await given.HalfDayAsync();
        async Task<Booking> BookedAsync() => (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()), with: r => r with { AuthorisingManagerEmail = "head@example.org" })).OrThrow().Booking;
        var (inTime, late) = (await BookedAsync(), await BookedAsync());
        given.Now = new(2026, 12, 2, 15, 0, 0, DateTimeKind.Utc);

        (await given.CancelAsync(inTime, Given.Officer, NoticeChannel.InWriting, new(2026, 11, 30, 23, 59, 0))).OrThrow();
        (await given.CancelAsync(late, Given.Officer, NoticeChannel.InWriting, new(2026, 12, 1, 0, 0, 0))).OrThrow();
        await given.ProposeAsync();

        (await given.ChargesAsync(inTime)).ShouldBeEmpty();
        (await given.ChargeOfAsync(late)).Code.ShouldBe(GoldenThread.Charging.ChargeCode.LateCancellation);
    }

    [Theory, OnBoth]
    public async Task Once_the_event_has_begun_a_holder_cannot_cancel(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var booking = await given.BookedAsync(await given.EventAsync());
        given.Now = new(2026, 12, 3, 9, 30, 0, DateTimeKind.Utc);

        (await given.CancelAsync(booking)).No!.Code.ShouldBe("event_has_begun");
    }

    [Theory, OnBoth]
    [Requirement("R-131")]
    public async Task A_place_passes_to_a_colleague_as_a_new_booking_and_both_are_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (first, colleague) = (await given.PersonAsync(agency), await given.PersonAsync(agency));
        var e = await given.EventAsync(places: 1);
        var old = await given.BookedAsync(e, first);
        var waiting = await given.BookedAsync(e);

        var instead = (await given.SubstituteAsync(old, colleague)).OrThrow();

        (instead.State, instead.InsteadOfId, instead.PersonId).ShouldBe((BookingState.Confirmed, old.Id, colleague.Id));
        instead.Reference.ShouldNotBe(old.Reference);
        (await given.AgainAsync(old)).State.ShouldBe(BookingState.Substituted);
        (await given.AgainAsync(waiting)).State.ShouldBe(BookingState.Waiting); // the place never came free
        (await given.OutboxAsync(colleague.Email)).Single().Subject.ShouldStartWith("You have a place");
        (await given.OutboxAsync(first.Email)).Last().Text.ShouldContain("transferred");
    }

    [Theory, OnBoth]
    [Requirement("R-131")]
    public async Task Only_an_officer_passes_a_place_to_another_organisation(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var old = await given.BookedAsync(await given.EventAsync());
        var outsider = await given.PersonAsync(await given.AgencyAsync());

        (await given.SubstituteAsync(old, outsider)).No!.Code.ShouldBe("other_agency");
        (await given.SubstituteAsync(old, outsider, Given.Officer)).OrThrow().PersonId.ShouldBe(outsider.Id);
    }

    [Theory, OnBoth]
    [Requirement("R-131")]
    public async Task A_colleague_who_waits_may_take_the_place_and_leaves_the_queue(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var people = await given.PeopleAsync(3);
        var e = await given.EventAsync(places: 2);
        var (old, other) = (await given.BookedAsync(e, people[0]), await given.BookedAsync(e, people[1]));
        var turn = await given.BookedAsync(e, people[2]);

        (await given.SubstituteAsync(old, people[1])).No!.Code.ShouldBe("already_booked");
        (await given.SubstituteAsync(old, people[2])).OrThrow().State.ShouldBe(BookingState.Confirmed);

        (await given.AgainAsync(turn)).State.ShouldBe(BookingState.Cancelled);
        (await given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(2);
        other.State.ShouldBe(BookingState.Confirmed);
    }

    [Theory, OnBoth]
    public async Task Calling_an_event_off_tells_each_learner_and_their_manager_and_a_past_one_tells_nobody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, manager) = (await given.AgencyAsync(), await given.PersonAsync());
        foreach (var (days, messages) in new[] { (0, 4), (30, 0) })
        {
            var e = await given.EventAsync();
            for (var i = 0; i < 2; i++) await given.BookedAsync(e, await given.PersonAsync(agency, manager: manager));
            var before = (await given.OutboxAsync()).Count;
            given.Now = given.Now.AddDays(days);

            (await given.CallOffAsync(e)).OrThrow();

            (await given.OutboxAsync()).Count.ShouldBe(before + messages);
            (await given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Cancelled] = 2 });
        }
    }

    [Theory, OnBoth]
    public async Task New_days_are_told_to_everybody_with_a_new_calendar_entry_for_the_same_session(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 1);
        var (booked, waiting) = (await given.BookedAsync(e), await given.BookedAsync(e));
        var details = await given.DetailsAsync(e);

        (await given.ChangeAsync(e, details with { Sessions = [details.Sessions[0] with { Date = new(2026, 12, 10) }] })).OrThrow();

        var mail = await given.OutboxAsync();
        var (before, after) = (mail.First(m => m.AboutId == booked.Id), mail.Last(m => m.AboutId == booked.Id));
        after.Text.ShouldContain("Thursday 10 December 2026");
        Line(after, "UID").ShouldBe(Line(before, "UID"));
        int.Parse(Line(after, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(int.Parse(Line(before, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture));
        mail.Last(m => m.AboutId == waiting.Id).Text.ShouldContain("Thursday 10 December 2026");

        static string Line(MailMessage message, string name) => message.Calendar!.Split("\r\n").First(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
    }

    [Theory, OnBoth]
    public async Task Places_cannot_be_cut_below_those_that_are_taken(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(places: 5);
        for (var i = 0; i < 3; i++) await given.BookedAsync(e);

        var no = (await given.ChangeAsync(e, await given.DetailsAsync(e) with { Capacity = 2 })).No!;

        no.Code.ShouldBe("capacity_below_taken");
        (await given.ChangeAsync(e, await given.DetailsAsync(e) with { Capacity = 3 })).OrThrow().Capacity.ShouldBe(3);
    }
}
