using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-137")]
public sealed class PackVersionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack-versions").FullName;

    [Theory]
    [InlineData("2020-12-31", null)]
    [InlineData("2021-01-01", "2021-2024")]
    [InlineData("2026-03-31", "2021-2024")]
    [InlineData("2026-04-01", "2026-2029")]
    [InlineData("2040-01-01", "2026-2029")]
    public void The_version_on_a_day_decides_and_a_term_that_has_ended_ends_nothing(string day, string? expected) =>
        (TwoVersions().PackOn("warrington", DateOnly.Parse(day)) is { } release ? release.Pack.Header.Version : null).ShouldBe(expected);

    [Fact]
    public void Before_the_first_version_there_is_none_and_calculators_use_the_first()
    {
        TwoVersions().PackOn("warrington", new(2019, 1, 1)).ShouldBeNull();
        TwoVersions().PackFor("warrington", new(2019, 1, 1))!.Pack.Header.Version.ShouldBe("2021-2024");
    }

    [Fact]
    public void A_partnership_without_a_pack_has_no_version()
    {
        PacksHere.Library.PackOn("atlantis", new(2026, 1, 1)).ShouldBeNull();
        PacksHere.Library.PackFor("england", new(2026, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void The_library_knows_the_four_and_lays_the_national_clocks_beneath()
    {
        PacksHere.Library.Slugs.Order().ShouldBe(["nottinghamshire", "oldham", "warrington", "wigan"]);
        PacksHere.Library.NationalFor(new(2026, 1, 1)).Clocks.Select(c => c.Code).ShouldContain("rapid_review");
    }

    [Fact]
    public void A_library_with_a_broken_pack_stops_with_the_first_finding_in_one_line()
    {
        TwoVersions();
        File.AppendAllText(Path.Combine(_folder, "warrington", "reviews.yaml"), "surprise: true\n");
        var stopped = Should.Throw<PackLibraryException>(() => PackLibrary.Load(_folder));
        stopped.Message.ShouldContain("surprise");
        stopped.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_missing_folder_stops_with_its_name() =>
        Should.Throw<PackLibraryException>(() => PackLibrary.Load(Path.Combine(_folder, "nowhere"))).Message.ShouldContain("nowhere");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PackLibrary TwoVersions()
    {
        Copy("england", Path.Combine(_folder, "england"));
        Copy("warrington", Path.Combine(_folder, "warrington"));
        var next = Path.Combine(_folder, "warrington", "2026");
        Copy("warrington", next);
        var header = Path.Combine(next, "pack.yaml");
        File.WriteAllText(header, File.ReadAllText(header).Replace("version: 2021-2024", "version: 2026-2029", StringComparison.Ordinal).Replace("effective_from: 2021-01-01", "effective_from: 2026-04-01", StringComparison.Ordinal));
        return PackLibrary.Load(_folder);
    }

    private static void Copy(string slug, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PacksHere.Folder, slug))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
