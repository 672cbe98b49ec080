using System.Buffers;
using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Hosting;

/// <summary>Logs one JSON object a line on standard output, with the request's reference. Messages of exceptions that may quote what somebody typed are left out.</summary>
public sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(Name)
{
    public new const string Name = "json-lines";

    private static readonly JsonWriterOptions _plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, _plain))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow().UtcDateTime);
            json.WriteString("level", LevelOf(logEntry.LogLevel));
            json.WriteString("source", logEntry.Category);
            string? reference = null;
            scopeProvider?.ForEachScope((scope, _) => reference = (scope as RequestScope)?.Reference ?? reference, 0);
            if (reference is not null) json.WriteString("request", reference);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> facts) Facts(json, facts);
            if (logEntry.Exception is { } broken) json.WriteString("exception", Say(broken));
            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void Facts(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> facts)
    {
        foreach (var (name, value) in facts)
        {
            if (name == "{OriginalFormat}" || name.Length == 0) continue;
            var key = char.ToLowerInvariant(name[0]) + name[1..];
            if (value is int or long) json.WriteNumber(key, Convert.ToInt64(value, null));
            else if (value is double number) json.WriteNumber(key, Math.Round(number, 1));
            else json.WriteString(key, value?.ToString());
        }
    }

    private static string Say(Exception broken)
    {
        var inner = broken.InnerException is { } cause ? $"\ncaused by {Say(cause)}" : "";
        var words = broken is DbException or SocketException or InvalidOperationException or TimeoutException or NotSupportedException ? $": {broken.Message}" : "";
        return $"{broken.GetType().FullName}{words}\n{broken.StackTrace}{inner}";
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        _ => "debug",
    };
}

internal static class JsonLinesSetup
{
    public static void AddJsonLines(this ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Quartz", LogLevel.Warning)
        .AddConsole(console => console.FormatterName = JsonLines.Name)
        .AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
}
