namespace GoldenThread.Dissemination;

/// <summary>The seven parts of a briefing, in the order in which they are read .</summary>
public sealed record BriefingParts(
    string Title,
    string Background,
    string WhyItMatters,
    string WhatWasFound,
    string WhatWorkedWell,
    string Learning,
    string WhatToDoNow,
    string Reflect)
{
    /// <summary>Each part with its field and its heading.</summary>
    public IReadOnlyList<(string Field, string Heading, string Text)> All =>
    [
        ("background", "Background", Background),
        ("whyItMatters", "Why it matters", WhyItMatters),
        ("whatWasFound", "What was found", WhatWasFound),
        ("whatWorkedWell", "What worked well", WhatWorkedWell),
        ("learning", "Learning", Learning),
        ("whatToDoNow", "What to do now", WhatToDoNow),
        ("reflect", "Reflect and find out more", Reflect),
    ];
}
