using GoldenThread.Data.Samples.Names;
using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;

namespace GoldenThread.Data.Samples;

/// <summary>What people were asked about events and what they answered: the pack's own steps on their days, by the product's own schedule. Where a pack sets no scale before and after, and no follow-up, the coordinator asked by hand about the courses that threads rest on.</summary>
internal sealed class SampleEvaluations
{
    private readonly World _world;
    private readonly SampleForms _forms;
    private readonly SampleAnswers _answers;
    private readonly Dice _dice;
    private readonly ILookup<Guid, Booking> _bookings;
    private readonly ILookup<Guid, Attendance> _attendances;
    private readonly Dictionary<Guid, Person> _people;
    private readonly HashSet<Guid> _onThreads;
    private readonly Guid _unanswered;
    private readonly HashSet<(Guid EventId, Guid PersonId)> _returned = [];

    private SampleEvaluations(World world, SampleCourses courses)
    {
        _world = world;
        _dice = world.Dice.For("evaluations");
        _forms = new(world);
        _answers = new(world, _dice);
        _bookings = world.Bookings.ToLookup(b => b.EventId);
        _attendances = world.Attendances.ToLookup(a => a.EventId);
        _people = world.People.ToDictionary(p => p.Id);
        _onThreads = [.. Found.Here.Cast<Aftermath>().Concat(Found.OfNational.Values).Where(a => a.Reached >= Reached.Delivered).Select(a => courses.ByTheme[a.Subject].Id)];
        // Nobody has answered weeks after this course, so that a thread can be seen to break there.
        _unanswered = courses.ByTheme["supervision"].Id;
    }

    public static SampleEvaluations Make(World world, SampleCourses courses, IEnumerable<Planned> events)
    {
        var made = new SampleEvaluations(world, courses);
        foreach (var planned in events.Where(p => p.Event.State == EventState.Published)) made.Of(planned.Event, planned.Course);
        return made;
    }

    /// <summary>Whether somebody has returned the form that a certificate waits for.</summary>
    public bool Returned(Guid eventId, Guid personId) => _returned.Contains((eventId, personId));

