using System.Globalization;
using System.Net;
using System.Net.Mail;
using GoldenThread.Data;
using Npgsql;

namespace GoldenThread.Web.Hosting;

/// <summary>Reads the settings from environment variables; a wrong value gives one line that says which and what to write.</summary>
public static class SettingsReader
{
    public static Settings Read(Func<string, string?> variable, bool sampleByDefault = false)
    {
        string? Of(string name) => variable("GOLDENTHREAD_" + name) is { Length: > 0 } value ? value.Trim() : null;

        var data = Path.GetFullPath(Of("DATA") ?? "data");
        if (File.Exists(data)) throw new SettingException("DATA", data, "is a file; name a folder");
        var mode = ModeOf(Of("MODE"), sampleByDefault || DataFolder.IsSample(data));
        var urls = UrlsOf(Of("URLS"));
        var address = AddressOf(Of("ADDRESS"));
        return new()
        {
            Mode = mode,
            Data = data,
            Database = DatabaseOf(Of("DB"), Of("DB_OWNER"), data),
            Packs = PacksOf(Of("PACKS")),
            Urls = urls,
            Address = address ?? new Uri(urls[0].Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)),
            AddressIsSet = address is not null,
            Proxies = [.. (Of("PROXIES")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []).Select(ProxyOf)],
            Mail = MailOf(Of, address?.Host),
            Today = TodayOf(Of("TODAY"), mode),
            Jobs = Of("JOBS") switch { null or "on" => true, "off" => false, var other => throw new SettingException("JOBS", other, "is not known; write on or off") },
            TrailKey = KeyOf("TRAIL_KEY", Of("TRAIL_KEY"), shortest: 32),
            SealingKey = KeyOf("SEALING_KEY", Of("SEALING_KEY"), shortest: 32, longest: 32),
        };
    }

    private static Mode ModeOf(string? value, bool sampleByDefault) => value switch
    {
        null => sampleByDefault ? Mode.Sample : Mode.Production,
        "sample" => Mode.Sample,
        "production" => Mode.Production,
        _ => throw new SettingException("MODE", value, "is not a mode; write sample or production"),
    };

    private static string PacksOf(string? value)
    {
        var folder = value is null ? Path.Combine(AppContext.BaseDirectory, "packs") : Path.GetFullPath(value);
        return value is null || Directory.Exists(folder) ? folder : throw new SettingException("PACKS", value, "is not a folder; name the one that holds the policy packs");
    }

    private static string[] UrlsOf(string? value)
    {
        var urls = (value ?? "http://localhost:5080").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var url in urls)
        {
            var plain = url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme != "http" || uri.AbsolutePath != "/")
                throw new SettingException("URLS", url, "is not an address to listen on; write for example http://127.0.0.1:5080 (encryption is the reverse proxy's)");
        }

        return urls.Length > 0 ? urls : throw new SettingException("URLS", value!, "names no address; write for example http://127.0.0.1:5080");
    }

    private static Uri? AddressOf(string? value)
    {
        if (value is null) return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/"
            ? uri
            : throw new SettingException("ADDRESS", value, "is not a web address; write for example https://learning.example.org");
    }

    private static DatabaseSettings DatabaseOf(string? value, string? owner, string data)
    {
        if (value is null or "sqlite") return new() { SqliteFile = Path.Combine(data, DataFolder.DatabaseFile) };
        return new() { Postgres = ConnectionOf("DB", value), PostgresOwner = owner is null ? null : ConnectionOf("DB_OWNER", owner) };
    }

    private static string ConnectionOf(string name, string value)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(value);
            if (connection.Host is { Length: > 0 } && connection.Username is { Length: > 0 } && connection.Database is { Length: > 0 }) return connection.ToString();
        }
        catch (ArgumentException)
        {
            // Said below, without the value: it may hold a password.
        }

        throw new SettingException(name, null, "is not a PostgreSQL connection string; write sqlite, or for example Host=127.0.0.1;Username=goldenthread_app;Database=goldenthread");
    }

    private static MailServer? MailOf(Func<string, string?> of, string? siteHost)
    {
        if (of("SMTP") is not { } value) return null;
        var colon = value.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(value.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            throw new SettingException("SMTP", value, "is not a mail server; write host:port, for example mail.example.org:587");
        var host = value[..colon].Trim('[', ']');
        var encrypted = of("SMTP_TLS") switch
        {
            "starttls" => true,
            "none" => false,
            null => !IsLoopback(host),
            var other => throw new SettingException("SMTP_TLS", other, "is not known; write starttls or none"),
        };
        var (user, password) = (of("SMTP_USER"), of("SMTP_PASSWORD"));
        if (user is null != password is null) throw new SettingException("SMTP_USER", null, "and GOLDENTHREAD_SMTP_PASSWORD go together; set both or neither");
        var from = of("MAIL_FROM") ?? $"no-reply@{siteHost ?? "localhost.localdomain"}";
        return MailAddress.TryCreate(from, out _) ? new(host, port, encrypted, user, password, from) : throw new SettingException("MAIL_FROM", from, "is not an e-mail address");
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    private static IPAddress ProxyOf(string value) =>
        IPAddress.TryParse(value, out var address) ? address : throw new SettingException("PROXIES", value, "is not an IP address; write the reverse proxies' addresses with commas between");

    private static DateOnly? TodayOf(string? value, Mode mode)
    {
        if (value is null) return null;
        if (mode == Mode.Production) throw new SettingException("TODAY", value, "moves the clock, which is refused in production; remove it, or set GOLDENTHREAD_MODE=sample for an installation without real people");
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SettingException("TODAY", value, "is not a date; write YYYY-MM-DD");
    }

    private static byte[]? KeyOf(string name, string? value, int shortest, int longest = 256)
    {
        if (value is null) return null;
        try
        {
            if (Convert.FromHexString(value) is var key && key.Length >= shortest && key.Length <= longest) return key;
        }
        catch (FormatException)
        {
            // Said below, without the value: it is a secret.
        }

        throw new SettingException(name, null, $"is not a key; write {(shortest == longest ? "exactly" : "at least")} {shortest * 2} hexadecimal digits");
    }
}

/// <summary>A setting is wrong: one line that says which, and what to write.</summary>
public sealed class SettingException(string name, string? value, string words)
    : Exception(value is null ? $"GOLDENTHREAD_{name} {words}." : $"GOLDENTHREAD_{name}: \"{value}\" {words}.");
