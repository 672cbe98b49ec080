using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Themes;
using GoldenThread.Foundation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation.DeepDives;

[Requirement("R-163"), Requirement("R-164")]
public sealed class DeepDiveTests
{
    private static readonly DateOnly _held = new(2027, 3, 4);

    [Theory, OnBoth]
    public async Task A_selected_course_is_looked_at_three_months_after_with_each_persons_manager(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham", from: new(2026, 11, 24));
        var (e, people) = await given.DiveEventAsync(6);

        var dive = (await given.BeginDiveAsync(e)).OrThrow();

        (dive.DueOn, dive.Frame).ShouldBe((new DateOnly(2027, 3, 3), 6));
        var interviews = await given.InterviewsAsync(dive);
        interviews.Count.ShouldBe(4);
        interviews.GroupBy(i => i.PersonId).ShouldAllBe(g => g.Count() == 2 && people.Any(p => p.Id == g.Key));
        (await given.BeginDiveAsync(e)).No!.Code.ShouldBe("deep_dive_begun");
    }

    [Theory, OnBoth]
    public async Task It_is_begun_only_where_it_makes_sense(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var plain = await given.EventAsync(5);
        (await given.BeginDiveAsync(plain)).No!.Code.ShouldBe("not_selected_for_deep_dive");
        var (e, _) = await given.DiveEventAsync(2);
        (await given.BeginDiveAsync(e, howMany: 1)).No!.Fields.Keys.ShouldBe(["howMany"]);
        (await given.BeginDiveAsync(e, howMany: null)).No!.Fields.Keys.ShouldBe(["howMany"]);
        await using var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        (await other.BeginDiveAsync(e)).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task Members_nominate_and_their_nominations_and_interviews_are_shown_by_member(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, _) = await given.DiveEventAsync(3);
        var (group, agency, _) = await given.MemberAsync();
        var dive = (await given.BeginDiveAsync(e, group)).OrThrow();
        var nominee = await given.PersonAsync(agency);

        (await given.NominateAsync(dive, await given.AgencyAsync(), nominee)).No!.Code.ShouldBe("not_a_member");
        var nomination = (await given.NominateAsync(dive, agency, nominee)).OrThrow();
        (await given.NominateAsync(dive, agency, nominee)).OrThrow().Id.ShouldBe(nomination.Id, "twice is once");

        var interview = (await given.InterviewsAsync(dive))[0];
        (await given.GiveInterviewAsync(interview, await given.PersonAsync())).No!.Code.ShouldBe("not_nominated");
        (await given.GiveInterviewAsync(interview, null)).No!.Code.ShouldBe("choose_interviewer");
        (await given.GiveInterviewAsync(interview, nominee)).OrThrow();
        var mail = await given.ReadAsync(db => db.MailMessages.SingleAsync(m => m.AboutId == interview.Id));
        mail.To.ShouldBe(nominee.Email);
        (await HoldAsync(given, interview, nominee)).OrThrow();

        var member = (await given.DiveAsync(dive))!.Members.ShouldHaveSingleItem();
        member.Nominated.ShouldBe([$"{nominee.FirstName} {nominee.LastName}"]);
        member.Held.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Nobody_interviews_somebody_they_manage(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, people) = await given.DiveEventAsync(2);
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        foreach (var person in people) await given.PostAsync(person, agency, manager: manager);
        var dive = (await given.BeginDiveAsync(e)).OrThrow();
        (await given.NominateAsync(dive, agency, manager)).OrThrow();

        (await given.GiveInterviewAsync((await given.InterviewsAsync(dive))[0], manager)).No!.Code.ShouldBe("too_close");
    }

