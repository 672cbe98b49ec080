using System.Text;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Finds packs in a folder: a folder with .yaml files is one version, its files together; folders below are versions of their own.</summary>
internal static class PackFolder
{
    private const int LargestFile = 1_000_000;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<Version> Read(string folder, List<Finding> findings)
    {
        var folders = Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Prepend(folder).Order(StringComparer.Ordinal);
        return [.. folders.Select(f => One(folder, f, findings)).OfType<Version>()];
    }

    private static Version? One(string top, string folder, List<Finding> findings)
    {
        var files = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".yaml" or ".yml").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) return null;

        var sections = new List<PackEntry>();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(top, file);
            if (Text(file, name, findings) is not { } text || YamlText.Read(name, text, findings) is not { } map) continue;
            foreach (var section in map.Entries)
            {
                if (sections.Find(s => s.Key == section.Key) is { } twice)
                    findings.Add(new(name, section.Place.Line, section.Key, $"`{section.Key}` is in two files; first in {twice.Place.File}, line {twice.Place.Line}", "Keep each section in one file."));
                else sections.Add(section);
            }
        }

        return new(Path.GetRelativePath(top, folder), new PackMap(sections, new(Path.GetRelativePath(top, files[0]), 1)));
    }

    private static string? Text(string file, string name, List<Finding> findings)
    {
        if (new FileInfo(file).Length > LargestFile)
        {
            findings.Add(new(name, 0, "", "the file is larger than a million bytes", "A pack is a few hundred lines: take out what does not belong."));
            return null;
        }

        try
        {
            return _utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new(name, 0, "", "the file is not UTF-8", "Save it as UTF-8."));
            return null;
        }
    }

    internal sealed record Version(string Folder, PackMap Root)
    {
        public PackScalar? Header(string key) => (Root["pack"] as PackMap)?[key] as PackScalar;
    }
}
