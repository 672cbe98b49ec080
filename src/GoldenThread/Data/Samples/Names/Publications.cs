using GoldenThread.Reviews;

namespace GoldenThread.Data.Samples.Names;

/// <summary>Something that was found, and where its thread has got to. Of real publications only title, publisher, date and themes; no child, no case.</summary>
/// <param name="On">The printed day; where only the month is printed, its first day, and <paramref name="Source"/> says so.</param>
internal sealed record Publication(string Title, FindingKind Kind, DateOnly? On, string Theme, string Source, string Summary, Reached Reached)
{
    /// <summary>For what was found locally: days before today.</summary>
    public int DaysAgo { get; init; }

    /// <summary>The course subject that answers it.</summary>
    public required string Subject { get; init; }

    /// <summary>What the need says people have to learn.</summary>
    public required string Need { get; init; }
}

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

internal static class Publications
{
    /// <summary>National publications, as printed.</summary>
    public static IReadOnlyList<Publication> National { get; } =
    [
        new("Child Protection in England: national review", FindingKind.NationalReview, new(2022, 5, 26), "Information sharing; critical thinking and challenge",
            "Child Safeguarding Practice Review Panel, 26 May 2022", "Information that several agencies held was not brought together, thinking was not tested, and specialist skills were missing. The review proposed multi-agency child protection units.", Reached.Closed)
            { Subject = "information_sharing", Need = "Bring together what agencies know, and test what it means" },
        new("Safeguarding disabled children in residential settings: national review", FindingKind.NationalReview, new(2022, 1, 1), "Disabled children; complex health needs; residential care",
            "Child Safeguarding Practice Review Panel, terms of reference January 2022 (no day given)", "Children with complex needs who live away from home depend on adults who notice, and on visits that see more than paper.", Reached.Evaluated)
            { Subject = "disabled_children", Need = "See and hear disabled children who live away from home" },
        new("I wanted them all to notice", FindingKind.NationalReview, new(2024, 11, 1), "Child sexual abuse in the family",
            "Child Safeguarding Practice Review Panel, November 2024 (no day given)", "Practitioners need the confidence, the words and the support to notice and name child sexual abuse in the family.", Reached.Delivered)
            { Subject = "child_sexual_abuse", Need = "Notice, name and respond to child sexual abuse in the family" },
        new("Annual report of the national panel 2023 to 2024", FindingKind.NationalReview, new(2024, 12, 1), "Mental health; parents' mental health; harm outside the home",
            "Child Safeguarding Practice Review Panel, published at the end of 2024 (no day given)", "Parents' mental health and harm outside the home run through many reviews of the year.", Reached.Planned)
            { Subject = "mental_health", Need = "Think of the child when a parent is unwell" },
        new("It's Silent: race, racism and safeguarding children", FindingKind.NationalReview, new(2025, 3, 1), "Race, racism, ethnicity and culture",
            "Child Safeguarding Practice Review Panel, March 2025 (no day given)", "Race and racism are too often not spoken of in reviews and in practice.", Reached.Accepted)
            { Subject = "race_and_culture", Need = "Speak about race and racism where it matters to safety" },
    ];

    /// <summary>What the partnership found itself; invented, and about practice only.</summary>
    public static IReadOnlyList<Publication> Local { get; } =
    [
        new("Multi-agency audit: response to neglect", FindingKind.Audit, null, "Neglect", "Multi-agency audit (sample)", "Plans named the tasks but seldom what had to be different for the child.", Reached.Closed)
            { DaysAgo = 470, Subject = "neglect", Need = "Say what has to change for the child, and by when" },
        new("Quarterly figures: repeat referrals within twelve months", FindingKind.Data, null, "Right help at the right time", "Partnership data set (sample)", "The share of children referred again within a year rose three quarters in a row.", Reached.Evaluated)
            { DaysAgo = 390, Subject = "early_help", Need = "Match help to need the first time" },
        new("Section 11 returns: supervision of staff outside children's services", FindingKind.Section11, null, "Supervision", "Section 11 self-assessment (sample)", "Agencies whose main task is not with children often have no safeguarding supervision.", Reached.Delivered)
            { DaysAgo = 330, Subject = "supervision", Need = "Supervision that thinks about the child, in every agency" },
        new("Local review: learning about babies and injury", FindingKind.LocalReview, null, "Babies under one", "Local review, learning summary (sample)", "Messages about crying, coping and safer sleep differed between services.", Reached.Planned)
            { DaysAgo = 150, Subject = "infants", Need = "Give every family the same messages in the first year" },
        new("Rapid review learning: sharing information out of hours", FindingKind.RapidReview, null, "Information sharing", "Rapid review, learning only (sample)", "What one service knew at the weekend reached the others only on Monday.", Reached.Accepted)
            { DaysAgo = 95, Subject = "information_sharing", Need = "Pass on what matters at nights and weekends" },
        new("Single agency review: changes of worker", FindingKind.SingleAgencyReview, null, "Continuity", "Single agency review (sample)", "Each change of worker began the assessment anew.", Reached.Proposed)
            { DaysAgo = 40, Subject = "professional_curiosity", Need = "Hand over what is known, and test it" },
        new("Young people's forum: telling us what changed", FindingKind.Voice, null, "Voice of the child", "Young people's forum (sample)", "Young people said that they are asked often and told seldom what came of it.", Reached.Planned)
            { DaysAgo = 210, Subject = "voice", Need = "Tell children what changed because of what they said" },
        new("Practice week: confidence in talking about online harm", FindingKind.PracticeWeek, null, "Online harm", "Practice week evaluation (sample)", "Confidence was lowest about shared images and gaming.", Reached.NoNeed)
            { DaysAgo = 120, Subject = "online_safety", Need = "Respond to online harm without panic" },
        new("Inspection letter: timeliness of strategy meetings", FindingKind.Inspection, null, "Strategy meetings", "Inspection letter (sample)", "Some strategy meetings were held late or without health.", Reached.Accepted)
            { DaysAgo = 75, Subject = "professional_curiosity", Need = "Hold strategy meetings in time and with everybody who knows the child" },
        new("Research summary: reachable moments", FindingKind.Research, null, "Serious youth violence", "Research summary (sample)", "Help offered within a day of an injury is accepted more often.", Reached.Proposed)
            { DaysAgo = 28, Subject = "youth_violence", Need = "Act in the first 24 hours" },
        new("Course evaluation: domestic abuse, three months on", FindingKind.Evaluation, null, "Domestic abuse", "Evaluation of training (sample)", "Participants asked about safety more often, but recorded it no better.", Reached.NoNeed)
            { DaysAgo = 12, Subject = "domestic_abuse", Need = "Record what was asked and answered about safety" },
        new("Newsletter of a neighbouring partnership: car seats", FindingKind.Other, null, "Child safety", "Neighbouring partnership (sample)", "A reminder about fitting car seats.", Reached.NothingToLearn)
            { DaysAgo = 60, Subject = "infants", Need = "" },
    ];
}
