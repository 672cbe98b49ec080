using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Whether lost places have come to what the policy answers with more than a charge. It says so; a person decides what follows. Null where the policy has no such rule or it is not reached.</summary>
public static class SanctionReached
{
    /// <param name="setting">The policy's rule.</param>
    /// <param name="lost">How many places were lost, this one too.</param>
    /// <param name="lastOn">The day of the last.</param>
    public static Answer? Decide(Setting<Sanction> setting, int lost, DateOnly lastOn)
    {
        if (!setting.Is(out var rule) || lost < 1) return null;
        // Where no number is given, what "repeated" means is for people to say: from the second on.
        var open = !rule.After.Is(out var after);
        if (lost < (open ? 2 : after)) return null;
        return new(rule.On, rule.Effect, rule.For.Is(out var period) ? period.After(lastOn, BankHolidays.England) : null, open);
    }

    /// <param name="Until">The last day of it; null where the policy gives no length.</param>
    /// <param name="NumberOpen">The policy does not say after how many.</param>
    public sealed record Answer(SanctionOn On, string Effect, DateOnly? Until, bool NumberOpen);
}
