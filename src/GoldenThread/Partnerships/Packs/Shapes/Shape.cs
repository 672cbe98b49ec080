using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>What a piece of a pack must look like, taken from the C# type that holds it. It reads, it finds fault, and it writes its own JSON schema.</summary>
internal abstract class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> _known = new();

    /// <summary>The value, or null after telling the pass what is wrong.</summary>
    public abstract object? Read(PackNode node, string path, ReadingPass pass);

    /// <summary>The same demand as JSON schema; records go into <paramref name="definitions"/>.</summary>
    public abstract JsonNode Schema(JsonObject definitions);

    public static Shape Of(Type type) => _known.GetOrAdd(type, Make);

    private static Shape Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value);
        if (WordShape.For(type) is { } word) return word;
        if (type == typeof(Period)) return new PeriodShape();
        if (Generic(type, typeof(Setting<>), typeof(SettingShape<>)) is { } setting) return setting;
        if (Generic(type, typeof(IReadOnlyList<>), typeof(ListShape<>)) is { } list) return list;
        return new RecordShape(type);
    }

    private static Shape? Generic(Type type, Type of, Type shape) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == of
            ? (Shape)Activator.CreateInstance(shape.MakeGenericType(type.GetGenericArguments()))!
            : null;
}
