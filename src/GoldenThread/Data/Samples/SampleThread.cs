using GoldenThread.Data.Samples.Names;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Reviews;

namespace GoldenThread.Data.Samples;

/// <summary>The threads of a world: findings with needs and responses at every status, and some that break off.</summary>
internal sealed class SampleThread
{
    private readonly World _world;
    private readonly SampleRoles _roles;
    private readonly SampleCourses _courses;
    private readonly SampleEvidence _evidence;
    private readonly Dice _dice;
    private readonly ILookup<Guid, Guid> _held;

    private SampleThread(World world, SampleRoles roles, SampleCourses courses)
    {
        (_world, _roles, _courses) = (world, roles, courses);
        _evidence = new(world, roles);
        _dice = world.Dice.For("thread");
        _held = world.Posts.Where(p => p.HeldOn(world.Today)).ToLookup(p => p.AgencyId, p => p.PersonId);
    }

    public static void Make(World world, SampleRoles roles, SampleCourses courses)
    {
        var made = new SampleThread(world, roles, courses);
        foreach (var publication in world.National.Publications) made.Published(publication);
        foreach (var found in Found.Here) made.Record(found.Title, found.Kind, world.Today.AddDays(-found.DaysAgo), found.Theme, found.Source, found.Summary, found);
    }

    /// <summary>A national publication, as printed; one whose day, month or year is not known cannot be recorded.</summary>
    private void Published(Publication publication)
    {
        if (publication.Published is not { } on || on.Last > _world.Today || !Found.OfNational.TryGetValue(publication.Code, out var aftermath)) return;
        var printed = on.Day is null ? $"{on}, no day given" : London.SayShort(on.First);
        Record(publication.Title, Foundation.Names.FromCode<FindingKind>(publication.Kind) ?? FindingKind.NationalReview, on.Month is null ? on.Last : on.First,
            string.Join("; ", publication.Themes), $"{publication.Publisher}, {printed}", summary: null, aftermath);
    }

