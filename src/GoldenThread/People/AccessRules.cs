using static GoldenThread.Foundation.DataClass;
using static GoldenThread.People.Extent;
using static GoldenThread.People.Role;

namespace GoldenThread.People;

/// <summary>The matrix of who may see and do what, class by class of data. What is not written here is denied. Printed in docs/rights.md.</summary>
public static class AccessRules
{
    /// <summary>Closed to programs, whoever owns the key.</summary>
    public static IReadOnlySet<DataClass> NeverByToken { get; } = new HashSet<DataClass> { AccessNeeds, AnonymousEvaluation, ReviewCase, YoungVoice };

    public static IReadOnlyDictionary<Right, AccessRule> All { get; } = Rules().ToDictionary(r => r.Right);

    private static IEnumerable<AccessRule> Rules() =>
    [
        // Public: the catalogue, the policy, who the partners are
        new(Right.SeeCatalogue, Public, (Coordinator, Partnership), (TenantAdministrator, Partnership), (Trainer, OwnEvents)) { Published = true },
        new(Right.ManageProgramme, Public, (Coordinator, Partnership), (TenantAdministrator, Partnership)) { SeenBy = Right.SeeCatalogue },
        new(Right.OfferTraining, Public, (AgencyLead, OwnAgency), (Coordinator, Partnership)) { SeenBy = Right.SeeCatalogue },
        new(Right.SeePack, Public, (Coordinator, Partnership), (TenantAdministrator, Partnership)) { Published = true },
        new(Right.ManagePack, Public, (Coordinator, Partnership), (TenantAdministrator, Partnership)) { SeenBy = Right.SeePack },
        new(Right.SeeOrganisations, Public, (Practitioner, Partnership)),
        new(Right.ManageOrganisations, Public, (Coordinator, Partnership), (TenantAdministrator, Partnership)) { SeenBy = Right.SeeOrganisations },

        // Account: name, work e-mail, agency, post, rights
        new(Right.SeePeople, DataClass.Account,
            (Practitioner, Self), (YoungPerson, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (AgencyBooker, OwnAgency), (Trainer, OwnEvents),
            (Coordinator, Partnership), (Finance, Partnership), (TenantAdministrator, Partnership), (DataProtectionOfficer, Partnership)),
        new(Right.SeePosts, DataClass.Account,
            (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (Coordinator, Partnership), (TenantAdministrator, Partnership), (DataProtectionOfficer, Partnership)) { SeenBy = Right.SeePeople },
        new(Right.ManageOwnAccount, DataClass.Account, (Practitioner, Self), (YoungPerson, Self)),
        new(Right.ManagePeople, DataClass.Account, (TenantAdministrator, Partnership)) { SeenBy = Right.SeePeople },
        new(Right.ImportPeople, DataClass.Account, (AgencyLead, OwnAgency), (Coordinator, Partnership), (TenantAdministrator, Partnership)) { SeenBy = Right.SeePeople },
        new(Right.ConfirmStaff, DataClass.Account, (AgencyLead, OwnAgency), (Coordinator, Partnership), (TenantAdministrator, Partnership)) { SeenBy = Right.SeePeople },
        new(Right.SeeGrants, DataClass.Account, (Practitioner, Self), (TenantAdministrator, Partnership), (DataProtectionOfficer, Partnership)),
        new(Right.ManageGrants, DataClass.Account, (TenantAdministrator, Partnership)) { SeenBy = Right.SeeGrants },

        // Bookings
        new(Right.SeeBookings, Booking,
            (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (AgencyBooker, OwnAgency), (Trainer, OwnEvents), (Coordinator, Partnership)),
        new(Right.Book, Booking, (Practitioner, Self), (AgencyBooker, OwnAgency), (Coordinator, Partnership)) { SeenBy = Right.SeePeople },
        new(Right.GiveUpPlace, Booking, (Practitioner, Self), (LineManager, OwnReports), (AgencyBooker, OwnAgency), (Coordinator, Partnership)) { SeenBy = Right.SeeBookings },
        new(Right.ManageBookings, Booking, (Coordinator, Partnership)) { SeenBy = Right.SeeBookings },
        new(Right.ApproveBookings, Booking, (LineManager, OwnReports), (Coordinator, Partnership)) { SeenBy = Right.SeeBookings },
        new(Right.TakeRegister, Booking, (Trainer, OwnEvents), (Coordinator, Partnership)) { SeenBy = Right.SeeCatalogue },
        new(Right.SeeBilledBookings, Booking, (Coordinator, Partnership), (Finance, Partnership)),
        new(Right.SeeBookingFigures, Booking, (Coordinator, Whole), (Executive, Whole), (DelegatedSafeguardingPartner, Whole)),

        // Access needs: the need, never who asked why
        new(Right.GiveAccessNeeds, AccessNeeds, (Practitioner, Self)),
        new(Right.SeeAccessNeeds, AccessNeeds, (Practitioner, Self), (Trainer, OwnEvents), (Coordinator, Partnership)),

        // Charges
        new(Right.SeeCharges, Charges,
            (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (AgencyBooker, OwnAgency), (Coordinator, Partnership), (Finance, Partnership)),
        new(Right.DecideCharges, Charges, (Finance, Partnership)) { SeenBy = Right.SeeCharges },
        new(Right.SeeChargeFigures, Charges, (Coordinator, Whole), (Finance, Whole), (Executive, Whole), (LeadSafeguardingPartner, Whole)),
        new(Right.AgreeFunding, Charges, (LeadSafeguardingPartner, Partnership)) { SeenBy = Right.SeeChargeFigures },

        // Workforce record: attendance, certificates, competence
        new(Right.SeeWorkforce, Workforce,
            (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (Trainer, OwnEvents), (Coordinator, Partnership)),
        new(Right.RecordWorkforce, Workforce, (Trainer, OwnEvents), (Coordinator, Partnership)) { SeenBy = Right.SeeWorkforce },
        new(Right.LogLearning, Workforce, (Practitioner, Self)),
        new(Right.JudgeLearning, Workforce, (LineManager, OwnReports), (AgencyLead, OwnAgency), (Coordinator, Partnership)) { SeenBy = Right.SeeWorkforce },
        new(Right.SeeCoverage, Workforce, (AgencyLead, OwnAgency), (Coordinator, Partnership)),
        new(Right.SeeWorkforceFigures, Workforce,
            (Coordinator, Whole), (PanelMember, Whole), (ReviewLead, Whole), (QaOfficer, Whole), (Executive, Whole), (DelegatedSafeguardingPartner, Whole)),

        // Evaluation
        new(Right.AnswerAnonymously, AnonymousEvaluation, (Practitioner, Self)),
        new(Right.SeeAnonymousResults, AnonymousEvaluation,
            (LineManager, Whole), (AgencyLead, Whole), (Trainer, OwnEvents), (Coordinator, Whole), (QaOfficer, Whole), (Executive, Whole), (DelegatedSafeguardingPartner, Whole)),
        new(Right.AnswerEvaluation, NamedEvaluation, (Practitioner, Self)),
        new(Right.SeeNamedEvaluation, NamedEvaluation, (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (Coordinator, Partnership)),
        new(Right.SeeEvaluationFigures, NamedEvaluation, (Coordinator, Whole), (QaOfficer, Whole), (Executive, Whole), (DelegatedSafeguardingPartner, Whole)),
        new(Right.ManageSurveys, NamedEvaluation, (Coordinator, Partnership), (QaOfficer, Partnership)) { SeenBy = Right.SeeEvaluationFigures },

        // Review case material: only with a live membership; others know at most that it exists
        new(Right.SeeReviewFacts, ReviewCase,
            (ReviewContributor, OwnReviews), (PanelMember, OwnReviews), (ReviewLead, OwnReviews), (QaOfficer, Partnership), (Executive, Partnership), (TenantAdministrator, Partnership)),
        new(Right.ReadReview, ReviewCase, (PanelMember, OwnReviews), (ReviewLead, OwnReviews), (Executive, OwnReviews)) { SeenBy = Right.SeeReviewFacts },
        new(Right.WriteReviewPart, ReviewCase, (ReviewContributor, OwnReviews), (ReviewLead, OwnReviews)) { SeenBy = Right.SeeReviewFacts },
        new(Right.LeadReview, ReviewCase, (ReviewLead, OwnReviews)) { SeenBy = Right.SeeReviewFacts },

        // Young people's voice
        new(Right.ReadVoice, YoungVoice, (ForumWorker, OwnForums), (YoungPerson, OwnForums), (YoungPerson, Self)),
        new(Right.WriteVoice, YoungVoice, (ForumWorker, OwnForums), (YoungPerson, Self)) { SeenBy = Right.ReadVoice },
        new(Right.SeeVoiceQuotes, YoungVoice, (ForumWorker, OwnForums), (ReviewLead, OwnReviews), (Executive, Whole)),

        // Audits
        new(Right.SeeAuditFacts, AuditEvidence, (Coordinator, Partnership), (QaOfficer, Partnership)),
        new(Right.SeeAuditEvidence, AuditEvidence, (AgencyLead, OwnAgency), (ReviewLead, OwnReviews), (QaOfficer, Partnership)) { SeenBy = Right.SeeAuditFacts },
        new(Right.SeeAgreedReturns, AuditEvidence, (QaOfficer, Partnership), (Executive, Partnership)),
        new(Right.FileAuditReturn, AuditEvidence, (AgencyLead, OwnAgency), (QaOfficer, Partnership)) { SeenBy = Right.SeeAuditEvidence },
        new(Right.ManageAudits, AuditEvidence, (QaOfficer, Partnership)) { SeenBy = Right.SeeAuditFacts },

        // Reports, after disclosure control
        new(Right.SeePublishedReports, Reports) { Published = true },
        new(Right.SeeReports, Reports,
            (LineManager, Whole), (AgencyLead, Whole), (Coordinator, Whole), (Finance, Whole), (ReviewLead, Whole), (QaOfficer, Whole), (ForumWorker, Whole), (Executive, Whole),
            (TenantAdministrator, Whole), (DataProtectionOfficer, Whole), (LeadSafeguardingPartner, Whole), (DelegatedSafeguardingPartner, Whole)),
        new(Right.WriteReports, Reports, (Coordinator, Whole), (ReviewLead, Whole), (QaOfficer, Whole)) { SeenBy = Right.SeeReports },
        new(Right.ChallengeOffer, Reports, (DelegatedSafeguardingPartner, Partnership)) { SeenBy = Right.SeeReports },

        // Who did and looked at what
        new(Right.SeeOwnLookups, AccessLog, (Practitioner, Self), (YoungPerson, Self)),
        new(Right.SeeAccessLog, AccessLog, (ReviewLead, OwnReviews), (ForumWorker, OwnForums), (DataProtectionOfficer, Partnership)) { SeenBy = Right.SeeAccessFacts },
        new(Right.SeeAccessFacts, AccessLog, (TenantAdministrator, Partnership), (DataProtectionOfficer, Partnership)),

        // The learning thread: findings, needs, responses, reach, evidence; never case material
        new(Right.SeeThread, DataClass.Thread,
            (Practitioner, Self), (LineManager, OwnReports), (AgencyLead, OwnAgency), (Trainer, OwnEvents), (Coordinator, Partnership), (ReviewLead, Whole), (QaOfficer, Partnership),
            (Executive, Partnership), (TenantAdministrator, Partnership), (DelegatedSafeguardingPartner, Whole)) { Published = true },
        new(Right.SeeEvidence, DataClass.Thread, (AgencyLead, OwnAgency), (Coordinator, Partnership), (QaOfficer, Partnership), (Executive, Partnership)),
        new(Right.JudgeEvidence, DataClass.Thread, (Coordinator, Partnership), (QaOfficer, Partnership)) { SeenBy = Right.SeeEvidence },
        new(Right.RecordFinding, DataClass.Thread, (Coordinator, Partnership), (QaOfficer, Partnership), (ReviewLead, OwnReviews)) { SeenBy = Right.SeeThread },
        new(Right.RaiseNeed, DataClass.Thread, (Coordinator, Partnership), (QaOfficer, Partnership), (ReviewLead, OwnReviews)) { SeenBy = Right.SeeThread },
        new(Right.ProposeNeed, DataClass.Thread, (AgencyLead, OwnAgency)) { SeenBy = Right.SeeThread },
        new(Right.AnswerNeed, DataClass.Thread, (Coordinator, Partnership), (QaOfficer, Partnership), (ReviewLead, OwnReviews)) { SeenBy = Right.SeeThread },
        new(Right.FileEvidence, DataClass.Thread, (AgencyLead, OwnAgency), (Coordinator, Partnership), (QaOfficer, Partnership), (ReviewLead, OwnReviews)) { SeenBy = Right.SeeThread },
    ];
}

/// <summary>One line of the matrix: the right, the class of data it opens, the roles that hold it and how far, and the right by which one knows that the thing is there.</summary>
public sealed record AccessRule(Right Right, DataClass Class, params (Role Role, Extent Extent)[] To)
{
    /// <summary>Anybody has it over what is published, signed in or not.</summary>
    public bool Published { get; init; }

    /// <summary>Who holds this right over the thing, but not the one asked for, is told that they may not (403); all others that it is not there (404).</summary>
    public Right? SeenBy { get; init; }
}
