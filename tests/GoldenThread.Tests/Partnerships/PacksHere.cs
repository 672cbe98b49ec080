using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>The packs that ship with the product, as they stand in the repository.</summary>
internal static class PacksHere
{
    public static string Repository { get; } = Find();

    public static string Folder { get; } = Path.Combine(Repository, "packs");

    private static readonly Lazy<PackLibrary> _library = new(() => PackLibrary.Load(Folder));

    public static PackLibrary Library => _library.Value;

    public static Pack Pack(string slug) => Library.Of(slug)[0].Pack;

    public static PackDocument Document(string slug) => Library.Of(slug)[0].Document;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GoldenThread.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
