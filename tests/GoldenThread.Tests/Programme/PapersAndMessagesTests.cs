using System.Text;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Messages;
using GoldenThread.Programme.Papers;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Documents, notes and messages of an event.</summary>
public sealed class PapersAndMessagesTests
{
    private static readonly byte[] _pdf = Encoding.ASCII.GetBytes("%PDF-1.7 handout");

    [Theory, OnBoth]
    public async Task A_document_opens_for_whom_it_is_and_for_nobody_else(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, other) = (await given.EventAsync(places: 1), await given.EventAsync());
        var (booked, waiting, elsewhere) = (await given.BookedAsync(e), await given.BookedAsync(e), await given.BookedAsync(other));
        var session = await given.SessionOfAsync(e);
        var handout = (await AddAsync(given, e, DocumentFor.Delegates)).OrThrow();
        var slides = (await AddAsync(given, e, DocumentFor.Trainers)).OrThrow();
        var costs = (await AddAsync(given, e, DocumentFor.Team)).OrThrow();
        (await AddAsync(given, e, DocumentFor.Team, "virus.exe")).No!.Code.ShouldBe("file_kind");
        (await AddAsync(given, e, DocumentFor.Team, "handout.png")).No!.Code.ShouldBe("file_mislabelled");

        async Task<bool> Opens(EventDocument document, DocumentFor position, EventPapers.Opener by) => await given.DoAsync(db => Papers(db).OpenAsync(document.Id, position, by, given.Context())) is var (_, content) && content.SequenceEqual(_pdf);
        (await Opens(handout, DocumentFor.Delegates, new(BookingId: booked.Id))).ShouldBeTrue();
        (await Opens(handout, DocumentFor.Delegates, new(BookingId: waiting.Id))).ShouldBeFalse("only with a place");
        (await Opens(handout, DocumentFor.Delegates, new(BookingId: elsewhere.Id))).ShouldBeFalse("another event");
        (await Opens(slides, DocumentFor.Delegates, new(BookingId: booked.Id))).ShouldBeFalse("for the trainers");
        (await Opens(slides, DocumentFor.Trainers, new(SessionId: session.Id))).ShouldBeTrue();
        (await Opens(costs, DocumentFor.Trainers, new(SessionId: session.Id))).ShouldBeFalse("for the team");
        (await Opens(costs, DocumentFor.Team, new(EventId: e.Id))).ShouldBeTrue();
        (await Opens(costs, DocumentFor.Team, new(EventId: other.Id))).ShouldBeFalse();

