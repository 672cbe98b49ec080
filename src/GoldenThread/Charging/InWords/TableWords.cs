using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging.InWords;

/// <summary>A table of the pack as sentences: for whom, for what, how much.</summary>
internal static class TableWords
{
    public static IEnumerable<PolicyLine> Of(Setting<IReadOnlyList<PriceRow>> table, Setting<PriceUnit> unit, string ifOpen)
    {
        if (!table.Is(out var rows)) return [PolicyLine.Open(table, ifOpen)];
        return rows.Select(row => Line(table, row, row.Per ?? unit.Or(default)));
    }

    /// <summary>"voluntary bodies based in the area".</summary>
    public static string Say(Who who)
    {
        if (who.Words is { } words) return words;
        var kinds = who.Kinds.Count == 0 ? "organisations" : string.Join(", ", who.Kinds.Select(Say));
        string?[] conditions =
        [
            who.BasedInArea switch { true => "based in the area", false => "based elsewhere", _ => null },
            who.ServesArea switch { true => "that serve the area", false => "that do not serve the area", _ => null },
            who.BasedInOrServesArea switch { true => "based in the area or serving it", false => "neither based in the area nor serving it", _ => null },
            who.Contributes switch { true => "that contribute to the partnership's budget", false => "that do not contribute", _ => null },
            who.GivesTrainers switch { true => "that lend trainers", false => "that lend no trainers", _ => null },
            who.TurnoverFrom is { } least ? $"with an income of {least} a year or more" : null,
            who.TurnoverUnder is { } most ? $"with an income under {most} a year" : null,
            (who.StaffFrom, who.StaffUpTo) switch { ({ } from, { } to) => $"of {from} to {to} people", ({ } from, null) => $"of {from} people or more", (null, { } to) => $"of up to {to} people", _ => null },
        ];
        return string.Join(' ', [kinds, .. conditions.OfType<string>()]);
    }

    private static PolicyLine Line(Setting<IReadOnlyList<PriceRow>> table, PriceRow row, PriceUnit unit)
    {
        var basis = new Grounds().On(table);
        var (amount, ambiguity, note) = Amount(row, basis);
        string?[] parts = [row.Who is { } who ? Say(who) : null, What(row)];
        var head = string.Join(", ", parts.OfType<string>());
        var open = amount.EndsWith(PolicyLine.NotSet, StringComparison.Ordinal);
        var counted = open || amount is "free" || row.As is not null || row.PercentOfPrice.IsSet ? "" : Say(unit);
        var text = $"{(head.Length == 0 ? "" : $"{Capital(head)}: ")}{amount}{counted}{(row.PlusExtraCosts ? ", and what was bought for the person (an interpreter, say)" : "")}{(row.OfficerDecides ? "; an officer decides" : "")}";
        var read = basis.Basis == Basis.Reading;
        return new(Capital(text), open ? null : basis.Basis, read ? ambiguity ?? table.Ambiguity : null, note ?? row.Note ?? (read && ambiguity is null ? table.Note : null)) { Path = open ? row.Amount.Path : table.Path };
    }

    private static (string Words, string? Ambiguity, string? Note) Amount(PriceRow row, Grounds grounds)
    {
        if (row.As is { } other) return (other == ChargeTable.NonAttendance ? "as for not coming" : "as for cancelling late", null, null);
        if (row.PercentOfPrice.Is(out var percent))
        {
            grounds.On(row.PercentOfPrice);
            return (percent == 100 ? "the full price of the place" : $"{percent}% of the price of the place", row.PercentOfPrice.Ambiguity, row.PercentOfPrice.Note);
        }

        if (!row.Amount.Is(out var amount)) return ($"amount {PolicyLine.NotSet}", null, row.Amount.Note);
        grounds.On(row.Amount);
        return (amount == Money.Zero ? "free" : amount.ToString(), row.Amount.Ambiguity, row.Amount.Note);
    }

    private static string? What(PriceRow row)
    {
        string?[] parts =
        [
            row.Events.Count == 0 ? null : string.Join(" or ", row.Events.Select(Plain)),
            row.Forms.Count == 0 ? null : string.Join(" or ", row.Forms.Select(f => Names.Code(f))),
            (row.Days, row.Length) switch
            {
                ({ } days, _) => $"{days} days",
                (_, EventLength.UpTo3Hours) => "up to 3 hours",
                (_, EventLength.HalfDay) => "half a day",
                (_, EventLength.FullDay) => "a full day",
                (_, EventLength.MultiDay) => "several days",
                _ => null,
            },
            (row.OverHours, row.UpToHours) switch
            {
                ({ } over, { } to) => $"over {over} and up to {to} hours",
                ({ } over, null) => $"over {over} hours",
                (null, { } to) => $"up to {to} hours",
                _ => null,
            },
            row.Inside is { } inside ? $"less than {inside} before" : null,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    private static string Say(PriceUnit unit) => unit switch
    {
        PriceUnit.PerPersonPerDay => " per person per day",
        PriceUnit.PerOrganisationPerYear => " a year for the whole organisation",
        _ => " per person",
    };

    internal static string Say(LegalKind kind) => kind switch
    {
        LegalKind.StatutoryPartner => "statutory partners",
        LegalKind.RelevantAgency => "relevant agencies",
        LegalKind.LocalNotForProfit => "local bodies not run for profit",
        LegalKind.VoluntaryCommunityFaith => "voluntary, community and faith bodies",
        LegalKind.University => "universities",
        LegalKind.NationalCharity => "national charities",
        LegalKind.CommissionedForProfit => "commissioned services run for profit",
        LegalKind.OtherIndependent => "other independent bodies",
        LegalKind.OtherForProfit => "other bodies run for profit",
        _ => "schools",
    };

    private static string Plain(string code) => code == EventFacts.Elearning ? "e-learning" : code.Replace('_', ' ');

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
