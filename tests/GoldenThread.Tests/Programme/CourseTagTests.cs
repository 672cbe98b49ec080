using GoldenThread.Programme;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Figures;
using GoldenThread.Programme.Plans;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>What courses serve, in the policy's own words; which themes the programme of a year covers; and who takes part.</summary>
public sealed class CourseTagTests
{
    [Theory, OnBoth]
    [Requirement("R-055")]
    public async Task A_course_is_tagged_with_the_understandings_and_benefits_of_the_policy_and_no_others(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var pack = PacksHere.Pack("oldham");
        (CourseCodes.Understandings(pack).Count, CourseCodes.Benefits(pack).Count).ShouldBe((6, 3));
        var details = new CourseDetails { Title = "Curious", Understandings = [CourseCodes.Understandings(pack)[0]], Benefits = [CourseCodes.Benefits(pack)[1]] };

        var course = await given.CourseAsync(details);
        var kept = await given.ReadAsync(db => db.Courses.SingleAsync(c => c.Id == course.Id));
        (kept.Understandings.Single(), kept.Benefits.Single()).ShouldBe(("curious and thinks family", "prevent incidents"));
        (await given.DoAsync(db => new ChangeCourse(db, new(db)).DoAsync(course.Id, details with { Understandings = ["sees the moon"] }, given.Context()))).No!.Fields.Keys.ShouldBe(["understandings"]);
        (await given.DoAsync(db => new ChangeCourse(db, new(db)).DoAsync(course.Id, details with { Benefits = ["gold"] }, given.Context()))).No!.Fields.Keys.ShouldBe(["benefits"]);
        (await given.DoAsync(db => new ChangeCourse(db, new(db)).DoAsync(course.Id, details with { Benefits = [] }, given.Context()))).OrThrow().Benefits.ShouldBeEmpty();
    }

    [Fact]
    [Requirement("R-055")]
    public void Where_a_policy_names_none_none_can_be_chosen() => (CourseCodes.Understandings(PacksHere.Pack("wigan")).Count, CourseCodes.Benefits(PacksHere.Pack("wigan")).Count).ShouldBe((0, 0));

    [Theory, OnBoth]
    [Requirement("R-056")]
    public async Task A_year_without_a_course_on_one_of_the_four_categories_of_abuse_is_flagged(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var both = await given.CourseAsync(new() { Title = "Neglect and more", Themes = ["Neglect", "emotional abuse"] });
        await given.EventAsync(10, both);
        await given.EventAsync(10, await given.CourseAsync(new() { Title = "Not published", Themes = ["physical abuse"] }), published: false);
        var year = (await given.ReadAsync(db => db.Events.FirstAsync(e => e.CourseId == both.Id))).FirstDay.Year;

        var rows = await given.DoAsync(db => new CoveredThemes(db, new(db)).OfAsync(year, given.Context()));

        rows.Select(r => (r.Theme, r.Events)).ShouldBe([("physical abuse", 0), ("sexual abuse", 0), ("emotional abuse", 1), ("neglect", 1)]);
        (await given.DoAsync(db => new CoveredThemes(db, new(db)).OfAsync(year - 1, given.Context()))).ShouldAllBe(r => r.Events == 0);
        PlanGaps.Of(PacksHere.Pack("nottinghamshire"), null!, [new(null, ["neglect"])], []).Count(g => g.Contains("abuse", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Theory, OnBoth]
    [Requirement("R-273")]
    public async Task Who_takes_part_is_counted_by_field_of_work_and_role_and_few_people_are_hidden(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (school, clinic, club) = (await given.AgencyAsync(), await given.AgencyAsync(sector: GoldenThread.Partnerships.Sector.Health), await given.AgencyAsync(sector: GoldenThread.Partnerships.Sector.Faith));
        var people = new List<GoldenThread.People.Person>();
        for (var i = 0; i < 6; i++) people.Add(await given.StaffAsync(school, "1"));
        for (var i = 0; i < 7; i++) people.Add(await given.StaffAsync(clinic, "2"));
        for (var i = 0; i < 8; i++) await given.StaffAsync(await given.AgencyAsync(sector: GoldenThread.Partnerships.Sector.Police), "2");
        await given.StaffAsync(club, "2");
        var e = await given.EventAsync(20);
        foreach (var person in new[] { people[0], people[6], people[7] }) await given.BookedAsync(e, person);
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), people[1], new TakeRegister.Entry(people[0].Id, Mark.Attended), new TakeRegister.Entry(people[6].Id, Mark.Late), new TakeRegister.Entry(people[7].Id, Mark.Absent));

        var tables = await given.DoAsync(db => new EqualAccess(db).OfAsync(e.FirstDay.AddYears(-1), e.FirstDay, given.Context()));

        // One person of a faith group alone could be reckoned from the total, so the smallest field goes with them.
        tables[0].Shown.ShouldBe([new("health", 7, 1), new("police", 8, 0)]);
        tables[0].Hidden.ShouldBe(2);
        tables[1].Shown.ShouldBe([new("1", 6, 1), new("2", 16, 1)]);
        tables[2].Shown.ShouldBe([new("employed", 22, 2)]);
        (await given.DoAsync(db => new EqualAccess(db).OfAsync(e.FirstDay.AddYears(-1), e.FirstDay.AddDays(-1), given.Context())))[0].Shown.ShouldAllBe(l => l.Came == 0);
    }
}
