using GoldenThread.Charging;
using GoldenThread.Charging.InWords;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Learning;

/// <summary>What the policy says about e-learning that is not finished, in its own sentence.</summary>
public static class ElearningWords
{
    public static string IfNotFinished(ChargingPolicy policy) =>
        ChargesInWords.Of(policy).SelectMany(w => w.Lines).FirstOrDefault(l => l.Text.StartsWith("E-learning not finished", StringComparison.Ordinal) || l.Text.StartsWith("E-learning that is not finished", StringComparison.Ordinal))?.Text ?? "Nothing is charged";
}
