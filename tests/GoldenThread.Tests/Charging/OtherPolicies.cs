using System.Collections.Concurrent;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>Charging policies of further boards: each a charging section put into an otherwise silent pack, read and checked as any pack is.</summary>
internal static class OtherPolicies
{
    private static readonly ConcurrentDictionary<string, Pack> _read = new();

    public static string Folder { get; } = Path.Combine(PacksHere.Repository, "tests", "GoldenThread.Tests", "Charging", "Policies");

    /// <summary>Every one of them.</summary>
    public static IEnumerable<Pack> All => Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => Of(Path.GetFileNameWithoutExtension(f)));

    public static Pack Of(string name) => _read.GetOrAdd(name, Read);

    private static Pack Read(string name)
    {
        var folder = Directory.CreateTempSubdirectory("policy-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(PacksHere.Folder, "oldham"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var booking = File.ReadAllText(Path.Combine(folder, "booking.yaml"));
            File.WriteAllText(Path.Combine(folder, "booking.yaml"), booking[..booking.IndexOf("charging:", StringComparison.Ordinal)]);
            File.Copy(Path.Combine(Folder, $"{name}.yaml"), Path.Combine(folder, "charging.yaml"));
            PackCheck.Folder(folder).ShouldBeEmpty(name);
            Directory.CreateDirectory(Path.Combine(folder, "england"));
            File.Copy(Path.Combine(PacksHere.Folder, "england", "pack.yaml"), Path.Combine(folder, "england", "pack.yaml"));
            return PackLibrary.Load(folder).Of("oldham")[0].Pack;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
