using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Reviews;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>A finding published 100 days ago that concerns the agencies.</summary>
    public async Task<Finding> FindingThatConcernsAsync(params Agency[] agencies)
    {
        var finding = await AddAsync(new Finding
        {
            PartnershipId = PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = "Explanations were written down and never tested",
            Kind = FindingKind.Audit,
            PublishedOn = Context().Today.AddDays(-100),
            Theme = "Professional curiosity",
            RecordedById = Guid.CreateVersion7(),
            RecordedAt = Now.AddDays(-100),
        });
        foreach (var agency in agencies)
            await AddAsync(new FindingAgency { PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), FindingId = finding.Id, AgencyId = agency.Id });
        return finding;
    }

    public Task<Need> NeedFromAsync(Finding finding) => AddAsync(new Need
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        Title = "Ask the second question",
        Origin = new() { Kind = "finding", Id = finding.Id, Label = finding.Title },
        Status = NeedStatus.Accepted,
        RaisedById = Guid.CreateVersion7(),
        RaisedAt = Now.AddDays(-90),
    });

    public Task<NeedResponse> ResponseToAsync(Need need, string kind, Guid answer) => AddAsync(new NeedResponse
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        NeedId = need.Id,
        Method = kind == "briefing" ? ResponseMethod.Briefing : ResponseMethod.Course,
        Why = "Skill is missing, not knowledge",
        AnswerKind = kind,
        AnswerId = answer,
        ChosenById = Guid.CreateVersion7(),
        ChosenAt = Now.AddDays(-80),
    });
}
