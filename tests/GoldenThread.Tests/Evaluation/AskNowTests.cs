using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

public sealed class AskNowTests
{
    [Theory, OnBoth]
    [Requirement("R-160")]
    public async Task An_officer_asks_attendees_and_their_managers_on_a_day_of_their_choosing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var person = await given.PersonAsync(await given.AgencyAsync());
        (await given.BookAsync(e, person, with: r => r with { LineManagerEmail = "manager@example.org" })).OrThrow();
        await given.PolicyAsync("oldham");
        (await given.AskNowAsync(e.Id, "impact_survey")).No!.Code.ShouldBe("event_not_yet");
        given.On(new(2026, 12, 3));
        (await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Attended))).OrThrow();
        given.On(new(2027, 1, 20));
        (await given.AskNowAsync(e.Id, "deep_dive")).No!.Fields.Keys.ShouldBe(["step"], "an interview is no form");
        (await given.AskNowAsync(e.Id, "impact_survey", false, false)).No!.Fields.Keys.ShouldBe(["who"]);

        (await given.AskNowAsync(e.Id, "impact_survey", participants: true, managers: true)).OrThrow().ShouldBe(2);

        var asked = await given.ReadAsync(db => (from i in db.Invitations join w in db.Waves on i.WaveId equals w.Id where w.Step!.StartsWith("impact_survey") select new { i.As, w.Step, i.AboutPersonId, i.Email }).ToListAsync());
        asked.ShouldContain(a => a.As == Respondent.Participant && a.Email == person.Email);
        asked.ShouldContain(a => a.As == Respondent.Manager && a.AboutPersonId == person.Id && a.Email == "manager@example.org");
        (await given.AskNowAsync(e.Id, "impact_survey", true, true)).No!.Code.ShouldBe("nobody_left_to_ask");
        (await given.ResultsAsync(GoldenThread.Evaluation.Results.EvaluationScope.OfEvent(e.Id)))!.Steps.Select(s => s.Step).ShouldContain("impact_survey_by_manager");
    }

    [Theory, OnBoth]
    [Requirement("R-180")]
    public async Task A_partnership_without_steps_asks_with_the_products_own_forms(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, _) = await given.CameAsync(await given.CourseAsync());
        await given.PolicyAsync("wigan", from: new(2026, 12, 3));
        await given.AskAsync();
        (await given.ReadAsync(db => db.Invitations.CountAsync())).ShouldBe(0, "nothing comes by itself");

        (await given.AskNowAsync(e.Id, "after_course")).OrThrow().ShouldBe(1);
    }

    [Theory, OnBoth]
    [Requirement("R-167"), Requirement("R-174")]
    public async Task Whoever_taught_is_asked_at_the_end_of_each_session_whatever_kind_of_trainer(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10, details: new()
        {
            Length = EventLength.MultiDay,
            Sessions = [new(new(2026, 12, 3), new(9, 30), new(16, 0), "Hall"), new(new(2026, 12, 10), new(9, 30), new(16, 0), "Hall")],
        });
        await given.PolicyAsync("nottinghamshire");
        foreach (var taught in Enum.GetValues<TeachingAs>()) await given.TeachesAsync(e, await given.PersonAsync(), taught);

        (await given.On(new(2026, 12, 2)).AskedAsync("facilitator_feedback")).ShouldBe(0);
        (await given.On(new(2026, 12, 3)).AskedAsync("facilitator_feedback")).ShouldBe(3);
        (await given.On(new(2026, 12, 9)).AskedAsync("facilitator_feedback")).ShouldBe(3);
        (await given.On(new(2026, 12, 10)).AskedAsync("facilitator_feedback")).ShouldBe(6, "each session by itself");
        (await given.AskAsync()).ShouldBe(0);
        (await given.ReadAsync(db => db.Invitations.CountAsync(i => i.As == Respondent.Trainer))).ShouldBe(6);
    }

    [Theory]
    [OnBoth("oldham")]
    [OnBoth("warrington")]
    [OnBoth("nottinghamshire")]
    [Requirement("R-174")]
    public async Task A_course_is_evaluated_the_same_whoever_teaches_it(Database kind, string pack)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var steps = new List<List<string>>();
        var taught = new List<Event>();
        foreach (var by in new[] { TeachingAs.Pool, TeachingAs.Commissioned })
        {
            var e = await given.On(new(2026, 11, 24)).EventAsync(10);
            await given.BookedAsync(e);
            await given.TeachesAsync(e, await given.PersonAsync(), by);
            taught.Add(e);
        }

        await given.PolicyAsync(pack);
        foreach (var e in taught)
        {
            given.On(new(2026, 12, 3));
            var booking = await given.ReadAsync(db => db.Bookings.SingleAsync(b => b.EventId == e.Id));
            (await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
        }

        foreach (var day in new[] { 0, 42, 56, 90 }) await given.On(new DateOnly(2026, 12, 3).AddDays(day)).AskAsync();
        foreach (var e in taught) steps.Add(await given.ReadAsync(db => db.Waves.Where(w => w.About.Id == e.Id).Select(w => w.Step!).Order().ToListAsync()));
        steps[1].ShouldBe(steps[0]);
        steps[0].ShouldNotBeEmpty();
    }
}
