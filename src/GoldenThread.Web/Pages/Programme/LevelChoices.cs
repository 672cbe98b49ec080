using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>The partnership's own levels and groups as answers to choose.</summary>
internal static class LevelChoices
{
    public static IReadOnlyList<Choice> Of(Pack? pack) => pack is null ? [] :
        [.. CourseCodes.Levels(pack).Select(code => new Choice(code, new BookingTerms(null, null, pack).LevelName(code)!))];

    public static IReadOnlyList<Choice> Groups(Pack? pack) => pack is null ? [] :
    [
        .. pack.StaffingGroups.Or([]).Select(g => new Choice(g.Code, $"Group {g.Code}: {g.Who}")),
        .. pack.TargetGroups.Items.Or([]).Select(g => new Choice(g.Code, g.Audience.Is(out var who) ? who : BookingTerms.Words(g.Code))),
    ];

    public static IReadOnlyList<Choice> Formats(Pack? pack) => pack is null ? [] : [.. pack.CourseFormats.Select(f => new Choice(f.Code, f.Name.Is(out var name) ? name : BookingTerms.Words(f.Code)))];
}
