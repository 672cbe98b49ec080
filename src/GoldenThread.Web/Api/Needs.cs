using GoldenThread.Dissemination;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>Learning needs and what is chosen to answer them.</summary>
internal static class NeedsApi
{
    public static void MapNeeds(this RouteGroupBuilder api)
    {
        var needs = api.MapGroup("/needs").WithTags("Thread");
        needs.MapGet("/", ListAsync).Needs(Right.SeeThread).WithSummary("The needs register within your reach, newest first.");
        needs.MapPost("/", RaiseAsync).Needs(Right.RaiseNeed, of: NeedsAttribute.Whole).Creates().WithSummary("Raises a need from a finding or from an agency's own words.");
        needs.MapGet("/{id:guid}", FindAsync).Needs(Right.SeeThread, of: "need").WithSummary("One need with its responses.");
        needs.MapPost("/{id:guid}/responses", AnswerAsync).Needs(Right.AnswerNeed, of: "need").Creates().WithSummary("Chooses a method to answer a need, and says why.");
    }

    private static async Task<IResult> ListAsync(
        Code<NeedStatus>? status, string? source, string? priority, Guid? owner, Guid? agency, string? text, Asked asked, ListNeeds list, Visit visit, CancellationToken stop) =>
        Answers.List((await list.DoAsync(new(status?.Value, source, priority, owner, AgencyId: agency, Text: text, Page: asked.Page), visit.Reach(Right.SeeThread), visit.Context, stop)).Select(Listed.Of));

    private static async Task<IResult> RaiseAsync(Sent sent, RaiseNeedFrom raise, Answers answers, Visit visit, CancellationToken stop)
    {
        var text = new NeedText(sent.Title, sent.AgencyIds, sent.Source, sent.Evidence, sent.Theme, sent.Priority, sent.StaffGroups, sent.OwnerId);
        var raised = await raise.DoAsync(new(sent.Origin.Kind, sent.Origin.Id, text, Accepted: true), visit.Context, stop);
        return answers.Created(raised, n => Shown.Of(n, sent.AgencyIds, []), n => $"needs/{n.Id}");
    }

    private static async Task<IResult> FindAsync(Guid id, FindNeed find, Visit visit, CancellationToken stop) =>
        Answers.Found(await find.DoAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is { } found ? Shown.Of(found.Need, found.Agencies.Select(a => a.Id), found.Responses) : null);

    private static async Task<IResult> AnswerAsync(Guid id, Chosen chosen, AnswerNeedWith answer, AnswerNeed answerNeed, FindBriefing findBriefing, Answers answers, Visit visit, CancellationToken stop)
    {
        if (chosen is { Briefing: { Length: > 0 } named, CourseId: null, EventId: null })
        {
            var briefing = await findBriefing.NamedAsync(named, visit.Context, stop);
            // An id must be one of ours; a title may be that of a briefing still to be written.
            if (briefing is null && Guid.TryParse(named, out _)) return ApiProblem.Of(new Refusal("no_such_briefing", "There is no such briefing here. Write it first, or give a title.", RefusalKind.Rule).At("briefing"));
            if (briefing is { } there) return answers.Created(await answerNeed.DoAsync(new(id, chosen.Method, chosen.Why, there.Title, "briefing", there.Id), visit.Context, stop), Response.Of, _ => $"needs/{id}");
        }

        var made = await answer.DoAsync(new(id, chosen.Method, chosen.Why, chosen.Briefing ?? chosen.What, chosen.CourseId, chosen.EventId), visit.Context, stop);
        return answers.Created(made, Response.Of, _ => $"needs/{id}");
    }

    private sealed record Sent
    {
        public required string Title { get; init; }

        public required From Origin { get; init; }

        /// <summary>Left out: the agencies of the finding.</summary>
        public IReadOnlyList<Guid>? AgencyIds { get; init; }

        public IReadOnlyList<string>? StaffGroups { get; init; }

        public string? Priority { get; init; }

        /// <summary>The code of one of the partnership's sources; left out, the one that covers the origin.</summary>
        public string? Source { get; init; }

        public string? Evidence { get; init; }

        public string? Theme { get; init; }

        public Guid? OwnerId { get; init; }
    }

    internal sealed record From
    {
        public required string Kind { get; init; }

        public required Guid Id { get; init; }
    }

    private sealed record Chosen
    {
        public required ResponseMethod Method { get; init; }

        public required string Why { get; init; }

        public Guid? CourseId { get; init; }

        public Guid? EventId { get; init; }

        /// <summary>The id of a briefing, or its title; one that is written already is linked, so that its acknowledgements count as reach.</summary>
        public string? Briefing { get; init; }

        /// <summary>Any other answer in words.</summary>
        public string? What { get; init; }
    }

    private sealed record Listed(Guid Id, string Title, NeedStatus Status, string? Source, string? Priority, From Origin, Guid? OwnerId, int Agencies, int Responses, DateTime RaisedAt)
    {
        public static Listed Of(ListNeeds.Row row) =>
            new(row.Id, row.Title, row.Status, row.Source, row.Priority, new() { Kind = row.OriginKind, Id = row.OriginId }, row.OwnerId, row.Agencies, row.Responses, row.RaisedAt);
    }

    internal sealed record Shown(
        Guid Id, string Title, NeedStatus Status, From Origin, string? Source, string? Theme, string? Priority, IReadOnlyList<string> StaffGroups, string? Evidence, Guid? OwnerId,
        DateTime RaisedAt, string? ClosingEvidence, DateOnly? ClosingEvidenceOn, IReadOnlyList<Guid>? AgencyIds, IReadOnlyList<Response> Responses)
    {
        public static Shown Of(Need n, IEnumerable<Guid>? agencies, IEnumerable<NeedResponse> responses) => new(
            n.Id, n.Title, n.Status, new() { Kind = n.Origin.Kind, Id = n.Origin.Id }, n.Source, n.Theme, n.Priority, n.StaffGroups, n.Evidence, n.OwnerId,
            n.RaisedAt, n.ClosingEvidence, n.ClosingEvidenceOn, agencies is null ? null : [.. agencies], [.. responses.Select(Response.Of)]);

        public static Shown Of(FindFinding.Raised raised) => Of(raised.Need, null, raised.Responses);
    }

    internal sealed record Response(Guid Id, ResponseMethod Method, string Why, string? What, Guid? CourseId, Guid? EventId, Guid? BriefingId, DateTime ChosenAt)
    {
        public static Response Of(NeedResponse r) => new(r.Id, r.Method, r.Why, r.What, r.AnswerKind == "course" ? r.AnswerId : null, r.AnswerKind == "event" ? r.AnswerId : null, r.AnswerKind == "briefing" ? r.AnswerId : null, r.ChosenAt);
    }
}
