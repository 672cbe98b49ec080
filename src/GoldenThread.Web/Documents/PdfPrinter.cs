using System.Diagnostics;

namespace GoldenThread.Web.Documents;

/// <summary>Makes a PDF of a Word file with LibreOffice, where it is installed: tagged, so that it can be read aloud. One at a time, in a folder of its own that is gone afterwards.</summary>
public sealed partial class PdfPrinter(ILogger<PdfPrinter> log) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static readonly string? _office = Find();

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Whether PDF can be offered here at all.</summary>
    public static bool IsThere => _office is not null;

    /// <summary>The PDF; null where LibreOffice is absent, busy for too long or fails. The Word file is there all the same.</summary>
    public async Task<byte[]?> PrintAsync(byte[] word, CancellationToken stop)
    {
        if (_office is null || !await _one.WaitAsync(_patience, stop)) return null;
        var folder = Directory.CreateTempSubdirectory("goldenthread-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "paper.docx"), word, stop);
            var start = new ProcessStartInfo(_office) { UseShellExecute = false, WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in Words(folder.FullName)) start.ArgumentList.Add(argument);
            using var office = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(_patience);
            try
            {
                await Task.WhenAll(office.StandardOutput.ReadToEndAsync(limit.Token), office.StandardError.ReadToEndAsync(limit.Token), office.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException)
            {
                office.Kill(entireProcessTree: true);
                stop.ThrowIfCancellationRequested();
            }

            var made = Path.Combine(folder.FullName, "paper.pdf");
            if (File.Exists(made)) return await File.ReadAllBytesAsync(made, stop);
            Failed(log);
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static IEnumerable<string> Words(string folder) =>
    [
        "--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
        "--convert-to", """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}""", "--outdir", folder, Path.Combine(folder, "paper.docx"),
    ];

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);

    [LoggerMessage(Level = LogLevel.Warning, Message = "LibreOffice made no PDF")]
    private static partial void Failed(ILogger log);
}
