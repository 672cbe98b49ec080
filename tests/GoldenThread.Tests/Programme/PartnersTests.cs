using System.Text;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Partners;
using GoldenThread.Programme.Plans;
using GoldenThread.Programme.Pool;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Partners' own training, what is commissioned, help with courses; what a programme and an event can hold.</summary>
public sealed class PartnersTests
{
    [Theory, OnBoth]
    [Requirement("R-099")]
    public async Task A_partner_lists_its_own_training_for_others_and_nobody_elses(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (mine, theirs) = (await given.AgencyAsync("St Aidan's"), await given.AgencyAsync());
        var lead = new Caller { PersonId = Guid.NewGuid(), AgencyIds = [mine.Id], Grants = [new(Role.AgencyLead, ScopeKind.Agency, mine.Id)] };
        Task<Result<OpenTraining>> Offer(Guid agency, Caller by, string? how = "Ring 01632 960000") => given.DoAsync(db => new ListOpenTraining(db).OfferAsync(new(agency, "First aid for the mind", "Two hours", null, new(2026, 12, 1), how), by, given.Context()));

        (await Offer(mine.Id, lead, null)).No!.Fields.Keys.ShouldBe(["howToBook"]);
        (await Offer(theirs.Id, lead)).No!.Kind.ShouldBe(RefusalKind.NotThere);
        var listed = (await Offer(mine.Id, lead)).OrThrow();
        (await Offer(theirs.Id, Given.Officer)).OrThrow();
        Task<IReadOnlyList<ListOpenTraining.Row>> Shown() => given.DoAsync(db => new ListOpenTraining(db).ShowAsync(given.Context()));
        (await Shown()).Count.ShouldBe(2);

        (await given.DoAsync(db => new ListOpenTraining(db).WithdrawAsync(listed.Id, Given.BookerOf(theirs), given.Context()))).No.ShouldNotBeNull();
        (await given.DoAsync(db => new ListOpenTraining(db).WithdrawAsync(listed.Id, lead, given.Context()))).OrThrow();
        (await Shown()).ShouldHaveSingleItem().Agency.ShouldBe(theirs.Name);
        given.On(new(2026, 12, 2));
        (await Shown()).ShouldBeEmpty("what has been is no offer");
    }

    [Theory, OnBoth]
    [Requirement("R-100")]
    public async Task What_is_commissioned_has_a_supplier_a_brief_days_and_a_cost_and_the_year_adds_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        Task<Result<Commission>> Add(string? supplier, int pounds, DateOnly from, Guid? eventId = null) => given.DoAsync(db => new CommissionTraining(db).DoAsync(new("Trauma", supplier, "A day for sixty people", Money.Pounds(pounds), from, null, eventId), given.Context()));

        (await Add(null, 1, new(2026, 12, 3))).No!.Fields.Keys.ShouldBe(["supplier"]);
        (await Add("Ellis and Co", -1, new(2026, 12, 3))).No!.Fields.Keys.ShouldBe(["cost"]);
        (await Add("Ellis and Co", 900, new(2026, 12, 3), Guid.NewGuid())).No!.Code.ShouldBe("no_such_event");
        (await Add("Ellis and Co", 900, new(2026, 12, 3), e.Id)).OrThrow();
        var off = (await Add("Others", 400, new(2026, 6, 1))).OrThrow();
        await Add("Next year", 100, new(2027, 1, 1));
        (await given.DoAsync(db => new CommissionTraining(db).CallOffAsync(off.Id, given.Context()))).OrThrow();

