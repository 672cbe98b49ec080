using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>The partnership's organisations.</summary>
internal static class AgenciesApi
{
    public static void MapAgencies(this RouteGroupBuilder api) =>
        api.MapGet("/agencies", async (string? text, Code<Sector>? sector, Asked asked, ListAgencies list, Visit visit, CancellationToken stop) =>
            Answers.List((await list.DoAsync(new(text, sector?.Value, Page: asked.Page), visit.Context, stop)).Select(Shown.Of)))
            .Needs(Right.SeeOrganisations).WithTags("Organisations").WithSummary("The organisations of the partnership, by name.");

    internal sealed record Shown(Guid Id, string Name, Sector Sector, LegalKind Kind, bool BasedInArea, bool ServesArea, bool Contributes, int? Headcount)
    {
        public static Shown Of(ListAgencies.Row row) => new(row.Id, row.Name, row.Sector, row.LegalKind, row.BasedInArea, row.ServesArea, row.Contributes, row.Headcount);
    }
}
