using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Tests.Partnerships;

/// <summary>Reads the packs a second time with nothing but a YAML library, and compares.</summary>
public sealed class PackCoverageTests
{
    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_word_of_a_pack_is_typed_or_carried(string slug)
    {
        var written = Files(slug).SelectMany(root => Words(root, "")).Order().ToList();
        var loaded = PackCoverage.Of(PacksHere.Document(slug)).Select(w => (w.Path, w.Text)).Order().ToList();

        written.Count.ShouldBeGreaterThan(400);
        loaded.ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_typed_word_stands_in_the_record_of_its_path(string slug)
    {
        var records = Held(PacksHere.Pack(slug), "").ToLookup(h => h.Path, h => h.Text);
        var typed = PackCoverage.Of(PacksHere.Document(slug)).Where(w => w is { Typed: true, Text: not "unspecified" }).ToList();

        typed.Count.ShouldBeGreaterThan(100);
        typed.Where(w => !records[Alone(w.Path)].Concat(records[w.Path]).Contains(w.Text)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_is_left_open_stays_open(string slug)
    {
        var open = Files(slug).SelectMany(root => Words(root, "")).Where(w => w.Text == "unspecified" && !w.Path.EndsWith(".stated", StringComparison.Ordinal)).Select(w => w.Path).ToList();
        var facts = PacksHere.Pack(slug).Facts.All.ToDictionary(f => f.Path);

        open.Count.ShouldBeGreaterThan(50);
        open.Where(path => facts[path] is not { Text: null, Basis: null }).ShouldBeEmpty();
        Open(PacksHere.Pack(slug)).Intersect(open).Count().ShouldBeGreaterThan(30);
    }

    // A single word written where a list may stand is the list's first.
    private static string Alone(string path) => $"{path}.0";

    private static IEnumerable<YamlNode> Files(string slug)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PacksHere.Folder, slug), "*.yaml"))
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(file)));
            yield return yaml.Documents[0].RootNode;
        }
    }

    private static IEnumerable<(string Path, string Text)> Words(YamlNode node, string path) => node switch
    {
        YamlScalarNode scalar => [(path, scalar.Value!)],
        YamlSequenceNode list => list.Children.SelectMany((item, i) => Words(item, Join(path, (item as YamlMappingNode)?.Children.TryGetValue("code", out var code) is true ? code.ToString() : $"{i}"))),
        YamlMappingNode map => map.Children.SelectMany(e => Words(e.Value, Join(path, e.Key.ToString()))),
        _ => [],
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static IEnumerable<string> Open(object record) =>
        Held(record, "").Where(h => h.Text == "not set").Select(h => h.Path);

    /// <summary>Walks typed records and says every value with its path, as the pack would write it.</summary>
    private static IEnumerable<(string Path, string Text)> Held(object? value, string path)
    {
        switch (value)
        {
            case null or PackFacts: return [];
            case Period p: return [(path, $"P{p.Count}{"?DWMY"[Math.Max(0, p.Unit - PeriodUnit.WorkingDays)]}"), ($"{path}.count", $"{p.Count}"), ($"{path}.unit", Names.Snake(p.Unit.ToString()))];
            case string or int or bool or Enum or DateOnly or PartialDate or Colour or Money: return [(path, Said(value))];
            case IEnumerable list: return list.Cast<object>().SelectMany((item, i) => Held(item, Join(path, item.GetType().GetProperty("Code")?.GetValue(item)?.ToString() ?? $"{i}")));
        }

        var type = value.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Setting<>) ? Setting(value, path)
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null)
                .SelectMany(p => Held(p.GetValue(value), Join(path, p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Names.Snake(p.Name))));
    }

    private static IEnumerable<(string Path, string Text)> Setting(object setting, string path)
    {
        object? Part(string name) => setting.GetType().GetProperty(name)!.GetValue(setting);
        object? Given(string name) => Part(name) is { } given ? given.GetType().GetProperty("Value")!.GetValue(given) : null;

        if (Part("IsSet") is false) yield return (path, "not set");
        foreach (var (name, at) in new[] { ("Stated", path), ("Stated", $"{path}.stated"), ("Reading", $"{path}.reading"), ("Local", $"{path}.local") })
            foreach (var held in Held(Given(name), at)) yield return held;
        foreach (var name in new[] { "Ambiguity", "Note" })
            if (Part(name) is string words) yield return ($"{path}.{Names.Snake(name)}", words);
    }

    private static string Said(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Enum code => Names.Snake(code.ToString()),
        Money money => money.Pence % 100 == 0 ? $"{money.Pence / 100}" : $"{money.Pence / 100}.{money.Pence % 100:00}",
        DateOnly day => day.ToString("yyyy-MM-dd"),
        _ => value.ToString()!,
    };
}
