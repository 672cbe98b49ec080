using System.Text;
using GoldenThread.Foundation;
using GoldenThread.People;

namespace GoldenThread.Tests.People;

/// <summary>The published page of roles and rights says what the rule does.</summary>
[Requirement("R-015")]
public sealed class RightsPageTests
{
    private const string Begin = "<!-- from here on written from the rule -->";

    [Fact]
    public void The_page_says_what_the_rule_does()
    {
        var file = Path.Combine(Sources.Root, "docs", "rights.md");
        var words = File.ReadAllText(file);
        var expected = words[..(words.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + "\n\n" + Matrix();
        if (Environment.GetEnvironmentVariable("GOLDENTHREAD_WRITE_DOCS") == "1") File.WriteAllText(file, expected);

        File.ReadAllText(file).ShouldBe(expected, "run the test once with GOLDENTHREAD_WRITE_DOCS=1 and read what changed");
    }

    [Fact]
    public void Every_role_key_is_published()
    {
        var words = File.ReadAllText(Path.Combine(Sources.Root, "docs", "rights.md"));
        words = words[..words.IndexOf(Begin, StringComparison.Ordinal)];

        Enum.GetValues<Role>().Select(r => $"| `{Names.Code(r)}` |").Where(r => !words.Contains(r, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Matrix()
    {
        var page = new StringBuilder();
        page.Append("| right | class | who, and how far | who sees the thing but lacks the right gets |\n|---|---|---|---|\n");
        foreach (var rule in AccessRules.All.Values)
        {
            var who = rule.To.Select(t => $"{Names.Code(t.Role)} ({Far(t.Extent)})");
            if (rule.Published) who = who.Prepend("everybody (what is published)");
            page.Append($"| `{Names.Code(rule.Right)}` | {Names.Code(rule.Class)} | {string.Join(", ", who)} | {(rule.SeenBy is { } see ? $"403 with `{Names.Code(see)}`, else 404" : "404")} |\n");
        }

        return page.ToString();
    }

    private static string Far(Extent extent) => extent switch
    {
        Extent.Partnership => "the partnership",
        Extent.Whole => "the whole partnership",
        Extent.OwnAgency => "own agency",
        Extent.OwnReports => "own reports",
        Extent.OwnEvents => "own events",
        Extent.OwnReviews => "own reviews",
        Extent.OwnForums => "own forums",
        _ => "self",
    };
}
