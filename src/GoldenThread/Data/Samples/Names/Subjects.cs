using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Data.Samples.Names;

/// <summary>What a course is about, in the words a coordinator would use.</summary>
internal sealed record Subject(string Theme, string Title, Mode Mode, EventLength Length, string Aim, string[] Outcomes, string Audience, string? NotFor = null)
{
    /// <summary>From which contact with children on it is meant.</summary>
    public Contact From { get; init; } = Contact.Regular;
}

internal static class Subjects
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new("neglect", "Neglect: seeing it early and acting together", Mode.Classroom, EventLength.FullDay,
            "Recognise neglect before it becomes a way of life, and act on it with other agencies.",
            ["Name the signs of neglect at different ages", "Use a graded care tool with a family", "Say what has changed, not only what was done"],
            "Everybody who visits homes or sees children day by day") { From = Contact.Mainly },
        new("domestic_abuse", "Domestic abuse and its effect on children", Mode.Classroom, EventLength.FullDay,
            "Understand coercive control, and keep the child in view.",
            ["Recognise controlling behaviour", "Ask safely", "Plan with specialist services"],
            "Practitioners who work with parents or children"),
        new("child_sexual_abuse", "Child sexual abuse in the family: signs, words, next steps", Mode.Classroom, EventLength.MultiDay,
            "Be confident to notice, name and respond to sexual abuse in the family.",
            ["Tell signs from myths", "Speak with a child without leading", "Work with the strategy meeting", "Look after oneself and the team"],
            "Practitioners who assess, plan or decide", "People new to safeguarding: take the introductory course first") { From = Contact.Assesses },
        new("exploitation", "Criminal and sexual exploitation beyond the home", Mode.Virtual, EventLength.HalfDay,
            "See exploitation as abuse, and make places safer as well as children.",
            ["Map where harm happens", "Share intelligence properly", "Use the words of the child, not of the crime"],
            "Youth services, schools, police, housing, licensing and transport"),
        new("information_sharing", "Information sharing: what to share, with whom, on what basis", Mode.Virtual, EventLength.UpTo3Hours,
            "Share what protects a child, on time and within the law.",
            ["Choose the lawful basis", "Record what was shared and why", "Challenge a refusal"],
            "Everybody who keeps records about children or their parents") { From = Contact.Occasional },
        new("professional_curiosity", "Professional curiosity and respectful challenge", Mode.Classroom, EventLength.HalfDay,
            "Test what one is told, and disagree well.",
            ["Ask the second question", "Notice what is missing", "Use the escalation route"],
            "Practitioners and their supervisors"),
        new("disabled_children", "Safeguarding disabled children", Mode.Virtual, EventLength.HalfDay,
            "Notice harm behind a diagnosis, and hear children who do not speak.",
            ["Separate impairment from injury", "Plan communication", "Visit a placement with open eyes"],
            "Practitioners who see disabled children at home, school or in a setting") { From = Contact.Mainly },
        new("race_and_culture", "Race, racism and culture in safeguarding practice", Mode.Classroom, EventLength.FullDay,
            "Talk about race and racism where it matters to a child's safety.",
            ["Name how racism changes what is seen", "Ask about identity and faith", "Use supervision to look at one's own assumptions"],
            "All practitioners and managers"),
        new("mental_health", "Parents' mental health and the child", Mode.Virtual, EventLength.UpTo3Hours,
            "Think of the child whenever an adult is unwell, and of the adult whenever a child is at risk.",
            ["Describe a day in the child's life", "Plan with adult services", "Know what a crisis plan must say"],
            "Adult and children's services"),
        new("early_help", "Right help at the right time: thresholds and early help", Mode.Virtual, EventLength.UpTo3Hours,
            "Use the same words for levels of need, and offer help before it is too late.",
            ["Match need to level", "Write a request for help that can be acted on", "Hold a family meeting"],
            "Everybody who may ask for help for a family") { From = Contact.Occasional },
        new("infants", "Babies under one: safer sleep, crying and injury", Mode.Virtual, EventLength.UpTo3Hours,
            "Give every family the same safe messages, and treat every injury to a baby as a question.",
            ["Give safer sleep advice", "Talk about crying and coping", "Act on a bruise in a baby who cannot move"],
            "Midwifery, health visiting, early help, general practice, police and social care") { From = Contact.Mainly },
        new("online_safety", "Online harm: images, grooming and gaming", Mode.Virtual, EventLength.UpTo3Hours,
            "Keep up with what happens online and respond without panic.",
            ["Respond to a shared image", "Talk with parents about settings and time", "Preserve evidence"],
            "Schools, youth services, carers and clubs") { From = Contact.Occasional },
        new("youth_violence", "Serious youth violence: prevention and reachable moments", Mode.Classroom, EventLength.HalfDay,
            "Use the moments in which a young person can be reached.",
            ["Recognise risk and protective factors", "Act in the first 24 hours", "Work with families and places"],
            "Youth justice, police, schools, hospitals and community groups"),
        new("supervision", "Reflective supervision for safeguarding", Mode.Classroom, EventLength.FullDay,
            "Give supervision that thinks, not only checks.",
            ["Hold a reflective conversation", "Notice drift", "Record a decision with its reason"],
            "Managers, supervisors and designated leads") { From = Contact.Advises },
        new("voice", "Hearing children: from listening to changing", Mode.Classroom, EventLength.HalfDay,
            "Hear what children say and do, and show them what changed.",
            ["Choose a way that fits age and need", "Record words as they were said", "Tell the child what happened next"],
            "Everybody who works with children"),
        new("safer_recruitment", "Allegations and safer recruitment", Mode.Virtual, EventLength.HalfDay,
            "Recruit with care and act properly when an allegation is made.",
            ["Plan an interview with safeguarding questions", "Know when to call the designated officer", "Support everybody involved"],
            "Managers, governors, trustees and club welfare officers") { From = Contact.Advises },
    ];
}