    private void Of(Event e, Course course)
    {
        CertificateCondition? condition = _world.Pack.Certificates.Condition.Is(out var its) ? its : null;
        var askings = StepSchedule.Of(e.FirstDay, e.LastDay, _world.Pack.Evaluation, condition, course.EvaluationSteps).Where(a => a.Respondent == Respondent.Participant).ToList();
        if (_onThreads.Contains(course.Id)) askings.AddRange(ByHand(e, askings));
        var waves = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var asking in askings.Where(a => a.OpensOn <= _world.Today).OrderBy(a => a.Moment))
            if (SampleQuestionnaires.ForStep(asking.Step) is { } form) Ask(e, asking, form, waves);
    }

    /// <summary>The scale before and after, and the follow-up, where the strategy leaves them open.</summary>
    private static IEnumerable<Asking> ByHand(Event e, List<Asking> askings)
    {
        if (!askings.Exists(a => a.Moment == AskMoment.Before))
        {
            yield return new(_before, AskMoment.Before, e.FirstDay.AddDays(-StepSchedule.BaselineDays), e.FirstDay, Respondent.Participant, false);
            yield return new(_after, AskMoment.After, e.LastDay, e.LastDay.AddDays(StepSchedule.OpenDays), Respondent.Participant, false) { PairedWith = _before };
        }

        if (!askings.Exists(a => a.Moment == AskMoment.Later))
            yield return new(_later, AskMoment.Later, e.LastDay.AddDays(56), e.LastDay.AddDays(56 + StepSchedule.OpenDays), Respondent.Participant, false);
    }

    private void Ask(Event e, Asking asking, SampleQuestionnaires.Sample form, Dictionary<string, Guid> waves)
    {
        var who = Who(e, asking);
        if (who.Count == 0) return;
        var byHand = asking.Step is _before or _after or _later && !(_world.Pack.Evaluation.Steps.Is(out var steps) && steps.Any(s => s.Code == asking.Step));
        var opens = _world.Morning(asking.OpensOn);
        var wave = new Wave
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(opens),
            VersionId = _forms.VersionOf(form),
            Title = form.Form.Title,
            Kind = WaveKind.Named,
            About = new() { Kind = "event", Id = e.Id, Label = e.Title },
            Step = byHand ? null : asking.Step,
            OpensOn = asking.OpensOn,
            ClosesOn = asking.ClosesOn,
            RemindAtMost = asking.RemindAtMost,
            GatesCertificate = asking.GatesCertificate,
            PairedWithId = asking.PairedWith is { } before && waves.TryGetValue(before, out var earlier) ? earlier : null,
            ClosedAt = asking.ClosesOn < _world.Today ? World.At(asking.ClosesOn.AddDays(1), 2, 0) : null,
        };
        waves[asking.Step] = wave.Id;
        _world.Waves.Add(wave);
        _world.Note(opens, "wave opened", wave, null);
        foreach (var (person, agency, since) in who) Invite(wave, asking, form.Form, e, person, agency, since);
    }

    /// <summary>Before: everybody with a place. After: everybody who came.</summary>
    private List<(Guid Person, Guid? Agency, DateOnly Since)> Who(Event e, Asking asking) => asking.Moment == AskMoment.Before
        ? [.. _bookings[e.Id].Where(b => b.State == BookingState.Confirmed).Select(b => (b.PersonId, b.AgencyId, London.DateOf(b.MadeAt)))]
        : [.. _attendances[e.Id].Where(a => a.Mark is { } mark && Register.Came(mark)).DistinctBy(a => a.PersonId).Select(a => (a.PersonId, a.AgencyId, asking.OpensOn))];

    private void Invite(Wave wave, Asking asking, Form form, Event e, Guid person, Guid? agency, DateOnly since)
    {
        var on = since > asking.OpensOn ? since : asking.OpensOn;
        var last = asking.ClosesOn < _world.Today ? asking.ClosesOn : _world.Today;
        var sent = e.CourseId == _unanswered && asking.Moment == AskMoment.Later || !_dice.Percent(Likely(asking)) ? null : When(on, last);
        var reminders = sent is null ? Math.Min(wave.RemindAtMost, (last.DayNumber - on.DayNumber) / wave.RemindEveryDays) : 0;
        var id = _world.Ids.At(_world.Morning(on));
        var invitation = new Invitation
        {
            PartnershipId = _world.Id,
            Id = id,
            WaveId = wave.Id,
            As = Respondent.Participant,
            PersonId = person,
            Email = _people[person].Email,
            AgencyId = agency,
            RespondentKey = Invitation.KeyOf(person, "", null),
            // A sample's links open nothing: the keys that sign links are made where it is served. A reminder writes a new one.
            LinkHash = Secret.HashOf($"sample {id:N}"),
            InvitedOn = on,
            Reminders = reminders,
            LastRemindedOn = reminders == 0 ? null : on.AddDays(reminders * wave.RemindEveryDays),
            Answered = sent is not null,
        };
        _world.Invitations.Add(invitation);
        if (sent is not { } at) return;
        _answers.Of(wave, invitation, asking.Moment, form, at, _world.Now);
        if (wave.GatesCertificate) _returned.Add((e.Id, person));
    }

    /// <summary>Out of a hundred: before the event nearly all, weeks later two in five; what is chased comes in more often.</summary>
    private static int Likely(Asking asking) => (asking.Moment, asking.Mandatory) switch
    {
        (AskMoment.Before, true) => 88,
        (AskMoment.Before, _) => 70,
        (AskMoment.After, true) => 80,
        (AskMoment.After, _) => 64,
        _ => 41,
    };

    /// <summary>Most answer in the first days.</summary>
    private DateTime? When(DateOnly from, DateOnly last)
    {
        var days = last.DayNumber - from.DayNumber;
        var at = World.At(from.AddDays(Math.Min(days, _dice.Below(100) switch { < 55 => _dice.Below(3), < 85 => _dice.Between(3, 9), _ => _dice.Between(9, 28) })), _dice.Between(8, 20), _dice.Below(60));
        return at > _world.Now ? null : at;
    }

    private const string _before = "learning_scale_before";
    private const string _after = "learning_scale_after";
    private const string _later = "impact_review";
}
