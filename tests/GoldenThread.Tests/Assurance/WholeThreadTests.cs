using GoldenThread.Assurance;
using GoldenThread.Evaluation;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-077")]
public sealed class WholeThreadTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory, OnBoth]
    public async Task From_the_finding_to_reach_learning_and_pledge_every_hop_fills_as_it_happens(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        await given.QuestionnaireAsync("learning_scale_before");
        await given.QuestionnaireAsync("learning_scale_after");
        var agency = await given.AgencyAsync("Early Help");
        var person = await given.PersonAsync(agency);
        var finding = await given.FindingThatConcernsAsync(agency);
        var need = await given.NeedFromAsync(finding);
        var course = await given.PledgeCourseAsync();
        await given.ResponseToAsync(need, "course", course.Id);
        var e = await given.EventAsync(10, course);
        (await given.BookAsync(e, person)).No.ShouldBeNull();
        await given.AskAsync();

        (await HopAsync(given, finding.Id, HopKind.Reach)).State.ShouldBe(HopState.NotDue, "somebody has a place on a coming event");

        given.On(_day);
        await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Attended));
        (await HopAsync(given, finding.Id, HopKind.Reach)).State.ShouldBe(HopState.Holds);
        (await HopAsync(given, finding.Id, HopKind.Learning)).State.ShouldBe(HopState.NotDue);

        await given.AskAsync();
        (await HopAsync(given, finding.Id, HopKind.Learning)).State.ShouldBe(HopState.InPart, "asked, and nobody has answered both times");
        foreach (var invitation in await given.ReadAsync(db => db.Invitations.Where(i => db.Waves.Any(w => w.Id == i.WaveId && w.Step!.StartsWith("learning_scale"))).ToListAsync()))
            (await given.RespondAsync(given.SurveyKeys.LinkFor(invitation.Id), ("confidence", "4"))).OrThrow();
        var learning = await HopAsync(given, finding.Id, HopKind.Learning);
        learning.State.ShouldBe(HopState.Holds);
        learning.Words.ShouldBe("1 of 1 answered before and after");

        var pledge = (await given.PledgeAsync(e.Id, person)).OrThrow();
        pledge.By.ShouldBe(_day.AddMonths(1));
        (await HopAsync(given, finding.Id, HopKind.Practice)).State.ShouldBe(HopState.NotDue);
        given.On(pledge.By);
        (await given.ReturnPledgeAsync(pledge.Id, PledgeOutcome.Done, "I rang the practice", person)).No.ShouldBeNull();
        (await given.ReturnPledgeAsync(pledge.Id, PledgeOutcome.NotDone)).No!.Code.ShouldBe("already_returned");
        var practice = await HopAsync(given, finding.Id, HopKind.Practice);
        practice.State.ShouldBe(HopState.Holds);
        practice.Words.ShouldBe("1 of 1 did it");
    }

    private static async Task<Hop> HopAsync(Given given, Guid finding, HopKind kind) =>
        (await given.ReadAsync(db => new GatherThreads(db).OfAsync(finding, given.Context().Today, new())))!.Hops.Single(h => h.Kind == kind);
}
