using GoldenThread.Assurance;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Dissemination;
using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Learning;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Simulation;
using GoldenThread.Surveys;

namespace GoldenThread.Data.Samples;

/// <summary>Everything one sample partnership is made of, before it is written. Made part by part, each from its own dice, so that the same seed and day give the same world.</summary>
internal sealed class World
{
    public World(int number, PackLibrary.Release release, NationalPack national, Numbers numbers, DateTime now, string slug, string name)
    {
        (Number, National) = (number, national);
        (Release, Numbers, Now) = (release, numbers, now);
        Dice = new Dice(0x60_1D_7E_AD).For(slug);
        Ids = new(Dice.For("ids"));
        Today = London.DateOf(now);
        Opened = Today.AddMonths(-numbers.MonthsBack).AddMonths(-6);
        Partnership = new()
        {
            Id = Ids.Next(),
            Slug = slug,
            Name = name,
            SampleData = true,
            MadeAt = At(Opened, 9, 0),
        };
        var adopted = release.Document.ConfirmAll();
        PackVersion = new()
        {
            PartnershipId = Id,
            Id = Ids.Next(),
            Version = release.Pack.Header.Version,
            EffectiveFrom = release.EffectiveFrom,
            Content = adopted.Json,
            Hash = adopted.Hash,
            AdoptedAt = At(Opened, 9, 0),
        };
    }

    /// <summary>1, 2, 3 among the partnerships of the sample.</summary>
    public int Number { get; }

    public PackLibrary.Release Release { get; }

    /// <summary>The national publications that findings are recorded from.</summary>
    public NationalPack National { get; }

    public Pack Pack => Release.Pack;

    public Numbers Numbers { get; }

    public Dice Dice { get; }

    public SampleIds Ids { get; }

    public DateTime Now { get; }

    public DateOnly Today { get; }

    /// <summary>The day before which nothing was recorded here.</summary>
    public DateOnly Opened { get; }

    public Guid Id => Partnership.Id;

    public Partnership Partnership { get; }

    public PackVersion PackVersion { get; }

    public List<Agency> Agencies { get; } = [];

    public List<FundingContribution> Contributions { get; } = [];

    public List<Group> Groups { get; } = [];

    public List<GroupMember> GroupMembers { get; } = [];

    public List<Account> Accounts { get; } = [];

    public List<Person> People { get; } = [];

    public List<Post> Posts { get; } = [];

    public List<Grant> Grants { get; } = [];

    public List<Course> Courses { get; } = [];

    public List<Event> Events { get; } = [];

    public List<Session> Sessions { get; } = [];

    public List<Booking> Bookings { get; } = [];

    public List<BookingChange> BookingChanges { get; } = [];

    public List<RegisterMark> RegisterMarks { get; } = [];

    public List<Attendance> Attendances { get; } = [];

    public List<Certificate> Certificates { get; } = [];

    public List<ElearningModule> ElearningModules { get; } = [];

    public List<Enrolment> Enrolments { get; } = [];

    public List<Charge> Charges { get; } = [];

    public List<Invoice> Invoices { get; } = [];

    public List<InvoiceLine> InvoiceLines { get; } = [];

    public List<CreditNote> CreditNotes { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<Questionnaire> Questionnaires { get; } = [];

    public List<QuestionnaireVersion> QuestionnaireVersions { get; } = [];

    public Dictionary<string, SurveyItem> SurveyItems { get; } = new(StringComparer.Ordinal);

    public List<Wave> Waves { get; } = [];

    public List<Invitation> Invitations { get; } = [];

    public List<Response> Responses { get; } = [];

    public List<SurveyAnswer> SurveyAnswers { get; } = [];

    public List<Pledge> Pledges { get; } = [];

    public List<Achievement> Achievements { get; } = [];

    public List<Finding> Findings { get; } = [];

    public List<FindingAgency> FindingAgencies { get; } = [];

    public List<Need> Needs { get; } = [];

    public List<NeedAgency> NeedAgencies { get; } = [];

    public List<NeedResponse> NeedResponses { get; } = [];

    public List<Briefing> Briefings { get; } = [];

    public List<BriefingCopy> BriefingCopies { get; } = [];

    public List<EmbeddingEvidence> Evidence { get; } = [];

    public List<OutcomeMeasure> OutcomeMeasures { get; } = [];

    public List<Draft> Drafts { get; } = [];

    public List<TrailEntry> Trail { get; } = [];

    /// <summary>A London day and time as an instant.</summary>
    public static DateTime At(DateOnly day, int hour, int minute) => London.Instant(day, new(hour, minute));

    /// <summary>A morning; today's only if it has come.</summary>
    public DateTime Morning(DateOnly day) => At(day, 10, 15) is var at && at > Now ? Now.AddMinutes(-30) : at;

    /// <summary>That something was done, when and by whom.</summary>
    public void Note(DateTime at, string did, IOwned about, Guid? by) => Trail.Add(new()
    {
        PartnershipId = Id,
        Id = Ids.At(at),
        At = at,
        Channel = Channel.CommandLine,
        PersonId = by,
        Did = did,
        AboutKind = GoldenThread.Foundation.Trail.KindOf(about),
        AboutId = about.Id,
        Reference = "sample",
    });
}
