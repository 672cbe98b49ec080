using GoldenThread.Reviews;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>Kinds of findings as a person says them.</summary>
public static class FindingWords
{
    public static string Kind(FindingKind kind)
    {
        var words = Names.Code(kind).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
