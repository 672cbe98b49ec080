using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;

namespace GoldenThread.Data.Samples;

/// <summary>What came of having been there: achievements, certificates where the pack allows them without more, and pledges with what became of them.</summary>
internal sealed class SampleAttainments
{
    private readonly World _world;
    private readonly Dice _dice;
    private readonly ILookup<Guid, Session> _sessions;
    private readonly ILookup<Guid, Attendance> _attendances;
    private readonly Dictionary<Guid, Booking> _bookings;

    private readonly SampleEvaluations _evaluations;

    private readonly Guid _unanswered;

    private SampleAttainments(World world, SampleCourses courses, SampleEvaluations evaluations)
    {
        (_world, _evaluations) = (world, evaluations);
        // Nobody has answered after this course, so that a thread can be seen to break there.
        _unanswered = courses.ByTheme["supervision"].Id;
        _dice = world.Dice.For("attainments");
        _sessions = world.Sessions.ToLookup(s => s.EventId);
        _attendances = world.Attendances.ToLookup(a => a.EventId);
        _bookings = world.Bookings.ToDictionary(b => b.Id);
    }

    public static void Make(World world, SampleCourses courses, SampleEvaluations evaluations, IEnumerable<Planned> events)
    {
        var made = new SampleAttainments(world, courses, evaluations);
        foreach (var planned in events)
            foreach (var person in made._attendances[planned.Event.Id].GroupBy(a => a.PersonId)) made.Of(planned, person.Key, [.. person]);
    }

    private void Of(Planned planned, Guid person, Attendance[] attendances)
    {
        var (e, sessions) = (planned.Event, _sessions[planned.Event.Id].OrderBy(s => s.Date).ToList());
        var marks = sessions.ConvertAll(s => Array.Find(attendances, a => a.SessionId == s.Id)?.Mark);
        var at = SampleRegisters.Taken(sessions[^1]).AddMinutes(5);
        if (planned.Course.Level is { } level && marks.TrueForAll(m => m is { } mark && Register.TookPart(mark))) Achieve(e, person, level, at);
        if (attendances[0].BookingId is { } id && CertificateAllowed.Decide(_world.Pack.Certificates, _bookings[id].State, marks, formReturned: _evaluations.Returned(e.Id, person), released: false).Verdict == CertificateVerdict.Allowed)
            Certify(e, planned.Course, _bookings[id], at);
        if (marks.Exists(m => m is { } mark && Register.Came(mark)) && planned.Course.EvaluationSteps.Contains(CourseCodes.PledgeStep) && _dice.Percent(60)) Pledge(e, person, at);
    }

    private void Achieve(Event e, Guid person, string level, DateTime at)
    {
        var achievement = new Achievement
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            PersonId = person,
            Requirement = level,
            On = e.LastDay,
            Evidence = new() { Kind = "event", Id = e.Id, Label = e.Title },
            Kind = EvidenceKind.Event,
            Participatory = true,
            RecordedAt = at,
        };
        _world.Achievements.Add(achievement);
        _world.Note(at, "achievement recorded", achievement, null);
    }

    private void Certify(Event e, Course course, Booking booking, DateTime at)
    {
        var issued = World.At(e.LastDay.AddDays(1), 7, 0);
        if (issued > _world.Now) return;
        var certificate = new Certificate
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            BookingId = booking.Id,
            PersonId = booking.PersonId,
            Number = BookingReference.Of(_dice.Next()) + BookingReference.Of(_dice.Next()),
            IssuedAt = issued,
            CompletedOn = e.LastDay,
            RenewBy = _world.Pack.Levels.FirstOrDefault(l => l.Code == course.Level)?.Renewal.Is(out var period) == true ? period.After(e.LastDay, BankHolidays.England) : null,
        };
        _world.Certificates.Add(certificate);
        _world.Note(issued, "certificate issued", certificate, null);
    }

    private void Pledge(Event e, Guid person, DateTime at)
    {
        var by = e.LastDay.AddMonths(1);
        var returned = by <= _world.Today && e.CourseId != _unanswered && _dice.Percent(70) ? Earliest(World.At(by.AddDays(_dice.Between(-6, 12)), 12, 0)) : (DateTime?)null;
        var outcome = returned is null ? null : (PledgeOutcome?)(_dice.Below(10) switch { < 6 => PledgeOutcome.Done, < 8 => PledgeOutcome.PartlyDone, 8 => PledgeOutcome.NotDone, _ => PledgeOutcome.NoLongerPossible });
        // Asked on the day it was to be done, then chased as the product does.
        var last = returned is { } on ? London.DateOf(on) : _world.Today;
        var asked = by > last ? 0 : Math.Min(PledgeReminders.AtMost, 1 + ((last.DayNumber - by.DayNumber) / PledgeReminders.EveryDays));
        var pledge = new Pledge
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            EventId = e.Id,
            PersonId = person,
            Words = _dice.Of(_words),
            By = by,
            MadeAt = at,
            Reminders = asked,
            LastRemindedOn = asked == 0 ? null : by.AddDays(7 * (asked - 1)),
            Outcome = outcome,
            WhatHappened = outcome switch { PledgeOutcome.Done => "Done, and it was easier than I thought.", PledgeOutcome.PartlyDone => "Begun; the second half is in the diary.", PledgeOutcome.NotDone => "There was no time.", PledgeOutcome.NoLongerPossible => "I have changed teams.", _ => null },
            ReturnedAt = returned,
        };
        _world.Pledges.Add(pledge);
        _world.Note(at, "pledge made", pledge, person);
        if (returned is { } then) _world.Note(then, "pledge returned", pledge, person);
    }

    private DateTime Earliest(DateTime at) => at < _world.Now ? at : _world.Now.AddHours(-1);

    private static readonly string[] _words =
    [
        "I will ask the second question and write down the answer.", "I will take the briefing to our team meeting.", "I will look at my three oldest plans and say what has to change.",
        "I will introduce myself to the school nurse.", "I will use the tool with one family and talk about it in supervision.", "I will find out whom to call after five o'clock.",
    ];
}
