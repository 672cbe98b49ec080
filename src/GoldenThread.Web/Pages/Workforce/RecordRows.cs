using GoldenThread.Framework;
using GoldenThread.Framework.Standings;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>Somebody's standing as rows, what is pressing first; of two posts that ask the same, the one that is due sooner.</summary>
public static class RecordRows
{
    public static IReadOnlyList<Assessed> Of(StandingsOf.Record record) =>
    [
        .. record.Posts.SelectMany(p => p.Rows).Where(r => r.Standing.Standing != Standing.NotAsked)
            .GroupBy(r => r.Asked.Code).Select(g => g.OrderBy(r => StandingWords.Order(r.Standing.Standing)).ThenBy(r => r.Standing.By ?? DateOnly.MaxValue).First())
            .OrderBy(r => StandingWords.Order(r.Standing.Standing)).ThenBy(r => r.Standing.By ?? DateOnly.MaxValue).ThenBy(r => r.Asked.Name, StringComparer.Ordinal),
    ];
}
