using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>What can be chosen for a post: organisations, and the groups and levels of the partnership's policy.</summary>
public sealed record PostChoices(IReadOnlyList<Choice> Agencies, IReadOnlyList<Choice> Groups, IReadOnlyList<Choice> Levels)
{
    public static async Task<PostChoices> LoadAsync(ListAgencies agencies, PackInForce packs, OperationContext context, CancellationToken stop)
    {
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        var all = await agencies.DoAsync(new(Page: new(0, 1000)), context, stop);
        return new(
            [.. all.Items.Select(a => new Choice(a.Id.ToString(), a.Name))],
            pack is null ? [] : [.. pack.StaffingGroups.Or([]).Select(g => new Choice(g.Code, $"Group {g.Code}: {g.Who}"))],
            pack is null ? [] : [.. pack.Levels.Select(Level), .. pack.TargetGroups.Items.Or([]).Select(g => new Choice(g.Code, g.Audience.Is(out var who) ? who : DirectoryWords.Spoken(g.Code)))]);
    }

    private static Choice Level(PackLevel level) => new(level.Code, level.Name.Is(out var name) ? $"{DirectoryWords.Spoken(level.Code)}: {name}" : DirectoryWords.Spoken(level.Code));
}
