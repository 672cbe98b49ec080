using System.Text.RegularExpressions;

namespace GoldenThread.Tests.Partnerships;

/// <summary>Policy is data: no partnership's name stands in the code.</summary>
[Requirement("R-001")]
public sealed partial class NoNamesInCodeTests
{
    [Fact]
    public void No_partnership_is_named_in_the_code()
    {
        var names = PacksHere.Library.Slugs.Select(s => PacksHere.Pack(s).Identity).ToList();
        var places = names.Select(i => i.NameLines[0]).Distinct().ToList();
        var initials = names.SelectMany(i => i.Aliases.Append(i.ShortName)).Distinct().ToList();
        var named = new Regex($@"{string.Join('|', places)}|\b(?-i:{string.Join('|', initials)})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

        (places.Count, initials.Count).ShouldBe((4, 4));
        var files = Directory.EnumerateFiles(Path.Combine(PacksHere.Repository, "src"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".scss" or ".mjs" && !Built().IsMatch(f)).ToList();
        files.Count.ShouldBeGreaterThan(50);
        files.SelectMany(f => File.ReadLines(f).Where(line => named.IsMatch(line)).Select(line => $"{Path.GetRelativePath(PacksHere.Repository, f)}: {line.Trim()}")).ShouldBeEmpty();
    }

    [GeneratedRegex(@"[/\\](obj|bin|node_modules)[/\\]")]
    private static partial Regex Built();
}
