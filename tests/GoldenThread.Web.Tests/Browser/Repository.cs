namespace GoldenThread.Web.Tests.Browser;

/// <summary>Where the sources are, for what tests read or write beside them.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "GoldenThread.slnx")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("GoldenThread.slnx"));
}
