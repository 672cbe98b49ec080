using System.Diagnostics;
using System.Text.Json;

namespace GoldenThread.Tests;

/// <summary>Two readers of calendar files that are not ours: npm ical.js and node-ical. What they understand is what people's calendars get.</summary>
public static class CalendarReaders
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <summary>The entries, which both readers must understand alike.</summary>
    public static async Task<IReadOnlyList<ReadEntry>> ReadAsync(string calendar)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Sources.Root, "tests", "calendar", "read.mjs"));
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        var read = JsonSerializer.Deserialize<Read>(await output, _web)!;
        read.NodeIcal.OrderBy(e => e.Uid).ShouldBe(read.IcalJs.OrderBy(e => e.Uid).Select(e => e with { Zone = read.NodeIcal.First(o => o.Uid == e.Uid).Zone }));
        return read.IcalJs;
    }

    private sealed record Read(IReadOnlyList<ReadEntry> IcalJs, IReadOnlyList<ReadEntry> NodeIcal);
}

/// <summary>One entry as a reader understood it.</summary>
public sealed record ReadEntry(string Uid, int Sequence, string Method, string Summary, string? Location, DateTime Starts, DateTime Ends, string Status, string? Organizer, string? Attendee, string? Zone);
