using GoldenThread.Data.Samples.Names;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Reviews;

namespace GoldenThread.Data.Samples;

/// <summary>The threads of a world: findings with needs and responses at every status, and some that break off.</summary>
internal sealed class SampleThread
{
    private readonly World _world;
    private readonly SampleRoles _roles;
    private readonly SampleCourses _courses;
    private readonly Dice _dice;

    private SampleThread(World world, SampleRoles roles, SampleCourses courses)
    {
        (_world, _roles, _courses) = (world, roles, courses);
        _dice = world.Dice.For("thread");
    }

    public static void Make(World world, SampleRoles roles, SampleCourses courses)
    {
        var made = new SampleThread(world, roles, courses);
        foreach (var publication in Publications.National.Where(p => p.On <= world.Today).Concat(Publications.Local)) made.Record(publication);
    }

    private void Record(Publication published)
    {
        var on = published.On ?? _world.Today.AddDays(-published.DaysAgo);
        // What was published before the partnership worked with this product was recorded at its start.
        var recordedOn = on < _world.Opened ? _world.Opened.AddDays(_dice.Between(3, 20)) : on.AddDays(_dice.Between(0, Math.Min(9, _world.Today.DayNumber - on.DayNumber)));
        var by = published.Kind is FindingKind.Audit or FindingKind.Section11 or FindingKind.Data ? _roles.QaOfficer : _roles.Coordinator;
        var finding = new Finding
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(At(recordedOn)),
            Title = published.Title,
            Kind = published.Kind,
            PublishedOn = on,
            Theme = published.Theme,
            Priority = Priority(published),
            Source = published.Source,
            Summary = published.Summary,
            NoNeedWhy = published.Reached == Reached.NothingToLearn ? "Already part of what health visitors give to every family; nothing new to learn." : null,
            RecordedById = by.Id,
            RecordedAt = At(recordedOn),
        };
        _world.Findings.Add(finding);
        _world.Note(finding.RecordedAt, "finding recorded", finding, by.Id);
        var agencies = Concerned();
        foreach (var agency in agencies)
            _world.FindingAgencies.Add(new() { PartnershipId = _world.Id, Id = _world.Ids.Next(), FindingId = finding.Id, AgencyId = agency.Id });
        if (published.Reached == Reached.NothingToLearn) _world.Note(At(recordedOn.AddDays(1)), "no need said", finding, by.Id);
        if (published.Reached >= Reached.Proposed) Raise(published, finding, agencies, recordedOn);
    }

    private void Raise(Publication published, Finding finding, List<Agency> agencies, DateOnly recorded)
    {
        var raised = recorded.AddDays(Math.Min(_dice.Between(2, 24), _world.Today.DayNumber - recorded.DayNumber));
        var ahead = new Ahead(raised, _world.Today);
        var closed = published.Reached == Reached.Closed;
        var need = new Need
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(At(raised)),
            Title = published.Need,
            Origin = new() { Kind = "finding", Id = finding.Id, Label = finding.Title },
            Source = published.Reached == Reached.Proposed ? null : Source(finding.Kind),
            Evidence = finding.Summary,
            Theme = finding.Theme,
            Priority = finding.Priority,
            StaffGroups = Groups(),
            OwnerId = published.Reached >= Reached.Accepted ? _roles.Coordinator.Id : null,
            Status = Enum.Parse<NeedStatus>(published.Reached == Reached.Planned ? nameof(NeedStatus.ResponsePlanned) : published.Reached.ToString()),
            RaisedById = _roles.Coordinator.Id,
            RaisedAt = At(raised),
            ClosingEvidence = closed ? "Audit repeated: 17 of 20 plans now say what has to be different for the child; before it was 6 of 20." : null,
            ClosingEvidenceOn = closed ? ahead.Day(85) : null,
            ClosedAt = closed ? At(ahead.Day(90)) : null,
        };
        _world.Needs.Add(need);
        Note(need.RaisedAt, "need raised", need);
        foreach (var agency in agencies)
            _world.NeedAgencies.Add(new() { PartnershipId = _world.Id, Id = _world.Ids.Next(), NeedId = need.Id, AgencyId = agency.Id });
        if (published.Reached >= Reached.Accepted) Note(At(ahead.Day(10)), "need accepted", need);
        if (published.Reached >= Reached.Planned) Answer(published, need, ahead);
        if (published.Reached >= Reached.Delivered) Note(At(ahead.Day(60)), "need delivered", need);
        if (published.Reached >= Reached.Evaluated) Note(At(ahead.Day(80)), "need evaluated", need);
        if (closed) Note(need.ClosedAt!.Value, "need closed", need);
    }

    private void Answer(Publication published, Need need, Ahead ahead)
    {
        var course = _courses.ByTheme[published.Subject];
        var at = At(ahead.Day(20));
        Choose(need, ResponseMethod.Course, at, "A course lets people of several agencies practise together.", answerKind: "course", answerId: course.Id);
        if (_world.Events.Where(e => e.CourseId == course.Id && e.State == EventState.Published && e.FirstDay > ahead.Day(20)).MinBy(e => e.FirstDay) is { } e)
            Choose(need, ResponseMethod.Event, at, "The next date is soon enough to matter.", answerKind: "event", answerId: e.Id);
        foreach (var (method, what, why) in _dice.Shuffled(_others).Take(_dice.Between(1, 3))) Choose(need, method, at.AddMinutes(5), why, what);
    }

    private void Choose(Need need, ResponseMethod method, DateTime at, string why, string? what = null, string? answerKind = null, Guid? answerId = null)
    {
        _world.NeedResponses.Add(new()
        {
            PartnershipId = _world.Id, Id = _world.Ids.At(at), NeedId = need.Id, Method = method, Why = why, What = what, AnswerKind = answerKind, AnswerId = answerId,
            ChosenById = _roles.Coordinator.Id, ChosenAt = at,
        });
        Note(at, "response chosen", need);
    }

    private void Note(DateTime at, string did, IOwned about) => _world.Note(at, did, about, _roles.Coordinator.Id);

    private List<Agency> Concerned()
    {
        var open = _world.Agencies.Where(a => a.ClosedOn is null && a.ServesArea).ToList();
        return [.. open.Where(a => a.LegalKind == LegalKind.StatutoryPartner && _dice.Percent(70)).Concat(_dice.Shuffled(open.Where(a => a.LegalKind != LegalKind.StatutoryPartner)).Take(_dice.Between(2, 6)))];
    }

    /// <summary>The pack's own source that fits what was found; its first where none does.</summary>
    private string? Source(FindingKind kind)
    {
        if (!_world.Pack.Needs.Sources.Is(out var sources) || sources.Count == 0) return null;
        string[] words = kind switch
        {
            FindingKind.Audit or FindingKind.Section11 => ["audit", "section_11"],
            FindingKind.Data => ["performance", "quality", "priorities"],
            FindingKind.NationalReview or FindingKind.LocalReview or FindingKind.RapidReview or FindingKind.SingleAgencyReview => ["review"],
            FindingKind.Research => ["research"],
            FindingKind.Voice => ["voice", "consultation"],
            FindingKind.Inspection => ["inspection", "quality"],
            _ => ["evaluation", "needs_analysis"],
        };
        return (sources.FirstOrDefault(s => words.Any(w => s.Code.Contains(w, StringComparison.Ordinal))) ?? sources[0]).Code;
    }

    /// <summary>The pack's priority that names the subject or its first word.</summary>
    private string? Priority(Publication published) => _world.Pack.Priorities.Items.Is(out var items)
        ? items.FirstOrDefault(i => i.Code.Contains(published.Subject, StringComparison.Ordinal) || published.Theme.Contains(i.Label, StringComparison.OrdinalIgnoreCase))?.Code
        : null;

    private List<string> Groups()
    {
        var codes = _world.Pack.StaffingGroups.Is(out var groups) ? [.. groups.Select(g => g.Code)]
            : _world.Pack.Levels.Count > 0 ? [.. _world.Pack.Levels.Select(l => l.Code)]
            : _world.Pack.TargetGroups.Items.Is(out var targets) ? targets.Select(t => t.Code).ToList() : [];
        return [.. codes.Skip(1).Take(3)];
    }

    private DateTime At(DateOnly day) => World.At(day, 10, 15) is var at && at > _world.Now ? _world.Now.AddMinutes(-30) : at;

    /// <summary>Days that spread over what has passed since a need was raised.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Ahead(DateOnly Raised, DateOnly Today)
    {
        public DateOnly Day(int percent) => Raised.AddDays((Today.DayNumber - Raised.DayNumber) * percent / 100);
    }

    private static readonly (ResponseMethod Method, string? What, string Why)[] _others =
    [
        (ResponseMethod.Briefing, "Seven-minute briefing for team meetings", "Reaches people who cannot come to a course."),
        (ResponseMethod.Elearning, "Short online module", "New starters can do it in their first week."),
        (ResponseMethod.Procedure, "Procedure: resolving professional disagreement", "The procedure was not clear."),
        (ResponseMethod.Guidance, "Practice guidance, two pages", "A reminder to have at hand."),
        (ResponseMethod.Newsletter, "Article in the newsletter", "Everybody should know that it was found."),
        (ResponseMethod.Bulletin, "Item in the monthly bulletin", "Quick, and it reaches small agencies."),
        (ResponseMethod.PracticeWeek, "Session in practice week", "Draws managers in as well."),
        (ResponseMethod.Spotlight, "Spotlight of the quarter", "Keeps the subject alive for three months."),
        (ResponseMethod.Supervision, "Prompt for supervision", "What is talked about in supervision is done."),
        (ResponseMethod.Other, "Visit by a neighbouring team", "They have done it already."),
    ];
}
