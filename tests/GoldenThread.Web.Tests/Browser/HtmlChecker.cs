using System.Diagnostics;
using System.Text.Json;

namespace GoldenThread.Web.Tests.Browser;

/// <summary>The Nu HTML checker over pages as the server sent them. Skips, with the reason, where Java is not installed.</summary>
public static class HtmlChecker
{
    private static readonly string _jar = Path.Combine(Repository.Root, "tests/GoldenThread.Web.Tests/node_modules/vnu-jar/build/dist/vnu.jar");

    private static readonly string? _java = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "java.exe" : "java")).FirstOrDefault(File.Exists);

    /// <summary>All pages in one go, by name, because starting Java is what takes the time.</summary>
    public static async Task ShouldBeValidAsync(IReadOnlyDictionary<string, string> pages)
    {
        Assert.SkipWhen(_java is null, "Java is not installed");
        var folder = Directory.CreateTempSubdirectory("goldenthread-html");
        try
        {
            foreach (var (name, html) in pages) await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.html"), html);
            (await FindAsync(folder.FullName)).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> FindAsync(string folder)
    {
        var start = new ProcessStartInfo(_java!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in new[] { "-jar", _jar, "--format", "json", "--skip-non-html", folder }) start.ArgumentList.Add(word);
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEndAsync();
        var report = await run.StandardError.ReadToEndAsync();
        await output;
        await run.WaitForExitAsync();
        return [.. JsonDocument.Parse(report).RootElement.GetProperty("messages").EnumerateArray().Where(IsWrong).Select(Say)];
    }

    /// <summary>Errors and warnings; the checker's remarks on style (a slash the framework writes) are left aside.</summary>
    private static bool IsWrong(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || (message.TryGetProperty("subType", out var kind) && kind.GetString() == "warning");

    private static string Say(JsonElement message)
    {
        string Text(string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
        return $"{Path.GetFileName(Text("url"))}:{Text("lastLine")} {Text("type")}: {Text("message")}\n  {Text("extract")}";
    }
}
