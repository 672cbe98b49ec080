using GoldenThread.Needs;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>Needs as a person says them.</summary>
public static class NeedWords
{
    public static string Status(NeedStatus status) => status switch
    {
        NeedStatus.ResponsePlanned => "Response planned",
        _ => status.ToString(),
    };

    /// <summary>Closed is well, proposed waits for somebody, the rest is on its way.</summary>
    public static string Kind(NeedStatus status) => status switch { NeedStatus.Closed => "ok", NeedStatus.Proposed => "due", _ => "none" };

    public static string Origin(string kind) => kind switch { "finding" => "Finding", "agency" => "Raised by", _ => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' ') };
}
