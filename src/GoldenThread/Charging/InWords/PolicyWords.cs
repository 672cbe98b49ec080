using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging.InWords;

/// <summary>One question people ask about money, with what the policy says to it.</summary>
public sealed record PolicyWords(string Question, IReadOnlyList<PolicyLine> Lines);

/// <summary>One thing the policy says. Basis is null where the partnership has set nothing.</summary>
public sealed record PolicyLine(string Text, Basis? Basis = Basis.Seed, string? Ambiguity = null, string? Note = null)
{
    public const string NotSet = "not set by this partnership";

    /// <summary>A line that rests on a setting, or says that it is not set.</summary>
    public static PolicyLine Of<T>(Setting<T> setting, Func<T, string> say, string ifOpen)
        where T : notnull =>
        setting.Is(out var value)
            ? new(say(value), setting.Basis, setting.Basis == Partnerships.Packs.Basis.Reading ? setting.Ambiguity : null, setting.Note)
            : new($"{ifOpen}: {NotSet}", null);
}
