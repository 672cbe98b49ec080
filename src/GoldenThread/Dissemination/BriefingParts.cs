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
    /// <summary>Each part with its heading.</summary>
    public IReadOnlyList<(string Heading, string Text)> All =>
    [
        ("Background", Background),
        ("Why it matters", WhyItMatters),
        ("What was found", WhatWasFound),
        ("What worked well", WhatWorkedWell),
        ("Learning", Learning),
        ("What to do now", WhatToDoNow),
        ("Reflect and find out more", Reflect),
    ];
}
