using System.Globalization;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;

namespace GoldenThread.Framework.Intakes;

/// <summary>One row of a history of learning, as far as it can be read: whose, what it counts for, when, how and for how long.</summary>
public sealed record LearningRow(Guid PersonId, string Requirement, DateOnly On, EvidenceKind? Kind, int Minutes, bool? Participatory, string? What)
{
    private static readonly DateOnly _earliest = new(1980, 1, 1);

    private static readonly Dictionary<string, EvidenceKind> _kinds = Kinds();

    internal static IReadOnlyList<IntakeColumn> Columns { get; } =
    [
        new(Field.Email, "E-mail", true, "ben.lowe@example.org", "email", "emailaddress", "workemail", "mail", "username"),
        new(Field.Requirement, "Counts for", true, "Level 1", "level", "requirement", "traininglevel", "competency", "subject"),
        new(Field.On, "Completed on", true, "2025-03-14", "date", "on", "completed", "completiondate", "datecompleted", "attendedon", "dateattended"),
        new(Field.Kind, "How", false, "course", "kind", "type", "method", "evidence", "format", "delivery"),
        new(Field.Hours, "Hours", false, "6", "duration", "durationhours", "cpdhours", "length"),
        new(Field.Participatory, "With others", false, "yes", "participatory"),
        new(Field.What, "Title", false, "Safeguarding foundation day", "course", "coursetitle", "what", "event", "eventtitle", "training"),
    ];

    /// <summary>The row; null where it cannot be taken, and the row then says why. The minutes are told even then, so that sums can be reconciled.</summary>
    internal static LearningRow? Read(RowCells<string> row, PeopleByAddress people, IReadOnlyDictionary<string, string> requirements, DateOnly today, out int minutes)
    {
        minutes = 0;
        if (!row.IsWhole()) return null;
        if (row.Text(Field.Hours) is { } hours)
        {
            if (!decimal.TryParse(hours.TrimEnd('h', 'H', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) || read > 1000)
                return row.LeaveOut<LearningRow>("bad_hours", $"The hours “{CellText.Cut(hours, 40)}” cannot be read. Write a number from 0 to 1000, such as 6 or 1.5.");
            minutes = (int)Math.Round(read * 60, MidpointRounding.AwayFromZero);
        }

        if (row.Text(Field.Email) is not { } email) return row.LeaveOut<LearningRow>("no_email", "The e-mail address is missing. It says whose learning this is.");
        if (people[email] is not { Id: var person }) return row.LeaveOut<LearningRow>("unknown_person", "Nobody here has this e-mail address. Bring in the staff list first.");
        if (row.Text(Field.Requirement) is not { } counts) return row.LeaveOut<LearningRow>("no_requirement", "What it counts for is missing.");
        if (!requirements.TryGetValue(SpokenName.Fold(counts), out var requirement)) return row.LeaveOut<LearningRow>("unknown_requirement", $"This partnership’s policy asks nothing by the name “{CellText.Cut(counts, 60)}”.");
        if (!row.Day(Field.On, "completion", out var day)) return null;
        if (day is not { } on) return row.LeaveOut<LearningRow>("no_date", "The day of completion is missing.");
        if (on > today) return row.LeaveOut<LearningRow>("tomorrow", $"The day lies ahead ({London.SayShort(on)}). Nobody has learnt it yet.");
        if (on < _earliest) return row.LeaveOut<LearningRow>("too_early", $"The day is before {_earliest.Year}.");
        EvidenceKind? kind = null;
        if (row.Text(Field.Kind) is { } how)
        {
            if (!_kinds.TryGetValue(SpokenName.Fold(how), out var known)) return row.LeaveOut<LearningRow>("unknown_kind", $"“{CellText.Cut(how, 60)}” is no way of learning that we know. Write one of: {string.Join(", ", Enum.GetValues<EvidenceKind>().Select(k => Names.Code(k).Replace('_', ' ')))}.");
            kind = known;
        }

        if (!row.YesOrNo(Field.Participatory, "others took part", out var participatory)) return null;
        if (row.Text(Field.What) is { Length: > 300 }) return row.LeaveOut<LearningRow>("too_long", "The title is longer than 300 characters.");
        return new(person, requirement, on, kind, minutes, participatory, row.Text(Field.What));
    }

    private static Dictionary<string, EvidenceKind> Kinds()
    {
        var kinds = Enum.GetValues<EvidenceKind>().ToDictionary(k => SpokenName.Fold(Names.Code(k)), StringComparer.Ordinal);
        foreach (var (word, kind) in new[] { ("classroom", EvidenceKind.FaceToFace), ("online", EvidenceKind.Elearning), ("onlinecourse", EvidenceKind.Elearning), ("webinar", EvidenceKind.Virtual), ("trainingcourse", EvidenceKind.Course), ("inhouse", EvidenceKind.AgencyTraining), ("singleagency", EvidenceKind.AgencyTraining) })
            kinds[word] = kind;
        return kinds;
    }

    private static class Field
    {
        public const string Email = "email", Requirement = "counts_for", On = "completed_on", Kind = "how", Hours = "hours", Participatory = "with_others", What = "title";
    }
}
