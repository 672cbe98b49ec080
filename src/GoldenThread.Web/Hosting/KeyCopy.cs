using System.Text.Json;

namespace GoldenThread.Web.Hosting;

/// <summary>What a backup of the database must not hold but a restore needs: the keys, and the trail's noted heads. Written beside the backup, to be kept apart from it.</summary>
public sealed record KeyCopy
{
    public Dictionary<string, string> Files { get; init; } = [];

    public static string FileOf(string backup) => backup + ".keys";

    /// <summary>Copies the keys of the data folder.</summary>
    public static void Write(Settings settings, string backup)
    {
        settings.ReadTrailKey();
        var files = Secrets(settings).Where(File.Exists).ToDictionary(f => Path.GetRelativePath(settings.Data, f), File.ReadAllText, StringComparer.Ordinal);
        using var stream = DataFolder.CreateSecret(FileOf(backup));
        JsonSerializer.Serialize(stream, new KeyCopy { Files = files });
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts the keys back; what stood there is kept beside under the mark. False when the backup came without them.</summary>
    public static bool Read(Settings settings, string backup, string mark)
    {
        if (!File.Exists(FileOf(backup))) return false;
        var copy = JsonSerializer.Deserialize<KeyCopy>(File.ReadAllText(FileOf(backup)))!;
        foreach (var (name, text) in copy.Files)
        {
            var file = Path.GetFullPath(Path.Combine(settings.Data, name));
            if (!file.StartsWith(settings.Data + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidDataException($"{FileOf(backup)} names a file outside the data folder.");
            if (File.Exists(file))
            {
                if (File.ReadAllText(file) == text) continue;
                File.Move(file, $"{file}.{mark}");
            }

            if (!Directory.Exists(Path.GetDirectoryName(file))) DataFolder.Make(Path.GetDirectoryName(file)!);
            using var stream = DataFolder.CreateSecret(file);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }

        return true;
    }

    private static IEnumerable<string> Secrets(Settings settings) =>
    [
        settings.TrailKeyFile(),
        settings.SealingKeyFile(),
        settings.AnchorsFile(),
        .. Directory.Exists(settings.KeysFolder()) ? Directory.GetFiles(settings.KeysFolder(), "*.xml") : [],
    ];
}
