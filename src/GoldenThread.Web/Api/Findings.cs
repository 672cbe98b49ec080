using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>Findings: what reviews, audits and data showed, each the beginning of a thread.</summary>
internal static class FindingsApi
{
    public static void MapFindings(this RouteGroupBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("Thread");
        findings.MapGet("/", ListAsync).Needs(Right.SeeThread).WithSummary("The findings within your reach, newest first.");
        findings.MapPost("/", RecordAsync).Needs(Right.RecordFinding).Creates().WithSummary("Records a finding.");
        findings.MapGet("/{id:guid}", FindAsync).Needs(Right.SeeThread, of: "finding").WithSummary("One finding, with the needs raised from it and what answers them.");
    }

    private static async Task<IResult> ListAsync(Code<FindingKind>? kind, string? priority, Guid? agency, string? text, Code<FirstHalf>? stands, Asked asked, ListFindings list, Visit visit, CancellationToken stop) =>
        Answers.List((await list.DoAsync(new(kind?.Value, stands?.Value, priority, agency, text, asked.Page), visit.Reach(Right.SeeThread), visit.Context, stop)).Select(Listed.Of));

    private static async Task<IResult> RecordAsync(Sent sent, RecordFinding record, Answers answers, Visit visit, CancellationToken stop)
    {
        var ids = sent.AgencyIds ?? [];
        var made = await record.DoAsync(new(sent.Title, sent.Kind, sent.PublishedOn, sent.Theme, ids, sent.Priority, sent.Source, sent.Summary), visit.Context, stop);
        return answers.Created(made, f => Shown.Of(f, ids.Distinct(), []), f => $"findings/{f.Id}");
    }

    private static async Task<IResult> FindAsync(Guid id, FindFinding find, Visit visit, CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeeThread);
        return await find.DoAsync(id, reach, visit.Context, stop) is { } found
            ? Results.Ok(reach.SeesAll(found) ? Shown.Of(found.Finding, found.Agencies.Select(a => a.Id), [.. found.Needs.Select(NeedsApi.Shown.Of)]) : Shown.Of(found.Finding, null, null))
            : ApiProblem.Of(Refusal.NotThere);
    }

    private sealed record Sent
    {
        public required string Title { get; init; }

        public required FindingKind Kind { get; init; }

        public required DateOnly PublishedOn { get; init; }

        public required string Theme { get; init; }

        public IReadOnlyList<Guid>? AgencyIds { get; init; }

        public string? Priority { get; init; }

        public string? Source { get; init; }

        public string? Summary { get; init; }
    }

    private sealed record Listed(Guid Id, string Title, FindingKind Kind, DateOnly PublishedOn, string Theme, string? Priority, int Agencies, int Needs, int Responses, FirstHalf Stands)
    {
        public static Listed Of(ListFindings.Row row) => new(row.Id, row.Title, row.Kind, row.PublishedOn, row.Theme, row.Priority, row.Agencies, row.Needs, row.Responses, row.Stands);
    }

    /// <summary>Who sees a finding only because it is published is not told whom it concerns here, nor what is done about it.</summary>
    private sealed record Shown(
        Guid Id, string Title, FindingKind Kind, DateOnly PublishedOn, string Theme, string? Priority, string? Source, string? Summary, string? NoNeedWhy,
        IReadOnlyList<Guid>? AgencyIds, IReadOnlyList<NeedsApi.Shown>? Needs)
    {
        public static Shown Of(Finding f, IEnumerable<Guid>? agencies, IReadOnlyList<NeedsApi.Shown>? needs) =>
            new(f.Id, f.Title, f.Kind, f.PublishedOn, f.Theme, f.Priority, f.Source, f.Summary, f.NoNeedWhy, agencies is null ? null : [.. agencies], needs);
    }
}
