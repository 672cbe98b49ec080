using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Programme.Content;
using GoldenThread.Programme.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>The programme of a year, the content of courses, and what people want.</summary>
public sealed class PlanTests
{
    [Theory, OnBoth]
    [Requirement("R-078"), Requirement("R-085")]
    public async Task A_programme_says_what_it_lacks_is_agreed_by_a_group_and_then_published(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var group = await given.AddAsync(new Group { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), Code = "lwd" });
        var core = await given.CourseAsync(new() { Title = "Working Together", CoreCode = "wtsc", Themes = ["neglect"] });
        var plan = (await given.DoAsync(db => new EditPlan(db).StartAsync("2027", new(2027, 1, 1), new(2027, 12, 31), given.Context()))).OrThrow();
        Task<ShowPlans.Seen?> Seen(bool published = false) => given.DoAsync(db => new ShowPlans(db, new(db)).OneAsync(plan.Id, published, given.Context()));

        (await Seen())!.Gaps.ShouldContain("The core course Working Together to Safeguard Children is not planned.");
        (await given.DoAsync(db => new EditPlan(db).PublishAsync(plan.Id, given.Context()))).No!.Code.ShouldBe("plan_not_agreed");
        (await given.DoAsync(db => new EditPlan(db).AgreeAsync(plan.Id, group.Id, new(2026, 11, 24), given.Context()))).No!.Code.ShouldBe("plan_empty");
        (await given.DoAsync(db => new EditPlan(db).AddAsync(plan.Id, new(null, PlanItemKind.CoreCourse, core.Id, null, new(2027, 3, 1), 4), given.Context()))).OrThrow();

        var gaps = (await Seen())!.Gaps;
        gaps.ShouldNotContain(g => g.Contains("Working Together"));
        gaps.ShouldContain("The core course Safeguarding Children Today is not planned.");
        gaps.ShouldContain("Nothing is planned on sexual abuse, which this partnership's programme covers.");
        gaps.ShouldNotContain(g => g.Contains("on neglect"));
        (await Seen(published: true)).ShouldBeNull("a draft is not for everybody");
        (await given.DoAsync(db => new EditPlan(db).AgreeAsync(plan.Id, group.Id, new(2026, 11, 24), given.Context()))).OrThrow();
        (await given.DoAsync(db => new EditPlan(db).AddAsync(plan.Id, new("More", PlanItemKind.SubjectEvent, null, null, null, 1), given.Context()))).No!.Code.ShouldBe("plan_agreed");
        (await given.DoAsync(db => new EditPlan(db).PublishAsync(plan.Id, given.Context()))).OrThrow();

