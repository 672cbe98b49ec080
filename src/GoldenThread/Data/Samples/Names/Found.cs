using GoldenThread.Reviews;

namespace GoldenThread.Data.Samples.Names;

/// <summary>How far a thread has come, so that every state and every gap can be seen.</summary>
internal enum Reached
{
    NoNeed,
    NothingToLearn,
    Proposed,
    Accepted,
    Planned,
    Delivered,
    Evaluated,
    Closed,
}

/// <summary>What a finding leads to: how far its thread has come, the subject that answers it, and what the need says people have to learn.</summary>
internal record Aftermath(Reached Reached, string Subject, string Need);

/// <summary>Something the partnership found itself; invented, and about practice only: no child, no case.</summary>
internal sealed record Found(int DaysAgo, string Title, FindingKind Kind, string Theme, string Source, string Summary, Reached Reached, string Subject, string Need) : Aftermath(Reached, Subject, Need)
{
    public static IReadOnlyList<Found> Here { get; } =
    [
        new(470, "Multi-agency audit: response to neglect", FindingKind.Audit, "Neglect", "Multi-agency audit (sample)",
            "Plans named the tasks but seldom what had to be different for the child.", Reached.Closed, "neglect", "Say what has to change for the child, and by when"),
        new(390, "Quarterly figures: repeat referrals within twelve months", FindingKind.Data, "Right help at the right time", "Partnership data set (sample)",
            "The share of children referred again within a year rose three quarters in a row.", Reached.Evaluated, "early_help", "Match help to need the first time"),
        new(330, "Section 11 returns: supervision of staff outside children's services", FindingKind.Section11, "Supervision", "Section 11 self-assessment (sample)",
            "Agencies whose main task is not with children often have no safeguarding supervision.", Reached.Delivered, "supervision", "Supervision that thinks about the child, in every agency"),
        new(150, "Local review: learning about babies and injury", FindingKind.LocalReview, "Babies under one", "Local review, learning summary (sample)",
            "Messages about crying, coping and safer sleep differed between services.", Reached.Planned, "infants", "Give every family the same messages in the first year"),
        new(95, "Rapid review learning: sharing information out of hours", FindingKind.RapidReview, "Information sharing", "Rapid review, learning only (sample)",
            "What one service knew at the weekend reached the others only on Monday.", Reached.Accepted, "information_sharing", "Pass on what matters at nights and weekends"),
        new(40, "Single agency review: changes of worker", FindingKind.SingleAgencyReview, "Continuity", "Single agency review (sample)",
            "Each change of worker began the assessment anew.", Reached.Proposed, "professional_curiosity", "Hand over what is known, and test it"),
        new(210, "Young people's forum: telling us what changed", FindingKind.Voice, "Voice of the child", "Young people's forum (sample)",
            "Young people said that they are asked often and told seldom what came of it.", Reached.Planned, "voice", "Tell children what changed because of what they said"),
        new(120, "Practice week: confidence in talking about online harm", FindingKind.PracticeWeek, "Online harm", "Practice week evaluation (sample)",
            "Confidence was lowest about shared images and gaming.", Reached.NoNeed, "online_safety", "Respond to online harm without panic"),
        new(75, "Inspection letter: timeliness of strategy meetings", FindingKind.Inspection, "Strategy meetings", "Inspection letter (sample)",
            "Some strategy meetings were held late or without health.", Reached.Accepted, "professional_curiosity", "Hold strategy meetings in time and with everybody who knows the child"),
        new(28, "Research summary: reachable moments", FindingKind.Research, "Serious youth violence", "Research summary (sample)",
            "Help offered within a day of an injury is accepted more often.", Reached.Proposed, "youth_violence", "Act in the first 24 hours"),
        new(12, "Course evaluation: domestic abuse, three months on", FindingKind.Evaluation, "Domestic abuse", "Evaluation of training (sample)",
            "Participants asked about safety more often, but recorded it no better.", Reached.NoNeed, "domestic_abuse", "Record what was asked and answered about safety"),
        new(60, "Newsletter of a neighbouring partnership: car seats", FindingKind.Other, "Child safety", "Neighbouring partnership (sample)",
            "A reminder about fitting car seats.", Reached.NothingToLearn, "infants", "Nothing new"),
    ];

    /// <summary>What came of the national publications here, by the code they have in the national pack.</summary>
    public static IReadOnlyDictionary<string, Aftermath> OfNational { get; } = new Dictionary<string, Aftermath>(StringComparer.Ordinal)
    {
        ["child_protection_in_england"] = new(Reached.Closed, "information_sharing", "Bring together what agencies know, and test what it means"),
        ["i_wanted_them_all_to_notice"] = new(Reached.Delivered, "child_sexual_abuse", "Notice, name and respond to child sexual abuse in the family"),
        ["its_silent"] = new(Reached.Evaluated, "race_and_culture", "Speak about race and racism where it matters to safety"),
        ["disabled_children_in_residential_settings"] = new(Reached.Accepted, "disabled_children", "See and hear disabled children who live away from home"),
        ["panel_annual_report_2023_24"] = new(Reached.Planned, "mental_health", "Think of the child when a parent is unwell"),
    };
}
