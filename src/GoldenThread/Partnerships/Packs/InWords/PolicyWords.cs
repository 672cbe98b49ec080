namespace GoldenThread.Partnerships.Packs.InWords;

/// <summary>One question people ask about the policy, with what it says to it.</summary>
public sealed record PolicyWords(string Question, IReadOnlyList<PolicyLine> Lines);

/// <summary>One thing the policy says. Basis is null where the partnership has set nothing.</summary>
public sealed record PolicyLine(string Text, Basis? Basis = Basis.Seed, string? Ambiguity = null, string? Note = null)
{
    public const string NotSet = "not set by this partnership";

    /// <summary>The clause it comes from: charging.cancellation_notice.</summary>
    public string? Path { get; init; }

    /// <summary>A line that rests on a setting, or says that it is not set.</summary>
    public static PolicyLine Of<T>(Setting<T> setting, Func<T, string> say, string ifOpen)
        where T : notnull =>
        setting.Is(out var value)
            ? new(say(value), setting.Basis, setting.Basis == Packs.Basis.Reading ? setting.Ambiguity : null, setting.Note) { Path = setting.Path }
            : Open(setting, ifOpen);

    /// <summary>A line that says what is not set.</summary>
    public static PolicyLine Open<T>(Setting<T> setting, string what)
        where T : notnull => new($"{what}: {NotSet}", null) { Path = setting.Path };
}
