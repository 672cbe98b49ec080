using GoldenThread.Assurance;
using GoldenThread.Data.Samples.Names;
using GoldenThread.Dissemination;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Reviews;

namespace GoldenThread.Data.Samples;

/// <summary>The far end of a thread: briefings and who used them, evidence of changed practice as judged from outside, and what got better.</summary>
internal sealed class SampleEvidence(World world, SampleRoles roles)
{
    private readonly Dice _dice = world.Dice.For("evidence");
    private readonly ILookup<Guid, Guid> _people = world.Posts.Where(p => p.HeldOn(world.Today)).ToLookup(p => p.AgencyId, p => p.PersonId);
    private int _filed;

    /// <summary>A briefing that was issued, with the agencies that have used it and those that have not said so.</summary>
    public Briefing Briefing(Finding finding, Need need, List<Agency> agencies, Since since)
    {
        var at = world.Morning(since.Day(20));
        var briefing = new Briefing
        {
            PartnershipId = world.Id,
            Id = world.Ids.At(at),
            Title = $"Seven minutes on: {need.Title}",
            Background = finding.Summary ?? $"From the publication: {finding.Title}.",
            WhyItMatters = "Children notice whether adults act together. What one service knows helps nobody until it is shared.",
            WhatWasFound = $"The theme is: {finding.Theme}.",
            WhatWorkedWell = "Where one person kept hold of the question, the others came along.",
            Learning = need.Title,
            WhatToDoNow = "Talk about it in the next team meeting; choose one thing to do differently; say by when.",
            Reflect = "When did you last change your mind about a family? What made you do so?",
            WrittenAt = at,
            IssuedAt = at,
        };
        world.Briefings.Add(briefing);
        world.Note(at, "briefing written", briefing, roles.Coordinator.Id);
        foreach (var agency in agencies)
        {
            var used = _dice.Percent(60) && _people[agency.Id].Any();
            var copy = new BriefingCopy
            {
                PartnershipId = world.Id,
                Id = world.Ids.At(at),
                BriefingId = briefing.Id,
                AgencyId = agency.Id,
                SentAt = at,
                AcknowledgedAt = used ? world.Morning(since.Day(_dice.Between(25, 55))) : null,
                AcknowledgedById = used ? _people[agency.Id].First() : null,
                HowUsed = used ? _dice.Of(_uses) : null,
                PeopleReached = used ? _dice.Between(3, 25) : null,
            };
            world.BriefingCopies.Add(copy);
            if (copy.AcknowledgedAt is { } said) world.Note(said, "briefing acknowledged", copy, copy.AcknowledgedById);
        }

        return briefing;
    }

    public void Of(Finding finding, List<Agency> agencies, Reached reached, Since since)
    {
        foreach (var agency in agencies.Where(a => _people[a.Id].Any() && (reached == Reached.Closed || _dice.Percent(60)))) File(finding, agency, reached, since);
        Measure(finding, reached, since);
    }

    private void File(Finding finding, Agency agency, Reached reached, Since since)
    {
        var (summary, measure, kind) = _shown[_filed % _shown.Length];
        var filed = world.Morning(since.Day(_dice.Between(55, 80)));
        var judged = reached == Reached.Closed ? EvidenceJudgement.Embedded : (EvidenceJudgement?)((_filed % 4) switch { 0 => EvidenceJudgement.Partly, 1 => EvidenceJudgement.Embedded, 2 => null, _ => EvidenceJudgement.NotEvidenced });
        _filed++;
        // Nobody judges what their own agency filed.
        var judge = _people[agency.Id].Contains(roles.QaOfficer.Id) ? roles.Coordinator : roles.QaOfficer;
        if (_people[agency.Id].Contains(judge.Id)) judged = null;
        var evidence = new EmbeddingEvidence
        {
            PartnershipId = world.Id,
            Id = world.Ids.At(filed),
            FindingId = finding.Id,
            AgencyId = agency.Id,
            Kind = kind,
            EffectiveOn = since.Day(50),
            Summary = summary,
            Measure = measure,
            FiledById = _people[agency.Id].First(),
            FiledAt = filed,
            Judgement = judged,
            JudgedById = judged is null ? null : judge.Id,
            JudgedAt = judged is null ? null : world.Morning(since.Day(85)),
            JudgedWhy = judged switch { null => null, EvidenceJudgement.Embedded => "Seen in files of three teams.", EvidenceJudgement.Partly => "One team shows it, two have not begun.", _ => "Says what was done, not what changed." },
        };
        world.Evidence.Add(evidence);
        world.Note(filed, "evidence filed", evidence, evidence.FiledById);
        if (evidence.JudgedAt is { } at) world.Note(at, "evidence judged", evidence, judge.Id);
    }

    /// <summary>Named early, measured before; after only where the work is evaluated.</summary>
    private void Measure(Finding finding, Reached reached, Since since)
    {
        var evaluated = reached >= Reached.Evaluated;
        var measure = new OutcomeMeasure
        {
            PartnershipId = world.Id,
            Id = world.Ids.At(world.Morning(since.Day(30))),
            FindingId = finding.Id,
            Name = "Plans that say what has to be different for the child",
            Definition = "Plans in the dip sample that name a change for the child and a date, of all plans looked at.",
            HigherIsBetter = true,
            BeforeCount = 6,
            BeforeOf = 20,
            BeforeOn = since.Day(5),
            AfterCount = evaluated ? _dice.Between(12, 18) : null,
            AfterOf = evaluated ? 20 : null,
            AfterOn = evaluated ? since.Day(82) : null,
            NamedById = roles.QaOfficer.Id,
            NamedAt = world.Morning(since.Day(30)),
        };
        world.OutcomeMeasures.Add(measure);
        world.Note(measure.NamedAt, "outcome measure named", measure, roles.QaOfficer.Id);
        if (evaluated) world.Note(world.Morning(since.Day(82)), "outcome measured", measure, roles.QaOfficer.Id);
    }

    private static readonly string[] _uses = ["In the team meeting, with the questions at the end.", "In group supervision.", "At the start of a training morning.", "With volunteers, in two evenings."];

    private static readonly (string Summary, string? Measure, EvidenceKind Kind)[] _shown =
    [
        ("The audit of last year was repeated with the same questions.", "8 of 10 files test the account given; before it was 3", EvidenceKind.AuditRepeated),
        ("Ten files were drawn by chance and read by two people.", "9 of 10 name who shares what", EvidenceKind.DipSample),
        ("Practitioners were asked before and after.", "Confidence rose from 2.6 to 3.9 of 5", EvidenceKind.PractitionerSurvey),
        ("Families were asked by somebody who does not work with them.", null, EvidenceKind.ChildOrFamilyVoice),
        ("The monthly figure has gone down for half a year.", "From 24 to 17 in a hundred", EvidenceKind.DataTrend),
        ("Six meetings were observed.", "In 5 of 6 the child's own words were heard", EvidenceKind.Observation),
        ("Supervision records were read for three months.", null, EvidenceKind.Supervision),
        ("The evaluation three months after the course.", "14 of 19 did what they had pledged", EvidenceKind.TrainingEvaluation),
        ("The inspection letter says so.", null, EvidenceKind.Inspection),
        ("A practice leader sat in for two days.", null, EvidenceKind.Other),
    ];
}