    [Theory, OnBoth]
    public async Task Notes_are_kept_by_question_coded_once_and_then_stay(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (dive, interview, interviewer) = await GivenOneAsync(given);
        (await given.InterviewingAsync(h => h.DoAsync(new(interview.Id, InterviewState.Held, null, null, new Dictionary<string, string?>()), interviewer.Id, given.Context(interviewer)))).No!.Fields.Keys.ShouldBe(["mode", "heldOn", "notes"], ignoreOrder: true);
        (await HoldAsync(given, interview, await given.PersonAsync())).No!.Code.ShouldBe("not_there", "only its interviewer writes it down");
        (await HoldAsync(given, interview, interviewer)).OrThrow();
        (await HoldAsync(given, interview, interviewer, "Said again")).OrThrow();

        var seen = (await given.DoAsync(db => new FindDeepDive(db, new(db)).InterviewAsync(interview.Id, interviewer.Id, given.Context())))!;
        seen.Notes.ShouldBe(new Dictionary<string, string> { ["what_happened"] = "Said again" });
        (await given.DoAsync(db => new FindDeepDive(db, new(db)).InterviewAsync(interview.Id, Guid.NewGuid(), given.Context()))).ShouldBeNull();

        var guide = await given.ReadAsync(db => db.Questionnaires.Where(q => q.Code == "deep_dive_guide").Select(q => q.Id).SingleAsync());
        var theme = (await given.DoAsync(db => new AddTheme(db).DoAsync(new(guide, "Time to think", null), given.Context()))).OrThrow();
        (await given.InterviewingAsync(h => h.CodeAsync(interview.Id, ["nothing"], given.Context()))).No!.Code.ShouldBe("no_such_theme");
        (await given.InterviewingAsync(h => h.CodeAsync(interview.Id, [theme.Code], given.Context()))).OrThrow();
        (await HoldAsync(given, interview, interviewer, "Changed afterwards")).No!.Code.ShouldBe("interview_coded");
        (await given.DiveAsync(dive))!.Interviews.Single(i => i.Id == interview.Id).Themes.ShouldBe([theme.Code]);
    }

    [Theory, OnBoth]
    public async Task Words_are_quoted_only_with_consent_and_not_once_it_is_taken_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (dive, interview, interviewer) = await GivenOneAsync(given);
        (await QuoteAsync(given, interview, interviewer, _held)).No!.Code.ShouldBe("interview_not_held");
        (await HoldAsync(given, interview, interviewer)).OrThrow();
        (await QuoteAsync(given, interview, interviewer, null)).No!.Fields.Keys.ShouldBe(["consentOn"]);
        var quote = (await QuoteAsync(given, interview, interviewer, _held)).OrThrow();
        (await given.DiveAsync(dive))!.Quotes.ShouldHaveSingleItem().Words.ShouldBe("I ask now");

        (await given.InterviewingAsync(h => h.TakeBackAsync(interview.Id, quote.Id, Guid.NewGuid(), given.Context()))).No!.Code.ShouldBe("not_there");
        (await given.InterviewingAsync(h => h.TakeBackAsync(interview.Id, quote.Id, interviewer.Id, given.Context()))).OrThrow();

        (await given.DiveAsync(dive))!.Quotes.ShouldBeEmpty();
    }

    [Fact]
    public void Chance_draws_from_as_many_agencies_as_can_be_and_the_same_again()
    {
        var (large, small) = (Guid.NewGuid(), Guid.NewGuid());
        var frame = Enumerable.Range(0, 30).Select(_ => (Guid.NewGuid(), (Guid?)large)).Concat([(Guid.NewGuid(), small), (Guid.NewGuid(), null)]).ToList();
        for (var seed = 0; seed < 200; seed++)
        {
            var drawn = Sampling.Draw(frame, 3, seed);
            drawn.Distinct().Count().ShouldBe(3);
            drawn.Select(d => frame.Single(f => f.Item1 == d).Item2).Distinct().Count().ShouldBe(3, "one of each agency");
            Sampling.Draw(frame, 3, seed).ShouldBe(drawn);
        }

        Enumerable.Range(0, 200).SelectMany(seed => Sampling.Draw(frame, 3, seed)).Distinct().Count().ShouldBeGreaterThan(25, "anybody may be drawn");
        Sampling.Draw([.. frame.Take(2)], 20, 1).Count.ShouldBe(2, "no more than came");
        Sampling.Draw([], 5, 1).ShouldBeEmpty();
    }

    private static async Task<(DeepDive Dive, Interview Interview, Person Interviewer)> GivenOneAsync(Given given)
    {
        var (e, _) = await given.DiveEventAsync(2);
        var dive = (await given.BeginDiveAsync(e)).OrThrow();
        var agency = await given.AgencyAsync();
        var interviewer = await given.PersonAsync(agency);
        (await given.NominateAsync(dive, agency, interviewer)).OrThrow();
        return (dive, (await given.GiveInterviewAsync((await given.InterviewsAsync(dive))[0], interviewer)).OrThrow(), interviewer);
    }

    private static Task<Result<Interview>> HoldAsync(Given given, Interview interview, Person by, string said = "She asks the second question now") => given.On(_held).InterviewingAsync(h =>
        h.DoAsync(new(interview.Id, InterviewState.Held, InterviewMode.Telephone, _held, new Dictionary<string, string?> { ["what_happened"] = said, ["confidence"] = " " }), by.Id, given.Context(by)));

    private static Task<Result<InterviewQuote>> QuoteAsync(Given given, Interview interview, Person by, DateOnly? consent) =>
        given.On(_held).InterviewingAsync(h => h.QuoteAsync(interview.Id, "I ask now", consent, by.Id, given.Context(by)));
}
