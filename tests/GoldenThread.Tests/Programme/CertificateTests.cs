using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

public sealed class CertificateTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory]
    [InlineData("warrington", Mark.Attended, CertificateVerdict.Allowed, "full_attendance")]
    [InlineData("warrington", Mark.Late, CertificateVerdict.Allowed, "full_attendance")]
    [InlineData("warrington", Mark.LeftEarly, CertificateVerdict.Refused, "left_early")]
    [InlineData("warrington", Mark.TurnedAway, CertificateVerdict.Refused, "turned_away")]
    [InlineData("warrington", Mark.Absent, CertificateVerdict.Refused, "absent")]
    [InlineData("nottinghamshire", Mark.Attended, CertificateVerdict.AfterEvaluation, "form_missing")]
    [InlineData("wigan", Mark.Attended, CertificateVerdict.Allowed, "full_attendance")]
    [InlineData("wigan", Mark.LeftEarly, CertificateVerdict.Refused, "left_early")]
    [InlineData("oldham", Mark.Attended, CertificateVerdict.Allowed, "full_attendance")]
    [Requirement("R-149")]
    public void What_follows_from_one_day_is_the_packs_to_say(string pack, Mark mark, CertificateVerdict verdict, string code)
    {
        var answer = CertificateAllowed.Decide(PacksHere.Document(pack).ConfirmAll().Read(Readings.Confirmed).Certificates, BookingState.Confirmed, [mark], formReturned: false, released: false);

        answer.Verdict.ShouldBe(verdict);
        answer.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("wigan")]
    [InlineData("warrington")]
    [InlineData("oldham")]
    [Requirement("R-149")]
    public void A_course_of_two_days_of_which_one_was_missed_gives_none(string pack) =>
        CertificateAllowed.Decide(PacksHere.Document(pack).ConfirmAll().Read(Readings.Confirmed).Certificates, BookingState.Confirmed, [Mark.Attended, Mark.Absent], formReturned: true, released: true)
            .Code.ShouldBe("incomplete");

    [Theory, OnBoth]
    [Requirement("R-148")]
    public async Task Where_the_pack_asks_for_the_form_it_comes_first_and_an_officer_can_release_without(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var officer = await given.PersonAsync();
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), officer, new TakeRegister.Entry(booking.PersonId, Mark.Attended));

        (await given.CertificateAsync(booking)).No!.Code.ShouldBe("certificate_form_missing");
        var certificate = (await given.CertificateAsync(booking, "The form could not be opened", officer)).OrThrow();

        certificate.ReleasedById.ShouldBe(officer.Id);
        (await given.CertificateAsync(booking)).OrThrow().Id.ShouldBe(certificate.Id, "the same one, however often it is asked for");
    }

    [Theory, OnBoth]
    [Requirement("R-148")]
    public async Task The_returned_form_releases_the_certificate_with_no_job_to_wait_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        await given.QuestionnaireAsync("course_evaluation");
        var e = await given.EventAsync(10);
        var booking = await given.BookedAsync(e);
        var trainer = await given.PersonAsync();
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), trainer, new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        (await given.AskedAsync("course_evaluation")).ShouldBe(1);

        var invitation = await given.ReadAsync(db => db.Invitations.SingleAsync(i => db.Waves.Any(w => w.Id == i.WaveId && w.GatesCertificate)));
        await given.AddAsync(new GoldenThread.Surveys.Response { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), WaveId = invitation.WaveId, InvitationId = invitation.Id, SavedAt = given.Now, SentAt = given.Now });

        (await given.CertificateAsync(booking)).No.ShouldBeNull();
    }

    [Theory, OnBoth]
    [Requirement("R-150")]
    public async Task Anybody_can_verify_a_number_and_a_wrong_one_tells_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var course = await given.CourseAsync(new() { Title = "Level 1", Level = "level_1" });
        var e = await given.EventAsync(10, course);
        var booking = await given.BookedAsync(e);
        await given.On(_day).MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended));
        var certificate = (await given.CertificateAsync(booking)).OrThrow();

        certificate.Number.ShouldMatch("^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$");
        certificate.RenewBy.ShouldBe(_day.AddYears(3));
        (await VerifyAsync(given, certificate.Number.ToLowerInvariant().Replace("-", " ")))!.Title.ShouldBe(e.Title);
        (await VerifyAsync(given, "AAAA-AAAA-AAAA-AAAA")).ShouldBeNull();
        (await VerifyAsync(given, "%")).ShouldBeNull();
    }

    private static Task<VerifyCertificate.Verified?> VerifyAsync(Given given, string number) => given.DoAsync(db => new VerifyCertificate(db).OfAsync(number, given.Context()));
}
