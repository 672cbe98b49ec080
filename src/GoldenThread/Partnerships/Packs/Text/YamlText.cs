using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>Reads one YAML file into nodes that know their line. Only plain YAML: no anchors, tags or second documents, so a pack cannot be made to explode or to build objects.</summary>
internal sealed class YamlText
{
    private const int DeepestLevel = 20;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly List<Finding> _findings;
    private int _line = 1;

    private YamlText(string file, string text, List<Finding> findings)
    {
        _file = file;
        _findings = findings;
        _parser = new(new StringReader(text));
    }

    /// <summary>The file's top map; null when there is none to read (the findings say why).</summary>
    public static PackMap? Read(string file, string text, List<Finding> findings)
    {
        var yaml = new YamlText(file, text, findings);
        try
        {
            return yaml.Document();
        }
        catch (YamlException e)
        {
            return yaml.NotYaml((int)e.Start.Line, Plain(e.Message));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its way in an unclosed bracket and says so like this, without a line.
            return yaml.NotYaml(yaml._line, "a bracket or a quote is not closed");
        }
        catch (TooDeep e)
        {
            findings.Add(new(file, e.Line, "", $"more than {DeepestLevel} levels stand inside each other", "Write it flatter."));
            return null;
        }
    }

    private PackMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return Nothing();
        _parser.Consume<DocumentStart>();
        var at = Here(_parser.Current!);
        var root = Node("", 0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out var more)) Wrong(Here(_parser.Current ?? more!), "", "a second document begins here", "Keep one document a file: take out the `---` line.");
        if (root is PackMap map) return map;
        if (root is not PackScalar { Text: "" }) Wrong(at, "", "a file of a pack holds named sections", "Begin with a line like `identity:`.");
        return null;
    }

    private PackMap? NotYaml(int line, string why)
    {
        Wrong(new(_file, line), "", $"this is not YAML: {why}", "Check indentation, brackets and quotes on this line and the one before it.");
        return null;
    }

    private PackMap? Nothing()
    {
        Wrong(new(_file, 1), "", "the file is empty", "Write at least one section, or remove the file.");
        return null;
    }

    private PackNode Node(string path, int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            _parser.MoveNext();
            Wrong(Here(alias), path, $"`*{alias.Value}` points at another place", "Write the value out again.");
            return new PackScalar(PackScalar.Unspecified, ScalarKind.Text, Here(alias));
        }

        if (_parser.Accept<NodeEvent>(out var node)) Refuse(node, path, depth);
        if (_parser.Accept<MappingStart>(out _)) return Map(path, depth);
        if (_parser.Accept<SequenceStart>(out _)) return List(path, depth);
        return Scalar(_parser.Consume<Scalar>(), path);
    }

    private void Refuse(NodeEvent node, string path, int depth)
    {
        if (depth > DeepestLevel) throw new TooDeep((int)node.Start.Line);
        if (!node.Anchor.IsEmpty) Wrong(Here(node), path, $"`&{node.Anchor.Value}` marks a place to be pointed at", "Take the mark out; write the value out where it is needed.");
        if (!node.Tag.IsEmpty) Wrong(Here(node), path, $"`{node.Tag.Value}` asks for a type", "Take it out: the pack's records know the type.");
    }

    private PackMap Map(string path, int depth)
    {
        var at = Here(_parser.Consume<MappingStart>());
        var entries = new List<PackEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                Wrong(Here(_parser.Current!), path, "a key must be a single word", "Write `key: value`.");
                Node(path, depth + 1);
                Node(path, depth + 1);
                continue;
            }

            var value = Node(PackPath.Join(path, key.Value), depth + 1);
            if (value is PackMap map) value = new PackMap(map.Entries, Here(key));
            if (entries.Find(e => e.Key == key.Value) is { } twice)
                Wrong(Here(key), PackPath.Join(path, key.Value), $"`{key.Value}` is written twice; first on line {twice.Place.Line}", "Keep one of the two.");
            else entries.Add(new(key.Value, value, Here(key)));
        }

        return new(entries, at);
    }

    private PackList List(string path, int depth)
    {
        var at = Here(_parser.Consume<SequenceStart>());
        var items = new List<PackNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(PackPath.Join(path, $"{items.Count}"), depth + 1));
        return new(items, at);
    }

    private PackScalar Scalar(Scalar scalar, string path)
    {
        var plain = scalar.Style is ScalarStyle.Plain;
        if (path.Length > 0 && (scalar.Value.Length == 0 || (plain && scalar.Value is "~" or "null")))
            Wrong(Here(scalar), path, "nothing is written here", "Write the value, or `unspecified` when the strategy is silent.");
        return new(scalar.Value, plain ? Scalars.KindOf(scalar.Value) : ScalarKind.Text, Here(scalar));
    }

    private Place Here(ParsingEvent e) => new(_file, _line = (int)e.Start.Line);

    private void Wrong(Place place, string path, string problem, string remedy) => _findings.Add(new(place.File, place.Line, path, problem, remedy));

    // YamlDotNet puts "(Line: 3, Col: 1, Idx: 20) - (…): " before its words; the finding has the line already.
    private static string Plain(string message) => message.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and var end ? message[(end + 3)..] : message;

    private sealed class TooDeep(int line) : Exception
    {
        public int Line { get; } = line;
    }
}
