namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>Keys that a record knows and carries untouched until somebody types them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CarriedAttribute(params string[] keys) : Attribute
{
    public string[] Keys { get; } = keys;
}

/// <summary>The words written here are codes that must be defined in one of these sections.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RefersToAttribute(params string[] sections) : Attribute
{
    public string[] Sections { get; } = sections;
}

/// <summary>A property that no pack writes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotWrittenAttribute : Attribute;

/// <summary>A record that can say what is wrong with itself beyond the kinds of its values.</summary>
internal interface IChecked
{
    IEnumerable<Wrong> Wrongs();
}

/// <summary>What is wrong at a key of a record, and what to do.</summary>
internal sealed record Wrong(string Key, string Problem, string Remedy);
