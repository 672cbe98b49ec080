using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-094")]
public sealed class AudienceTests
{
    [Theory]
    [InlineData("3", null, "3,4", null, Fitting.Fits)]
    [InlineData("2", null, "3,4", null, Fitting.Warned)]
    [InlineData(null, null, "3,4", null, Fitting.Unknown)]
    [InlineData("1", null, "", null, Fitting.Fits)]                          // for everybody
    [InlineData(null, "target_group_2", "target_group_2", null, Fitting.Fits)] // groups that stand in for levels
    [InlineData(null, "target_group_1", "target_group_2", null, Fitting.Warned)]
    [InlineData("3", "level_2", "", "level_3:3:3,4", Fitting.Fits)]          // the level is given to their group
    [InlineData("1", "level_1", "", "level_3:3:3,4", Fitting.Warned)]
    [InlineData(null, "core_1:2", "", "core_2:3:", Fitting.Warned)]          // below the level
    [InlineData(null, "core_2:3", "", "foundation:1:", Fitting.Fits)]        // above it
    [InlineData(null, null, "", "core_2:3:", Fitting.Unknown)]
    public void A_course_fits_by_group_or_level(string? group, string? level, string courseGroups, string? courseLevel, Fitting expected) =>
        Audience.Of(Course(courseGroups, courseLevel), Person(group, level), refuses: false).Fitting.ShouldBe(expected);

    [Fact]
    public void Where_the_partnership_keeps_courses_to_their_audience_a_mismatch_refuses_but_the_unknown_never_does()
    {
        Audience.Of(Course("3", null), Person("1", null), refuses: true).Fitting.ShouldBe(Fitting.Refused);
        Audience.Of(Course("3", null), Person(null, null), refuses: true).Fitting.ShouldBe(Fitting.Unknown);
    }

    [Fact]
    public void A_mismatch_says_whom_the_course_is_for() =>
        Audience.Of(Course("3", null) with { Words = "designated leads" }, Person("1", null), refuses: false).Words!.ShouldContain("designated leads");

    private static Audience.Asked Course(string groups, string? level)
    {
        var parts = level?.Split(':');
        return new(parts?[0], parts is null ? null : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), Codes(parts?[2] ?? ""), Codes(groups), null);
    }

    private static Audience.Has Person(string? group, string? level)
    {
        var parts = level?.Split(':');
        return new(group, parts?[0], parts?.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static string[] Codes(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
