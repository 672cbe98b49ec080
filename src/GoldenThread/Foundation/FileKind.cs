using System.IO.Compression;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>What a file really is, by its content and not by its name. Only kinds that cannot run are taken.</summary>
public static class FileKind
{
    /// <summary>20 MB.</summary>
    public const long MostBytes = 20L * 1024 * 1024;

    private static readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
    };

    /// <summary>The content type, when name and content agree; else a refusal that says what can be sent instead.</summary>
    public static Result<string> Of(string name, byte[] content)
    {
        if (content.Length == 0) return FileRefusals.Empty;
        if (content.Length > MostBytes) return FileRefusals.TooLarge;
        if (!_types.TryGetValue(Path.GetExtension(name), out var type)) return FileRefusals.WrongKind;
        return IsWhatItSays(type, content) ? type : FileRefusals.NotWhatItSays;
    }

    private static bool IsWhatItSays(string type, byte[] content) => type switch
    {
        "application/pdf" => content.AsSpan().StartsWith("%PDF-"u8),
        "image/png" => content.AsSpan().StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/jpeg" => content.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]),
        "text/csv" or "text/plain" => IsText(content),
        _ => IsOffice(content, type.Contains("wordprocessing", StringComparison.Ordinal) ? "word/" : type.Contains("spreadsheet", StringComparison.Ordinal) ? "xl/" : "ppt/"),
    };

    private static bool IsText(byte[] content)
    {
        if (content.Contains((byte)0)) return false;
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Reads only the table of contents: nothing is unpacked, and macros are refused.</summary>
    private static bool IsOffice(byte[] content, string folder)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > 5000) return false;
            var names = zip.Entries.Select(e => e.FullName).ToList();
            return names.Contains("[Content_Types].xml") && names.Exists(n => n.StartsWith(folder, StringComparison.Ordinal)) && !names.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>Every no about files.</summary>
internal static class FileRefusals
{
    public static Refusal Empty { get; } = new("file_empty", "The file is empty. Choose another.", RefusalKind.Rule);

    public static Refusal TooLarge { get; } = new("file_too_large", "The file is larger than 20 MB. Send a smaller one, or only the pages that matter.", RefusalKind.Rule);

    public static Refusal WrongKind { get; } = new("file_kind", "Send a PDF, Word, Excel, PowerPoint, PNG, JPEG, CSV or text file.", RefusalKind.Rule);

    public static Refusal NotWhatItSays { get; } = new("file_mislabelled", "The file is not what its name says. Save it again in the right format, without macros, and send that.", RefusalKind.Rule);
}
