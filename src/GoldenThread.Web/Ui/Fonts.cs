namespace GoldenThread.Web.Ui;

/// <summary>The address of the upright font, whose name carries its content and so changes with it.</summary>
public sealed class Fonts(IWebHostEnvironment host)
{
    public string? Upright { get; } = host.WebRootFileProvider.GetDirectoryContents("assets/fonts")
        .Where(f => f.Name.StartsWith("source-sans-3-latin-normal.", StringComparison.Ordinal) && f.Name.EndsWith(".woff2", StringComparison.Ordinal))
        .Select(f => $"/assets/fonts/{f.Name}")
        .FirstOrDefault();
}