        (await given.DoAsync(db => Papers(db).RemoveAsync(e.Id, handout.Id, given.Context()))).OrThrow();
        (await given.ReadAsync(db => db.Files.CountAsync(f => f.Id == handout.FileId))).ShouldBe(0, "the file goes with it");
    }

    [Theory, OnBoth]
    public async Task A_note_stays_with_who_wrote_it_and_when(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, officer) = (await given.EventAsync(), await given.PersonAsync());
        (await given.DoAsync(db => Papers(db).NoteAsync(e.Id, " ", given.Context(officer)))).No!.Fields.Keys.ShouldContain("note");
        (await given.DoAsync(db => Papers(db).NoteAsync(e.Id, "The caretaker opens at 8", given.Context(officer)))).OrThrow();

        (await given.DoAsync(db => Papers(db).ShowAsync(e.Id, given.Context())))!.Notes.ShouldBe([new("The caretaker opens at 8", officer.Name, given.Now)]);
    }

    [Theory, OnBoth]
    public async Task A_message_to_everybody_carries_its_file_to_the_mail_server(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        var e = await given.EventAsync();
        var booking = await given.BookedAsync(e);
        await given.WriteAsync(db => db.MailMessages.ExecuteDeleteAsync());

        (await given.DoAsync(db => new MessageDelegates(db, new(db)).DoAsync(new(e.Id, "Handout", "Please bring it.") { Attachment = ("handout.exe", _pdf) }, given.Context()))).No!.Fields.Keys.ShouldContain("attachment");
        (await given.DoAsync(db => new MessageDelegates(db, new(db)).DoAsync(new(e.Id, "Handout", "Please bring it.") { Attachment = ("handout.pdf", _pdf) }, given.Context()))).OrThrow().ShouldBe(1);
        await using (var db = given.Open()) await new PostMail(db, new SmtpPost(sink.Server), []).DoAsync(given.Context(), "Calderbrook");

        var arrived = (await sink.ReceivedAsync(1))[0];
        arrived.Parts.ShouldContain("application/pdf");
        arrived.Raw.ShouldContain("handout.pdf");
        arrived.Raw.ShouldContain(Convert.ToBase64String(_pdf));
        var seen = (await given.DoAsync(db => new ShowBooking(db, new(new(db))).DoAsync(booking.Id, Given.Officer, given.Context())))!;
        seen.Mails.Single().State.ShouldBe(MailState.Sent);
        (await given.DoAsync(db => new ShowBooking(db, new(new(db))).DoAsync(booking.Id, new() { PersonId = booking.PersonId }, given.Context())))!.Mails.ShouldBeEmpty("addresses of managers are the team's");
    }

    [Theory, OnBoth]
    [Requirement("R-096")]
    public async Task A_partnerships_own_words_stand_round_what_a_message_must_state(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        (await SaveAsync(given, new(MessageKind.Confirmation, "Dear {nmae}", null, null))).No!.Fields["opening"].ShouldContain("{nmae}");
        (await SaveAsync(given, new(MessageKind.Confirmation, "Dear {name},\n\nwe look forward to {event}.", "Park behind the hall.", null))).OrThrow();

        var e = await given.EventAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        await given.BookedAsync(e, person);

        var mail = (await given.OutboxAsync(person.Email)).Single();
        mail.Text.ShouldStartWith($"Dear {person.Name},\n\nwe look forward to Professional curiosity.");
        mail.Text.ShouldContain("Thursday 3 December 2026, 9:30am to 1pm");
        mail.Text.ShouldContain("Park behind the hall.");
        mail.Text.ShouldNotContain("You have a place on");
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var theirs = await other.PersonAsync(await other.AgencyAsync());
        await other.BookedAsync(await other.EventAsync(), theirs);
        (await other.OutboxAsync(theirs.Email)).Single().Text.ShouldStartWith("You have a place on", customMessage: "each partnership its own");
        (await given.DoAsync(db => new EditMessages(db, new(new(db)), Given.Site).PreviewAsync(new(MessageKind.Offer, "Hurry, {name}", null, null), given.Context()))).OrThrow().Text.ShouldStartWith("Hurry, Sam Example");
    }

    [Theory, OnBoth]
    public async Task Joining_instructions_and_reminders_go_out_as_many_days_before_as_was_chosen_once_for_a_date(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var booking = await given.BookedAsync(e);
        await given.WriteAsync(db => db.MailMessages.ExecuteDeleteAsync());
        (await RemindAsync(given)).ShouldBe(0, "nothing was chosen");
        (await SaveAsync(given, new(MessageKind.JoiningInstructions, null, null, 7))).OrThrow();
        (await SaveAsync(given, new(MessageKind.Reminder, null, null, 2))).OrThrow();
        (await RemindAsync(given)).ShouldBe(0, "nine days before");

        (await RemindAsync(given.On(new(2026, 11, 26)))).ShouldBe(1);
        (await RemindAsync(given)).ShouldBe(0);
        (await given.OutboxAsync()).Single().Subject.ShouldBe("How to join: Professional curiosity");
        (await RemindAsync(given.On(new(2026, 12, 1)))).ShouldBe(1);
        var late = await given.BookedAsync(e);
        (await RemindAsync(given)).ShouldBe(1, "who books late gets the instructions, and no reminder of what they have just read");
        var details = await given.DetailsAsync(e);
        (await given.ChangeAsync(e, details with { Sessions = [details.Sessions[0] with { Date = new(2026, 12, 4) }] })).OrThrow();
        (await RemindAsync(given.On(new(2026, 12, 2)))).ShouldBe(4, "moved: both again, to both; the late one booked before this reminder");
        (await given.OutboxAsync()).Count(m => m.AboutId == late.Id && m.Subject.StartsWith("Reminder", StringComparison.Ordinal)).ShouldBe(1);
        booking.Id.ShouldNotBe(late.Id);
    }

    private static EventPapers Papers(Data.Db db) => new(db, new(db), new(db));

    private static Task<Result<EventDocument>> AddAsync(Given given, Event e, DocumentFor @for, string file = "handout.pdf") => given.DoAsync(db => Papers(db).AddAsync(e.Id, null, @for, file, _pdf, given.Context()));

    private static Task<Result<Done>> SaveAsync(Given given, EditMessages.Request request) => given.DoAsync(db => new EditMessages(db, new(new(db)), Given.Site).SaveAsync(request, given.Context()));

    private static Task<int> RemindAsync(Given given) => given.DoAsync(db => new RemindBookings(db, new(new(db)), Given.Site).DoAsync(given.Context()));
}
