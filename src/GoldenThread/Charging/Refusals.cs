namespace GoldenThread.Charging;

/// <summary>Every no about charges, in the words people read.</summary>
public static class Refusals
{
    public static Refusal FactsDoNotFit(IReadOnlyDictionary<string, string> fields) =>
        new("facts_do_not_fit", string.Join(" ", fields.Values.Distinct()), RefusalKind.Rule) { Fields = fields };

    public static Refusal NoSuchKind(IEnumerable<string> known) =>
        new Refusal("no_such_kind", $"This partnership's policy knows no such kind of event. Use one of: {string.Join(", ", known)}.", RefusalKind.Rule).At("event.kind");
}
