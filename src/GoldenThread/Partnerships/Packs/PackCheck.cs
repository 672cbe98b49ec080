using GoldenThread.Partnerships.Packs.Shapes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Says everything that is wrong with the packs in a folder: file, line, path, and what to do. Finds all it can in one go.</summary>
public static class PackCheck
{
    /// <summary>Checks each pack version in and below a folder; no findings means they can take force.</summary>
    public static IReadOnlyList<Finding> Folder(string folder)
    {
        var findings = new List<Finding>();
        var versions = PackFolder.Read(folder, findings);
        if (versions.Count == 0 && findings.Count == 0) findings.Add(new(folder, 0, "", "there is no pack here", "Put the pack's .yaml files into this folder."));
        foreach (var version in versions) findings.AddRange(FindingsOf(version.Root));
        findings.AddRange(PackVersions.Check(versions));
        return [.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
    }

    internal static bool IsNational(PackMap root) => KindOf(root) == "national";

    internal static bool IsSector(PackMap root) => KindOf(root) == "sector";

    private static string? KindOf(PackMap root) => root["pack"] is PackMap header && header["kind"] is PackScalar kind ? kind.Text : null;

    private static IReadOnlyList<Finding> FindingsOf(PackMap root) =>
        IsNational(root) ? Read<NationalPack>(root, Readings.All).Findings
        : IsSector(root) ? Read<SectorPack>(root, Readings.All).Findings
        : Read<Pack>(root, Readings.All).Findings;

    /// <summary>Reads a whole pack into its records and says what does not fit.</summary>
    internal static Outcome<TPack> Read<TPack>(PackMap root, Readings readings)
        where TPack : class
    {
        var pass = new ReadingPass(readings);
        var pack = Shape.Of(typeof(TPack)).Read(root, "", pass) as TPack;
        Codes.Check(root, pass);
        return new(pass.Findings.Count == 0 ? pack : null, pass.Findings) { Pass = pass };
    }

    internal sealed record Outcome<TPack>(TPack? Pack, IReadOnlyList<Finding> Findings)
        where TPack : class
    {
        public required ReadingPass Pass { get; init; }

        public TPack OrThrow() => Pack ?? throw new InvalidOperationException($"The pack cannot be read. {string.Join(' ', Findings)}");
    }
}
