using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>From when until when a document says it speaks. A label: what is in force is decided by the pack's effective day.</summary>
public sealed record Term : IChecked
{
    public required PartialDate From { get; init; }

    public PartialDate? To { get; init; }

    public override string ToString() => To is { } to ? $"{From} to {to}" : $"{From}";

    IEnumerable<Wrong> IChecked.Wrongs() => DateOrder.Check(From, "from", To, "to");
}

/// <summary>What ends cannot end before it begins.</summary>
internal static class DateOrder
{
    public static IEnumerable<Wrong> Check(PartialDate? from, string fromKey, PartialDate? to, string toKey)
    {
        if (from is { } first && to is { } last && last.Last < first.First)
            yield return new(toKey, $"{last} is before `{fromKey}` ({first})", "Put the two dates in order.");
    }
}
