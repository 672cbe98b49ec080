namespace GoldenThread.People;

/// <summary>What somebody may do or see. A new right needs one line here and one in <see cref="AccessRules"/>; without the second nobody holds it.</summary>
public enum Right
{
    // The catalogue
    SeeCatalogue,
    ManageProgramme,
    OfferTraining,

    // The policy pack
    SeePack,
    ManagePack,

    // People, organisations and rights
    SeePeople,
    SeePosts,
    ManageOwnAccount,
    ManagePeople,
    ImportPeople,
    ConfirmStaff,
    SeeOrganisations,
    ManageOrganisations,
    SeeGrants,
    ManageGrants,

    // Bookings: who is where and when
    SeeBookings,
    Book,
    GiveUpPlace,
    ManageBookings,
    ApproveBookings,
    SeeBilledBookings,
    SeeBookingFigures,
    SeeAccessNeeds,
    GiveAccessNeeds,

    // Attendance and what people have learnt
    TakeRegister,
    SeeWorkforce,
    RecordWorkforce,
    SeeWorkforceFigures,
    LogLearning,
    JudgeLearning,
    SeeCoverage,

    // Charges
    SeeCharges,
    DecideCharges,
    SeeChargeFigures,
    AgreeFunding,
    ChallengeOffer,

    // Evaluation
    AnswerAnonymously,
    SeeAnonymousResults,
    AnswerEvaluation,
    SeeNamedEvaluation,
    SeeEvaluationFigures,
    ManageSurveys,

    // Review case material
    SeeReviewFacts,
    ReadReview,
    WriteReviewPart,
    LeadReview,

    // Young people's voice
    SeeVoiceQuotes,
    ReadVoice,
    WriteVoice,

    // Audits
    SeeAuditFacts,
    SeeAuditEvidence,
    SeeAgreedReturns,
    FileAuditReturn,
    ManageAudits,

    // Reports
    SeePublishedReports,
    SeeReports,
    WriteReports,

    // The log of who did and looked at what
    SeeOwnLookups,
    SeeAccessLog,
    SeeAccessFacts,

    // The learning thread
    SeeThread,
    SeeEvidence,
    JudgeEvidence,
    RecordFinding,
    RaiseNeed,
    ProposeNeed,
    AnswerNeed,
    FileEvidence,
}
