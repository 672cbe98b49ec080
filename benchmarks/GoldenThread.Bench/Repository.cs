namespace GoldenThread.Bench;

/// <summary>Where the repository is.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string App => Path.Combine(Root, "src", "GoldenThread.Web", "bin", "Release", "net10.0", "GoldenThread.Web.dll");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GoldenThread.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run inside the repository.");
        return folder;
    }
}
