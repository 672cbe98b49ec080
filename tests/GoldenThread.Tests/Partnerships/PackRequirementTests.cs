using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>The framework section of a pack as data: what is wrong with it is said.</summary>
[Requirement("R-031")]
public sealed class PackRequirementTests
{
    [Theory]
    [InlineData("for: {everyone: true}", "for: {}", "nobody is asked")]
    [InlineData("renewal: P2Y", "renewal: {count: 24, unit: hours}", "not counted in hours")]
    [InlineData("renewal: P2Y", "renewal: biennial", "is not a period")]
    [InlineData("after: designated_safeguarding_lead", "after: designated_lead", "is not defined")]
    [InlineData("after: designated_safeguarding_lead", "after: wtsc", "points at itself")]
    [InlineData("    force: mandatory\n    for: {roles", "    force: compulsory\n    for: {roles", "is not one of the words")]
    [InlineData("    renewal: P2Y\n    covers", "    renewal: P2Y\n    each_year_to: {month: 11, day: 31}\n    covers", "is not a day of that month")]
    [InlineData("    renewal: P2Y\n    covers", "    hours: {total: 8, participatory_percent: 150}\n    covers", "is not a share")]
    [InlineData("    renewal: P2Y\n    covers", "    evidence: [astrology]\n    covers", "is not one of the words")]
    public void A_slip_in_a_requirement_is_found(string right, string wrong, string found)
    {
        using var folder = new Copy("nottinghamshire");
        folder.Change("training.yaml", right, wrong);
        PackCheck.Folder(folder.Path).ShouldContain(f => f.ToString().Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_can_only_be_left_to_a_group_of_the_level()
    {
        using var folder = new Copy("warrington");
        folder.Change("training.yaml", "by_decision_for: {reading: [3]", "by_decision_for: {reading: [2]");
        PackCheck.Folder(folder.Path).ShouldContain(f => f.ToString().Contains("does not stand in this level", StringComparison.Ordinal));
    }

    [Fact]
    public void Requirements_and_the_renewals_they_come_from_agree()
    {
        var pack = PacksHere.Pack("nottinghamshire");
        foreach (var requirement in pack.Requirements.Where(r => r.Renewal.IsSet))
            pack.Facts.Under($"renewals.{requirement.Code}.period").ShouldHaveSingleItem().Text.ShouldBe($"P{(requirement.Renewal.Is(out var p) ? p.Count : 0)}Y");
    }

    [Fact]
    public void A_sector_is_switched_on_whole_and_off_again()
    {
        var document = PacksHere.Document("wigan");
        foreach (var sector in PacksHere.Library.Sectors) document = document.WithOverlay(sector.Document);
        var pack = document.Read(Readings.Confirmed);

        pack.Overlays.Select(o => o.Code).ShouldBe(["early_years", "general_practice", "health_services", "prevent", "schools", "social_work"]);
        pack.Overlays.ShouldAllBe(o => o.Overlay.Edition.Length > 0 && o.Requirements.All(r => r.Verified != null && r.Source != null && r.Edition != null));
        document.WithOverlay(PacksHere.Library.Sectors[0].Document).Read(Readings.Confirmed).Overlays.Count.ShouldBe(6);
        document.WithoutOverlay("health_services").Read(Readings.Confirmed).Overlays.ShouldNotContain(o => o.Code == "health_services");
        PackDocument.FromJson(document.Json).Hash.ShouldBe(document.Hash);
    }

    private sealed class Copy : IDisposable
    {
        public Copy(string slug)
        {
            foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(PacksHere.Folder, slug))) File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("goldenthread-pack-").FullName;

        public void Change(string file, string right, string wrong)
        {
            var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
            text.ShouldContain(right);
            File.WriteAllText(System.IO.Path.Combine(Path, file), text.Replace(right, wrong, StringComparison.Ordinal));
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