        var year = await given.DoAsync(db => new CommissionTraining(db).ShowAsync(2026, given.Context()));
        (year.Rows.Count, year.Cost, year.Rows[1].Event).ShouldBe((2, Money.Pounds(900), e.Title));
    }

    [Theory, OnBoth]
    [Requirement("R-101")]
    public async Task A_lead_asks_for_help_is_answered_by_mail_and_finds_templates(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (lead, other, officer) = (await given.PersonAsync(), await given.PersonAsync(), await given.PersonAsync());
        static SupportDesign Design(Data.Db db) => new(db, new(db), new(db));
        var asked = (await given.DoAsync(db => Design(db).AskAsync(SupportKind.Design, "A session on neglect", given.Context(lead)))).OrThrow();
        await given.DoAsync(db => Design(db).AskAsync(SupportKind.Delivery, "A second trainer", given.Context(other)));

        (await given.DoAsync(db => Design(db).AnswerAsync(asked.Id, "Use the plan below", given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => Design(db).AnswerAsync(asked.Id, "Again", given.Context(officer)))).No!.Code.ShouldBe("answered_already");
        (await given.OutboxAsync(lead.Email)).Single().Text.ShouldContain("Use the plan below");
        var template = (await given.DoAsync(db => Design(db).AddTemplateAsync("Session plan", "plan.txt", Encoding.UTF8.GetBytes("Aim, outcomes, activities"), given.Context(officer)))).OrThrow();

        var mine = await given.DoAsync(db => Design(db).ShowAsync(lead.Id, given.Context(lead)));
        (mine.Asked.Single().Request.Answer, mine.Templates.Single().Title).ShouldBe(("Use the plan below", "Session plan"));
        (await given.DoAsync(db => Design(db).ShowAsync(null, given.Context(officer)))).Asked.Count.ShouldBe(2);
        Encoding.UTF8.GetString((await given.DoAsync(db => Design(db).OpenTemplateAsync(template.Id, given.Context(lead))))!.Value.Content).ShouldStartWith("Aim");
    }

    [Theory, OnBoth]
    [Requirement("R-108")]
    public async Task The_pools_spread_stands_beside_a_target_to_widen_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var agency in new[] { await given.AgencyAsync("A"), await given.AgencyAsync("B") })
            await KeepAsync(given, await given.PersonAsync(agency));
        Task<Result<PoolTarget>> Set(int? organisations, DateOnly? by) => given.DoAsync(db => new RecordPool(db, new(db)).TargetAsync(organisations, by, given.Context()));

        (await Set(0, new(2026, 1, 1))).No!.Fields.Keys.ShouldBe(["organisations", "by"], ignoreOrder: true);
        (await Set(5, new(2027, 3, 31))).OrThrow();
        given.Now = given.Now.AddMinutes(1);
        (await Set(8, new(2027, 3, 31))).OrThrow();

        var found = await given.DoAsync(db => new ShowPool(db).DoAsync(2026, given.Context()));
        (found.Spread.Count, found.Target!.Organisations, found.Target.By).ShouldBe((2, 8, new DateOnly(2027, 3, 31)));
    }

    [Theory, OnBoth]
    [Requirement("R-109")]
    public async Task The_pool_is_invited_to_train_the_trainer_and_its_register_says_who_took_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (came, stayed, done, by) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency));
        foreach (var person in new[] { came, stayed }) await KeepAsync(given, person);
        await KeepAsync(given, done, new(2025, 5, 1));
        var e = await given.EventAsync(course: await given.CourseAsync(new() { Title = "Train the trainer", TrainsTrainers = true }));
        Task<Result<int>> Invite(Event to) => given.DoAsync(db => new InviteTrainers(db, new(db, Given.Site)).DoAsync(to.Id, given.Context()));

        (await Invite(await given.EventAsync())).No!.Code.ShouldBe("not_for_trainers");
        (await Invite(e)).OrThrow().ShouldBe(2, "who has taken it is not asked again");
        (await Invite(e)).OrThrow().ShouldBe(0);
        await given.BookedAsync(e, came);
        await given.BookedAsync(e, stayed);
        given.On(new(2026, 12, 3));
        (await given.MarkAsync(await given.SessionOfAsync(e), by, new TakeRegister.Entry(came.Id, Mark.Attended), new TakeRegister.Entry(stayed.Id, Mark.Absent))).OrThrow();

        var trained = await given.ReadAsync(db => db.Trainers.ToDictionaryAsync(t => t.PersonId, t => t.TrainedToTrainOn));
        (trained[came.Id], trained[stayed.Id], trained[done.Id]).ShouldBe((new DateOnly(2026, 12, 3), null, new DateOnly(2025, 5, 1)));
    }

    [Theory, OnBoth]
    [Requirement("R-111")]
    public async Task What_a_pool_meeting_decides_about_content_is_the_courses_next_version(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync();
        var meeting = (await given.DoAsync(db => new RecordPool(db, new(db)).MeetingAsync(new(2026, 11, 20), PoolMeetingKind.Meeting, null, null, null, new(course.Id, "A case on neglect is added"), given.Context()))).OrThrow();

        var version = await given.ReadAsync(db => db.CourseVersions.SingleAsync());
        (version.Id, version.CourseId, version.Number, version.Source, version.Changed).ShouldBe((meeting.VersionId!.Value, course.Id, 1, ContentSource.PoolMeeting, "A case on neglect is added"));
        version.Because.ShouldContain("20 November 2026");
        (await given.DoAsync(db => new RecordPool(db, new(db)).DecisionsAsync(given.Context())))[meeting.Id].ShouldBe("Professional curiosity, version 1: A case on neglect is added");
        (await given.DoAsync(db => new RecordPool(db, new(db)).MeetingAsync(new(2026, 11, 20), PoolMeetingKind.Meeting, "x", null, null, new(Guid.NewGuid(), "y"), given.Context()))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.ReadAsync(db => db.PoolMeetings.CountAsync())).ShouldBe(1, "a meeting is not kept without its decision");
    }

    [Theory, OnBoth]
    [Requirement("R-079"), Requirement("R-080"), Requirement("R-086"), Requirement("R-090")]
    public async Task A_quarterly_programme_holds_each_kind_of_item_by_theme_and_a_longer_plan_is_warned_of(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var year = (await given.DoAsync(db => new EditPlan(db).StartAsync("2027", new(2027, 1, 1), new(2027, 12, 31), given.Context()))).OrThrow();
        var quarter = (await given.DoAsync(db => new EditPlan(db).StartAsync("Spotlight: neglect", new(2027, 1, 1), new(2027, 3, 31), given.Context()))).OrThrow();
        async Task<IReadOnlyList<string>> Gaps(ProgrammePlan plan) => (await given.DoAsync(db => new ShowPlans(db, new(db)).OneAsync(plan.Id, false, given.Context())))!.Gaps;

        (await Gaps(year)).ShouldContain("This partnership plans by the quarter; this plan is longer.");
        (await Gaps(quarter)).ShouldNotContain(g => g.Contains("by the quarter"));
        foreach (var item in Enum.GetValues<PlanItemKind>()) (await given.DoAsync(db => new EditPlan(db).AddAsync(quarter.Id, new($"{item}", item, null, null, null, 1, ["modern slavery"]), given.Context()))).OrThrow();
        var rows = (await given.DoAsync(db => new ShowPlans(db, new(db)).OneAsync(quarter.Id, false, given.Context())))!.Rows;
        rows.Select(r => r.Item.Kind).Order().ShouldBe([PlanItemKind.CoreCourse, PlanItemKind.SubjectEvent, PlanItemKind.Elearning, PlanItemKind.PracticeWeek, PlanItemKind.PracticeSession]);
        rows.ShouldAllBe(r => r.Item.Themes.Single() == "modern slavery");
    }

    [Theory, OnBoth]
    [Requirement("R-082"), Requirement("R-084"), Requirement("R-271")]
    public async Task Mode_and_length_are_chosen_apart_and_an_event_says_its_groups_speakers_and_venue(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var mode in new[] { Mode.Classroom, Mode.Virtual })
            foreach (var length in new[] { EventLength.FullDay, EventLength.HalfDay, EventLength.UpTo3Hours })
            {
                var planned = await given.EventAsync(details: Details() with { Mode = mode, Length = length });
                (planned.Mode, planned.Length).ShouldBe((mode, length));
            }

        var course = await given.CourseAsync();
        Task<Result<Event>> Plan(EventDetails details) => given.DoAsync(db => new PlanEvent(db, new(db)).DoAsync(course.Id, details, true, given.Context()));
        (await Plan(Details() with { Mode = Mode.Classroom, BreakoutGroups = 4 })).No!.Fields.Keys.ShouldBe(["breakoutGroups"]);
        (await Plan(Details() with { VenueSuits = true })).No!.Fields.Keys.ShouldBe(["venueSuits"]);
        var virtually = (await Plan(Details() with { Mode = Mode.Virtual, BreakoutGroups = 4 })).OrThrow();
        var seminar = (await Plan(Details() with { Speakers = "Prof. Ellis", HasQuestions = true, VenueFacts = "A lift; a hearing loop", VenueSuits = true })).OrThrow();

        async Task<EventFacts> Seen(Event e) => (await given.DoAsync(db => new ShowEvent(db, new(new(db))).DoAsync(e.Id, Caller.Nobody, given.Context())))!.Occasion.Event;
        (await Seen(virtually)).BreakoutGroups.ShouldBe(4);
        var facts = await Seen(seminar);
        (facts.Speakers, facts.HasQuestions, facts.VenueFacts, facts.VenueSuits).ShouldBe(("Prof. Ellis", true, "A lift; a hearing loop", true));
        (await given.DetailsAsync(seminar)).Sessions.ShouldHaveSingleItem();
        (await given.DoAsync(db => new EventToChange(db).DoAsync(seminar.Id, given.Context())))!.Details.Speakers.ShouldBe("Prof. Ellis", "a change keeps it");
    }

    [Theory, OnBoth]
    [Requirement("R-029")]
    public async Task Events_are_found_by_whom_they_are_about_and_what_is_about_both_fits_either(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var about in Enum.GetValues<ForWhom>()) await given.EventAsync(course: await given.CourseAsync(new() { Title = $"{about}", ForWhom = about }));
        async Task<IEnumerable<string>> Titles(ForWhom? about) => (await given.DoAsync(db => new ListEvents(db).DoAsync(new() { About = about }, new(0, 20), given.Context()))).Items.Select(i => i.Title).Order();

        (await Titles(ForWhom.AdultsAtRisk)).ShouldBe(["AdultsAtRisk", "Both"]);
        (await Titles(ForWhom.Children)).ShouldBe(["Both", "Children"]);
        (await Titles(null)).Count().ShouldBe(3);
    }

    [Theory, OnBoth]
    [Requirement("R-270")]
    public async Task What_somebody_needs_is_seen_by_the_trainer_and_the_officer_before_the_event_and_by_nobody_else(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync(await given.AgencyAsync());
        var e = await given.EventAsync();
        (await given.BookAsync(e, person, with: r => r with { AccessNeeds = "A seat near the front" })).OrThrow();
        var trainer = new Caller { PersonId = Guid.NewGuid(), Grants = [new(Role.Trainer, ScopeKind.Event, e.Id)] };

        async Task<bool> Sees(Caller by) => (await given.DoAsync(db => new ReadAccessNeeds(db, Given.Sealing).OfEventAsync(e.Id, by, given.Context())))?.Values.Single() == "A seat near the front";
        (await Sees(trainer)).ShouldBeTrue();
        (await Sees(Given.Officer)).ShouldBeTrue();
        (await Sees(new() { PersonId = Guid.NewGuid(), Grants = [new(Role.Finance, ScopeKind.Partnership, null)] })).ShouldBeFalse();
    }

    private static EventDetails Details() => new() { Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "Town hall")] };

    private static async Task KeepAsync(Given given, Person person, DateOnly? trained = null) =>
        (await given.DoAsync(db => new KeepTrainer(db, new(db), new(db)).DoAsync(new(person.Id, TrainerKind.Pool, TrainerStatus.Active, [], null, null, trained, []), given.Context()))).OrThrow();
}
