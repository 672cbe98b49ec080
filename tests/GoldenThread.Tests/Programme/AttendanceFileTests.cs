using System.Text;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Attendance files as Teams and Zoom write them, and who of those booked is in them.</summary>
public sealed class AttendanceFileTests
{
    private const string Teams = "1. Summary\r\nMeeting title\tNeglect\r\nAttended participants\t3\r\nStart time\t12/3/26, 9:25:12 AM\r\n\r\n2. Participants\r\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n"
        + "Amina Yusuf\t12/3/26, 9:25:14 AM\t12/3/26, 1:01:10 PM\t3h 35m 56s\tamina@example.org\tamina@example.org\tAttendee\r\nO'Brien, Zoë (Guest)\t12/3/26, 9:30:14 AM\t12/3/26, 10:01:10 AM\t30m 56s\t\t\tAttendee\r\nGuest 7\t12/3/26, 9:30:14 AM\t12/3/26, 9:30:54 AM\t40s\t\t\tAttendee\r\n\r\n3. In-Meeting Activities\r\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\nAmina Yusuf\t12/3/26, 9:25:14 AM\t12/3/26, 1:01:10 PM\t3h 35m 56s\tamina@example.org\tAttendee\r\n";

    private const string Zoom = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n123,\"Neglect, part 1\",12/03/2026 09:25:12 AM,12/03/2026 01:01:10 PM,host@example.org,216,3\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        + "\"Yusuf, Amina\",AMINA@example.org,12/03/2026 09:25:14 AM,12/03/2026 10:25:10 AM,60,Yes\n\"Yusuf, Amina\",amina@example.org,12/03/2026 10:31:14 AM,12/03/2026 01:01:10 PM,150,Yes\nZoe,,12/03/2026 09:30:14 AM,12/03/2026 01:01:10 PM,211,Yes\n";

    [Fact]
    public void The_people_of_a_Teams_report_are_read_with_their_minutes_in_whatever_encoding_it_was_saved()
    {
        foreach (var content in new[] { Encoding.UTF8.GetBytes(Teams), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Teams)] })
            AttendanceFile.Read(content).OrThrow().ShouldBe([new("Amina Yusuf", "amina@example.org", 215), new("Guest 7", null, 0), new("O'Brien, Zoë (Guest)", null, 30)]);
    }

    [Fact]
    public void Somebody_who_left_and_came_back_in_Zoom_is_one_person_with_all_their_minutes() =>
        AttendanceFile.Read(Encoding.UTF8.GetBytes(Zoom)).OrThrow().Select(s => (s.Name, s.Minutes)).ShouldBe([("Yusuf, Amina", 210), ("Zoe", 211)]);

    [Theory]
    [InlineData("")]
    [InlineData("Dear all,\nthank you for coming")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_such_file_is_refused_in_words(string text) => AttendanceFile.Read(Encoding.UTF8.GetBytes(text)).No!.Words.ShouldNotBeNullOrEmpty();

    [Theory]
    [InlineData("somebody else", "amina@example.org", Confidence.Certain)]
    [InlineData("Amina Yusuf", null, Confidence.Likely)]
    [InlineData("Yusuf, Amina (Guest)", null, Confidence.Likely)]
    [InlineData("Ámina YUSUF", null, Confidence.Likely)]
    [InlineData("Amena Yusuf", null, Confidence.Possible)]
    [InlineData("A Yusuf", null, Confidence.Possible)]
    [InlineData("Guest 7", null, Confidence.None)]
    [InlineData("☎", null, Confidence.None)]
    [InlineData("Yusuf", null, Confidence.None)]
    public void An_address_is_certain_a_name_is_likely_a_name_like_it_is_possible(string name, string? mail, Confidence expected)
    {
        var (amina, tom, hidden) = (new MatchAttendance.Booked(Guid.NewGuid(), "Amina", "Yusuf", "amina@example.org"), new MatchAttendance.Booked(Guid.NewGuid(), "Tom", "Baker", "tom@example.org"), new MatchAttendance.Booked(Guid.NewGuid(), "", "", "hidden@example.org"));

        var found = MatchAttendance.Of([new(name, mail, 10)], [amina, tom, hidden]).Single();

        found.Confidence.ShouldBe(expected);
        found.PersonId.ShouldBe(expected == Confidence.None ? null : amina.PersonId);
    }

    [Fact]
    public void A_name_that_two_people_bear_matches_neither_and_nobody_is_matched_twice()
    {
        MatchAttendance.Booked[] twins = [new(Guid.NewGuid(), "Amina", "Yusuf", "a1@example.org"), new(Guid.NewGuid(), "Amina", "Yusuf", "a2@example.org")];

        MatchAttendance.Of([new("Amina Yusuf", null, 10)], twins).Single().PersonId.ShouldBeNull();
        var both = MatchAttendance.Of([new("Amina Yusuf", null, 10), new("x", "a1@example.org", 10)], twins);
        both.Select(m => (m.PersonId, m.Confidence)).ShouldBe([(twins[1].PersonId, Confidence.Likely), (twins[0].PersonId, Confidence.Certain)]);
    }

    [Theory]
    [InlineData(157, false)]
    [InlineData(158, true)]
    public void Three_quarters_of_the_session_are_proposed_as_attended(int minutes, bool expected) => MatchAttendance.LongEnough(minutes, new(9, 30), new(13, 0)).ShouldBe(expected);

    [Theory, OnBoth]
    [Requirement("R-146")]
    public async Task A_file_is_read_against_the_register_a_protected_person_is_one_person_and_the_minutes_stay_with_the_mark(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (here, shielded, missing, trainer) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency));
        await given.WriteAsync(db => db.People.Where(p => p.Id == shielded.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Protected, true).SetProperty(p => p.FirstName, "Zoltan").SetProperty(p => p.LastName, "Quirk")));
        var e = await given.EventAsync();
        foreach (var person in new[] { here, shielded, missing }) await given.BookedAsync(e, person);
        var session = await given.SessionOfAsync(e);
        given.On(new(2026, 12, 3));
        var file = Encoding.UTF8.GetBytes($"Name,Email,Duration\n{here.Name},,3h 30m\nSomebody,{shielded.Email},3h 30m\nZoltan Quirk,,10m\n");

        var found = (await given.DoAsync(db => new ReadAttendanceFile(db, new(db)).DoAsync(session.Id, file, given.Context(trainer)))).OrThrow();

        found.Rows.Single(r => r.PersonId == here.Id).ShouldBe(new(here.Name, here.Id, Confidence.Likely, 210, true));
        found.Rows.Single(r => r.PersonId == shielded.Id).ShouldBe(new("1 person", shielded.Id, Confidence.Certain, 210, true));
        found.Rows.Count(r => r.PersonId is null).ShouldBe(1, "a protected person's name points at nobody");
        found.NotSeen.Single().PersonId.ShouldBe(missing.Id);
        (await given.ReadAsync(db => db.RegisterMarks.CountAsync())).ShouldBe(0, "nothing is marked by reading");
        (await given.MarkAsync(session, trainer, [.. found.Rows.Where(r => r.Proposed).Select(r => new TakeRegister.Entry(r.PersonId!.Value, Mark.Attended, MinutesOnline: r.Minutes))])).OrThrow().ShouldBe(2);
        (await given.ReadAsync(db => db.RegisterMarks.Select(m => m.MinutesOnline).Distinct().SingleAsync())).ShouldBe(210);
    }
}
