using GoldenThread.Foundation;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Needs;

public sealed class NeedOperationsTests
{
    [Theory, OnBoth]
    [Requirement("R-073")]
    public async Task A_need_has_several_methods_each_with_its_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer);

        (await AnswerAsync(ResponseMethod.Course, "Skill, not knowledge, is missing")).OrThrow();
        (await AnswerAsync(ResponseMethod.Briefing, "Everybody has to know by spring", "Seven minutes on curiosity")).OrThrow();

        var kept = await given.ReadAsync(db => db.NeedResponses.OrderBy(r => r.ChosenAt).ThenBy(r => r.Id).ToListAsync());
        kept.Select(r => (r.Method, r.Why, r.What, r.ChosenById)).ShouldBe([
            (ResponseMethod.Course, "Skill, not knowledge, is missing", null, officer.Id),
            (ResponseMethod.Briefing, "Everybody has to know by spring", "Seven minutes on curiosity", officer.Id)]);
        (await StatusAsync(given, need)).ShouldBe(NeedStatus.ResponsePlanned);
        var note = await given.LastNoteAsync(need.Id);
        (note.Did, note.By, note.Values["why"].New, note.Values["method"].New).ShouldBe(("response chosen", officer.Id, "Everybody has to know by spring", "briefing"));

        Task<Result<NeedResponse>> AnswerAsync(ResponseMethod method, string why, string? what = null) =>
            given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, method, why, what), given.Context(officer)));
    }

    [Theory, OnBoth]
    [Requirement("R-073")]
    public async Task A_method_without_a_reason_is_not_chosen(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer);

        var outcome = await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Course, " "), given.Context(officer)));

        outcome.No!.Fields.Keys.ShouldBe(["why"]);
        (await StatusAsync(given, need)).ShouldBe(NeedStatus.Accepted);
    }

    [Theory, OnBoth]
    public async Task A_proposed_need_is_accepted_before_it_is_answered(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer, NeedStatus.Proposed);

        var early = await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Course, "Skill is missing"), given.Context(officer)));
        var accepted = await given.DoAsync(db => new AcceptNeed(db, new(db)).DoAsync(need.Id, given.Context(officer)));
        var then = await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Course, "Skill is missing"), given.Context(officer)));

        (early.No(), accepted.No(), then.No()).ShouldBe(("need_not_accepted", null, null));
    }

    [Theory]
    [OnBoth("nottinghamshire", "need_without_source")]
    [OnBoth("wigan", null)] // its strategy has no closed list
    [OnBoth(null, null)]
    [Requirement("R-058")]
    public async Task A_need_is_accepted_with_a_source_where_the_partnership_names_its_sources(Database kind, string? policy, string? no)
    {
        await using var given = await Given.PartnershipAsync(kind);
        if (policy is not null) await given.PolicyAsync(policy);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer, NeedStatus.Proposed, source: null);

        var ahead = (await given.DoAsync(db => new FindNeed(db, new(db)).DoAsync(need.Id, new() { All = true }, given.Context())))!.Ahead[0];
        var accepted = await given.DoAsync(db => new AcceptNeed(db, new(db)).DoAsync(need.Id, given.Context(officer)));

        (ahead.No.CodeOrNull(), accepted.No()).ShouldBe((no, no));
    }

    [Theory, OnBoth]
    public async Task The_course_takes_the_place_of_the_method_that_promised_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer);
        await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Course, "Skill is missing"), given.Context(officer)));
        var course = Guid.CreateVersion7();

        var linked = await given.DoAsync(db => new LinkAnswer(db).DoAsync(new(need.Id, "course", course), given.Context(officer)));
        var again = await given.DoAsync(db => new LinkAnswer(db).DoAsync(new(need.Id, "course", course, "Once more"), given.Context(officer)));

        linked.OrThrow().AnswerId.ShouldBe(course);
        again.No().ShouldBe("answered_already");
        (await given.ReadAsync(db => db.NeedResponses.Select(r => r.AnswerId).ToListAsync())).ShouldBe([course]);
    }

    [Theory, OnBoth]
    public async Task A_course_that_was_not_promised_answers_a_need_with_a_reason_of_its_own(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer);

        var bare = await given.DoAsync(db => new LinkAnswer(db).DoAsync(new(need.Id, "course", Guid.CreateVersion7()), given.Context(officer)));
        var said = await given.DoAsync(db => new LinkAnswer(db).DoAsync(new(need.Id, "course", Guid.CreateVersion7(), "It teaches just that"), given.Context(officer)));

        bare.No!.Fields.Keys.ShouldBe(["why"]);
        said.OrThrow().Why.ShouldBe("It teaches just that");
        (await given.ReadAsync(db => db.NeedResponses.CountAsync())).ShouldBe(1);
        (await StatusAsync(given, need)).ShouldBe(NeedStatus.ResponsePlanned);
    }

    [Theory, OnBoth]
    [Requirement("R-074")]
    public async Task A_need_goes_all_the_way_and_is_closed_on_evidence(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer);
        await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Guidance, "One page is enough"), given.Context(officer)));

        var early = await CloseAsync("8 of 10 files");
        (await given.DoAsync(db => new AdvanceNeed(db).DoAsync(new(need.Id, NeedStatus.Delivered, "Sent to every team"), given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => new AdvanceNeed(db).DoAsync(new(need.Id, NeedStatus.Evaluated, "Nine in ten use it"), given.Context(officer)))).OrThrow();
        var bare = await CloseAsync(" ");
        var closed = await CloseAsync("8 of 10 files show the question");

        (early.No(), bare.No(), closed.No()).ShouldBe(("need_not_delivered", "need_without_evidence", null));
        var kept = await given.ReadAsync(db => db.Needs.SingleAsync());
        (kept.Status, kept.ClosingEvidence, kept.ClosingEvidenceOn, kept.ClosedAt).ShouldBe((NeedStatus.Closed, "8 of 10 files show the question", new DateOnly(2026, 11, 24), given.Now));
        var note = await given.LastNoteAsync(need.Id);
        (note.Did, note.Values["status"]).ShouldBe(("need closed", ("evaluated", "closed")));

        Task<Result<Need>> CloseAsync(string evidence) => given.DoAsync(db => new CloseNeed(db).DoAsync(new(need.Id, evidence, new(2026, 11, 24)), given.Context(officer)));
    }

    [Theory, OnBoth]
    [Requirement("R-074")]
    public async Task Two_people_answering_and_closing_at_once_never_leave_a_closed_need_open(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var need = await given.NeedAsync(officer, NeedStatus.Delivered);
        await given.AddAsync(new NeedResponse { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), NeedId = need.Id, Method = ResponseMethod.Guidance, Why = "One page", ChosenById = officer.Id, ChosenAt = given.Now });

        var outcomes = await Task.WhenAll(
            Task.Run(async () => (await given.DoAsync(db => new CloseNeed(db).DoAsync(new(need.Id, "8 of 10", new(2026, 11, 24)), given.Context(officer)))).No()),
            Task.Run(async () => (await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Briefing, "More"), given.Context(officer)))).No()));

        var kept = await given.ReadAsync(db => db.Needs.SingleAsync());
        if (outcomes[0] is null) (outcomes[1], kept.Status).ShouldBe(("need_closed", NeedStatus.Closed));
        else (outcomes[0], outcomes[1], kept.Status).ShouldBe(("need_not_delivered", null, NeedStatus.ResponsePlanned));
    }

    [Theory, OnBoth]
    [Requirement("R-002")]
    public async Task A_need_of_another_partnership_is_not_there(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var theirs = await other.NeedAsync(await other.PersonAsync());
        var officer = await given.PersonAsync();

        (await given.DoAsync(db => new AcceptNeed(db, new(db)).DoAsync(theirs.Id, given.Context(officer)))).No().ShouldBe("not_there");
        (await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(theirs.Id, ResponseMethod.Course, "Why"), given.Context(officer)))).No().ShouldBe("not_there");
        (await given.DoAsync(db => new CloseNeed(db).DoAsync(new(theirs.Id, "Shown", given.Context().Today), given.Context(officer)))).No().ShouldBe("not_there");
    }

    private static Task<NeedStatus> StatusAsync(Given given, Need need) => given.ReadAsync(db => db.Needs.Where(n => n.Id == need.Id).Select(n => n.Status).SingleAsync());
}