    private void Record(string title, FindingKind kind, DateOnly on, string theme, string source, string? summary, Aftermath aftermath)
    {
        // What was published before the partnership worked with this product was recorded at its start.
        var recordedOn = on < _world.Opened ? _world.Opened.AddDays(_dice.Between(3, 20)) : on.AddDays(_dice.Between(0, Math.Min(9, _world.Today.DayNumber - on.DayNumber)));
        var by = kind is FindingKind.Audit or FindingKind.Section11 or FindingKind.Data ? _roles.QaOfficer : _roles.Coordinator;
        var ended = aftermath.Reached == Reached.NothingToLearn;
        var finding = new Finding
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(_world.Morning(recordedOn)),
            Title = title,
            Kind = kind,
            PublishedOn = on,
            Theme = theme,
            Priority = Priority(theme, aftermath.Subject),
            Source = source,
            Summary = summary,
            NoNeedWhy = ended ? "Already part of what health visitors give to every family; nothing new to learn." : null,
            NoNeedOn = ended ? recordedOn.AddDays(1) : null,
            RecordedById = by.Id,
            RecordedAt = _world.Morning(recordedOn),
        };
        _world.Findings.Add(finding);
        _world.Note(finding.RecordedAt, "finding recorded", finding, by.Id);
        if (ended) _world.Note(_world.Morning(recordedOn.AddDays(1)), "no need said", finding, by.Id);
        var agencies = Concerned(aftermath);
        foreach (var agency in agencies)
            _world.FindingAgencies.Add(new() { PartnershipId = _world.Id, Id = _world.Ids.Next(), FindingId = finding.Id, AgencyId = agency.Id });
        if (aftermath.Reached >= Reached.Proposed) Raise(aftermath, finding, agencies, recordedOn);
    }

    private void Raise(Aftermath aftermath, Finding finding, List<Agency> agencies, DateOnly recorded)
    {
        var raised = recorded.AddDays(Math.Min(_dice.Between(2, 24), _world.Today.DayNumber - recorded.DayNumber));
        var since = new Since(raised, _world.Today);
        var closed = aftermath.Reached == Reached.Closed;
        var need = new Need
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(_world.Morning(raised)),
            Title = aftermath.Need,
            Origin = new() { Kind = "finding", Id = finding.Id, Label = finding.Title },
            Source = aftermath.Reached == Reached.Proposed ? null : Source(finding.Kind),
            Evidence = finding.Summary,
            Theme = finding.Theme,
            Priority = finding.Priority,
            StaffGroups = Groups(),
            OwnerId = aftermath.Reached >= Reached.Accepted ? _roles.Coordinator.Id : null,
            Status = aftermath.Reached == Reached.Planned ? NeedStatus.ResponsePlanned : Enum.Parse<NeedStatus>(aftermath.Reached.ToString()),
            RaisedById = _roles.Coordinator.Id,
            RaisedAt = _world.Morning(raised),
            ClosingEvidence = closed ? "Audit repeated: 17 of 20 plans now say what has to be different for the child; before it was 6 of 20." : null,
            ClosingEvidenceOn = closed ? since.Day(85) : null,
            ClosedAt = closed ? _world.Morning(since.Day(90)) : null,
        };
        _world.Needs.Add(need);
        Note(need.RaisedAt, "need raised", need);
        foreach (var agency in agencies)
            _world.NeedAgencies.Add(new() { PartnershipId = _world.Id, Id = _world.Ids.Next(), NeedId = need.Id, AgencyId = agency.Id });
        if (aftermath.Reached >= Reached.Accepted) Note(_world.Morning(since.Day(10)), "need accepted", need);
        if (aftermath.Reached >= Reached.Planned) Answer(aftermath, finding, need, agencies, since);
        if (aftermath.Reached >= Reached.Delivered) Note(_world.Morning(since.Day(60)), "need delivered", need);
        if (aftermath.Reached >= Reached.Evaluated) Note(_world.Morning(since.Day(80)), "need evaluated", need);
        if (closed) Note(need.ClosedAt!.Value, "need closed", need);
        if (aftermath.Reached >= Reached.Delivered) _evidence.Of(finding, agencies, aftermath.Reached, since);
    }

    private void Answer(Aftermath aftermath, Finding finding, Need need, List<Agency> agencies, Since since)
    {
        var course = _courses.ByTheme[aftermath.Subject];
        var at = _world.Morning(since.Day(20));
        Choose(need, ResponseMethod.Course, at, "A course lets people of several agencies practise together.", answer: course);
        if (_world.Events.Where(e => e.CourseId == course.Id && e.State == EventState.Published && e.FirstDay > since.Day(20)).MinBy(e => e.FirstDay) is { } e)
            Choose(need, ResponseMethod.Event, at, "The next date is soon enough to matter.", answer: e);
        if (_dice.Percent(60)) Choose(need, ResponseMethod.Briefing, at, "Reaches people who cannot come to a course.", answer: _evidence.Briefing(finding, need, agencies, since));
        foreach (var (method, what, why) in _dice.Shuffled(_others).Take(_dice.Between(1, 3))) Choose(need, method, at.AddMinutes(5), why, what);
    }

    private void Choose(Need need, ResponseMethod method, DateTime at, string why, string? what = null, IOwned? answer = null)
    {
        _world.NeedResponses.Add(new()
        {
            PartnershipId = _world.Id, Id = _world.Ids.At(at), NeedId = need.Id, Method = method, Why = why, What = what,
            AnswerKind = answer is null ? null : Foundation.Trail.KindOf(answer), AnswerId = answer?.Id, ChosenById = _roles.Coordinator.Id, ChosenAt = at,
        });
        Note(at, "response chosen", need);
    }

    private void Note(DateTime at, string did, IOwned about) => _world.Note(at, did, about, _roles.Coordinator.Id);

    /// <summary>Agencies of several kinds; where the thread is whole, those that came.</summary>
    private List<Agency> Concerned(Aftermath aftermath)
    {
        var open = _world.Agencies.Where(a => a.ClosedOn is null).ToList();
        if (aftermath.Reached == Reached.Closed)
        {
            var events = _world.Events.Where(e => e.CourseId == _courses.ByTheme[aftermath.Subject].Id).Select(e => e.Id).ToHashSet();
            var came = _world.Attendances.Where(a => events.Contains(a.EventId) && a.Mark is { } mark && Register.Came(mark)).Select(a => a.AgencyId).ToHashSet();
            // Somebody outside the agency has to have judged what it filed.
            var reached = open.Where(a => came.Contains(a.Id) && _held[a.Id].Any() && !_held[a.Id].Contains(_roles.QaOfficer.Id) && !_held[a.Id].Contains(_roles.Coordinator.Id)).Take(5).ToList();
            if (reached.Count > 0) return reached;
        }

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

    /// <summary>The pack's priority that names the subject or the theme.</summary>
    private string? Priority(string theme, string subject) => _world.Pack.Priorities.Items.Is(out var items)
        ? items.FirstOrDefault(i => i.Code.Contains(subject, StringComparison.Ordinal) || theme.Contains(i.Label, StringComparison.OrdinalIgnoreCase))?.Code
        : null;

    private List<string> Groups()
    {
        var codes = _world.Pack.StaffingGroups.Is(out var groups) ? [.. groups.Select(g => g.Code)]
            : _world.Pack.Levels.Count > 0 ? [.. _world.Pack.Levels.Select(l => l.Code)]
            : _world.Pack.TargetGroups.Items.Is(out var targets) ? targets.Select(t => t.Code).ToList() : [];
        return [.. codes.Skip(1).Take(3)];
    }

    private static readonly (ResponseMethod Method, string? What, string Why)[] _others =
    [
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

/// <summary>The time that has passed since a need was raised, to spread what followed over it.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Since(DateOnly Raised, DateOnly Today)
{
    public DateOnly Day(int percent) => Raised.AddDays((Today.DayNumber - Raised.DayNumber) * percent / 100);
}
