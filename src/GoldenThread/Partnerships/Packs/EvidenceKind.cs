namespace GoldenThread.Partnerships.Packs;

/// <summary>How somebody learnt what they show: the words of packs, files and the API.</summary>
public enum EvidenceKind
{
    FaceToFace,
    Course,
    Event,
    Seminar,
    Virtual,
    Elearning,
    Workbook,
    SelfStudy,
    Briefing,
    Workshop,
    Mentoring,
    PeerPracticeGroup,
    PeerReflection,
    AgencyTraining,
    OtherPartnership,
    Certificate,
    Conference,
    Reading,
}

/// <summary>What follows from the kind alone.</summary>
public static class EvidenceKinds
{
    /// <summary>Whether others took part: what shares of participatory learning are counted by, unless the record says otherwise.</summary>
    public static bool IsParticipatory(EvidenceKind kind) => kind is not (EvidenceKind.Elearning or EvidenceKind.Workbook or EvidenceKind.SelfStudy or EvidenceKind.Briefing or EvidenceKind.Reading or EvidenceKind.Certificate);

    /// <summary>A course, an event or a seminar in a room is face to face.</summary>
    public static bool IsInRoom(EvidenceKind kind) => kind is EvidenceKind.FaceToFace or EvidenceKind.Course or EvidenceKind.Event or EvidenceKind.Seminar or EvidenceKind.Workshop or EvidenceKind.AgencyTraining or EvidenceKind.Conference;

    /// <summary>The routes beside courses that a manager may accept .</summary>
    public static bool IsOtherRoute(EvidenceKind kind) => kind is EvidenceKind.SelfStudy or EvidenceKind.Briefing or EvidenceKind.Workshop or EvidenceKind.Mentoring or EvidenceKind.PeerPracticeGroup or EvidenceKind.PeerReflection;
}