        var seen = (await Seen(published: true))!;
        (seen.AgreedBy, seen.Rows.Count, seen.Gaps.Count).ShouldBe(("lwd", 1, 0));
    }

    [Theory, OnBoth]
    [Requirement("R-026"), Requirement("R-272")]
    public async Task A_course_is_approved_only_when_every_principle_is_met_and_differences_are_respected(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var course = await given.CourseAsync();
        var all = (await given.DoAsync(db => new ListReviews(db, new(db)).DoAsync(course.Id, given.Context()))).Principles;
        Task<Result<Course>> Approve(IReadOnlyCollection<string> met, bool respects) => given.DoAsync(db => new ApproveCourse(db, new(db)).DoAsync(new(course.Id, met, respects), given.Context()));

        all.Count.ShouldBe(13);
        (await Approve([.. all.Skip(1)], true)).No!.Words.ShouldContain("welfare paramount");
        (await Approve(all, false)).No!.Code.ShouldBe("equality_open");
        (await Approve(all, true)).OrThrow().ApprovedAt.ShouldBe(given.Now);
    }

    [Theory, OnBoth]
    [Requirement("R-102"), Requirement("R-103"), Requirement("R-087")]
    public async Task Content_is_overdue_after_its_year_flagged_by_changed_law_and_in_date_once_a_version_is_filed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham"); // a year
        var course = await given.CourseAsync(new() { Title = "Neglect", Themes = ["neglect"] });
        await given.CourseAsync(new() { Title = "Other" });
        await given.GrantAsync(await given.PersonAsync(), GoldenThread.People.Role.Coordinator);
        async Task<ReviewStanding> Standing() => (await given.DoAsync(db => new ListReviews(db, new(db)).DoAsync(course.Id, given.Context()))).Rows[0].Standing;
        Task<int> Remind() => given.DoAsync(db => new RemindToReview(db, new(db), Given.Site).DoAsync(given.Context()));

        given.On(new(2027, 11, 24));
        (await Standing()).ShouldBe(ReviewStanding.InDate, "the last good day");
        given.On(new(2027, 11, 25));
        (await Standing()).ShouldBe(ReviewStanding.Overdue);
        (await Remind()).ShouldBe(2);
        (await Remind()).ShouldBe(0);
        (await given.DoAsync(db => new FileVersion(db).DoAsync(new(course.Id, new(2027, 11, 25), ContentSource.YearlyReview, "Nothing", "Still right"), given.Context()))).OrThrow().Number.ShouldBe(1);
        (await Standing()).ShouldBe(ReviewStanding.InDate);

        (await given.DoAsync(db => new FlagCourses(db).DoAsync("Working Together 2027", "NEGLECT", given.Context()))).OrThrow().ShouldBe(1);
        (await Standing()).ShouldBe(ReviewStanding.Flagged);
        (await given.DoAsync(db => new FileVersion(db).DoAsync(new(course.Id, new(2027, 12, 1), ContentSource.LawOrProcedure, "New thresholds", "Chapter 3"), given.Context()))).OrThrow().Number.ShouldBe(2);
        (await Standing()).ShouldBe(ReviewStanding.InDate);
    }

    [Theory, OnBoth]
    [Requirement("R-088"), Requirement("R-089")]
    public async Task A_practice_week_keeps_what_each_partner_brings_and_is_reviewed_when_it_is_over(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var week = (await given.DoAsync(db => new PracticeWeeks(db).PlanAsync("Serious youth violence", null, new(2026, 11, 30), new(2026, 12, 4), given.Context()))).OrThrow();
        var e = await given.EventAsync();
        (await given.DoAsync(db => new PracticeWeeks(db).AddEventAsync(week.Id, e.Id, given.Context()))).OrThrow();
        (await given.DoAsync(db => new PracticeWeeks(db).ContributeAsync(week.Id, agency.Id, "Two open surgeries", given.Context()))).OrThrow();
        Task<Result<PracticeContribution>> Review() => given.DoAsync(db => new PracticeWeeks(db).ReviewAsync(week.Id, agency.Id, new(null, "One language", "Time", null), given.Context()));

        (await Review()).No!.Code.ShouldBe("week_not_over");
        given.On(new(2026, 12, 5));
        (await Review()).OrThrow();

        var seen = (await given.DoAsync(db => new PracticeWeeks(db).AllAsync(given.Context()))).ShouldHaveSingleItem();
        seen.Events.ShouldHaveSingleItem().Id.ShouldBe(e.Id);
        var (name, contribution) = seen.Brings.ShouldHaveSingleItem();
        (name, contribution.Planned, contribution.Barriers).ShouldBe((agency.Name, "Two open surgeries", "Time"));
    }

    [Theory, OnBoth]
    public async Task Interest_and_queues_stand_against_free_places_and_the_interested_hear_of_a_new_date_once_each(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (course, agency) = (await given.CourseAsync(), await given.AgencyAsync("St Aidan's"));
        var full = await given.EventAsync(places: 1, course);
        await given.BookedAsync(full);
        await given.BookedAsync(full, await given.PersonAsync(agency));
        var keen = await given.PersonAsync(agency);
        for (var i = 0; i < 2; i++) (await given.DoAsync(db => new DeclareInterest(db).DoAsync(course.Id, keen.Id, given.Context(keen)))).OrThrow();
        async Task<ShowDemand.Row> Row() => (await given.DoAsync(db => new ShowDemand(db).DoAsync(given.Context()))).Rows.ShouldHaveSingleItem();

        var row = await Row();
        (row.Interest, row.Waiting, row.Free, row.Short, row.Months[1].Places).ShouldBe((1, 1, 0, 2, 1));
        row.Agencies.ShouldBe([("St Aidan's", 2)]);
        var next = await given.EventAsync(places: 3, course, new() { Sessions = [new(new(2027, 1, 20), new(9, 30), new(13, 0))] });
        (await given.OutboxAsync(keen.Email)).ShouldHaveSingleItem().Subject.ShouldStartWith("A new date");
        given.Now = given.Now.AddMinutes(1);
        await given.BookedAsync(next, keen);

        (await Row()).Interest.ShouldBe(0, "a place has met it");
    }
}
