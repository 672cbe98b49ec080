using System.Text.Json.Serialization;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>One version of a partnership's policy: everything that differs between partnerships, read from its strategy. Sections nobody has typed yet are carried; <see cref="Facts"/> finds them by path.</summary>
[Carried(
    "vision", "aims", "learning_principles", "quality_headings", "practitioner_understandings", "benefit_groups", "regional_priorities",
    "competency_framework", "level_rules", "levels_note", "renewals",
    "programme", "practice_weeks", "practice_sessions", "confidence_questions", "elearning",
    "audits", "performance", "voice", "dissemination", "procedures", "improvement", "reporting", "reporting_note",
    "training_pool", "single_agency", "partner_duties", "partnership_duties", "library", "accessibility")]
public sealed record Pack
{
    [JsonPropertyName("pack")]
    public required PackHeader Header { get; init; }

    public required IReadOnlyList<PackSource> Documents { get; init; }

    public required StrategyDates Strategy { get; init; }

    public required Identity Identity { get; init; }

    public required Contacts Contacts { get; init; }

    public required Partners Partners { get; init; }

    public required IReadOnlyList<PackGroup> Groups { get; init; }

    public required IReadOnlyList<PackRole> Roles { get; init; }

    public required PackPriorities Priorities { get; init; }

    public required PackPriorities PracticePriorities { get; init; }

    public required IReadOnlyList<PackLevel> Levels { get; init; }

    public required Setting<IReadOnlyList<StaffingGroup>> StaffingGroups { get; init; }

    public required TargetGroups TargetGroups { get; init; }

    /// <summary>What is asked beside the levels: of roles, of organisations, in hours.</summary>
    public IReadOnlyList<PackRequirement> Requirements { get; init; } = [];

    /// <summary>The requirements of sectors that this partnership has switched on, whole, as they stood then.</summary>
    public IReadOnlyList<AdoptedOverlay> Overlays { get; init; } = [];

    public Setting<IReadOnlyList<PackPathway>> Pathways { get; init; } = Setting.Open<IReadOnlyList<PackPathway>>("pathways");

    public Setting<SectorGuidance> SectorGuidance { get; init; } = Setting.Open<SectorGuidance>("sector_guidance");

    public Setting<PreventDuty> PreventDuty { get; init; } = Setting.Open<PreventDuty>("prevent_duty");

    /// <summary>What a manager may accept beside courses, in the strategy's words.</summary>
    public Setting<IReadOnlyList<string>> OtherRoutes { get; init; } = Setting.Open<IReadOnlyList<string>>("other_routes");

    /// <summary>Where managers see competence .</summary>
    public Setting<IReadOnlyList<string>> CompetenceMonitoring { get; init; } = Setting.Open<IReadOnlyList<string>>("competence_monitoring");

    /// <summary>When people are reminded before something is due; not set, the product's own days .</summary>
    public Setting<IReadOnlyList<int>> ReminderDays { get; init; } = Setting.Open<IReadOnlyList<int>>("reminder_days");

    public required IReadOnlyList<CourseFormat> CourseFormats { get; init; }

    public required Setting<IReadOnlyList<CoreCourse>> CoreCourses { get; init; }

    public required BookingPolicy Booking { get; init; }

    public required AttendancePolicy Attendance { get; init; }

    public required CertificatePolicy Certificates { get; init; }

    public required EvaluationPolicy Evaluation { get; init; }

    public required ChargingPolicy Charging { get; init; }

    public required NeedsPolicy Needs { get; init; }

    public required ReviewPolicy Reviews { get; init; }

    /// <summary>Every word of the pack by its path, typed or not.</summary>
    [NotWritten]
    public PackFacts Facts { get; init; } = PackFacts.None;

    /// <summary>What this partnership calls a function of the product; null when its strategy has no word for it .</summary>
    public string? TitleOf(RoleFunction function) => Roles.FirstOrDefault(r => r.Function == function)?.Title;

    /// <summary>The same by the function's published code: coordinator, line_manager.</summary>
    public string? TitleOf(string functionCode) => Names.FromCode<RoleFunction>(functionCode) is { } function ? TitleOf(function) : null;
}
