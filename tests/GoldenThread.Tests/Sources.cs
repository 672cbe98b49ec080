namespace GoldenThread.Tests;

/// <summary>Where the sources are, for what tests read beside them.</summary>
public static class Sources
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "GoldenThread.slnx")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("GoldenThread.slnx"));
}
