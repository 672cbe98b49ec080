namespace GoldenThread.Evaluation.Value;

/// <summary>Return on investment: benefit less cost, divided by cost (R-172; the strategies name the level and give no formula, so this is the product's, after Phillips).</summary>
public static class ReturnOnInvestment
{
    /// <summary>The step of a policy that recorded costs and benefits answer.</summary>
    public const string Step = "return_on_investment";

    /// <summary>Null where nothing was spent: there is nothing to divide by.</summary>
    public static double? Of(long costPence, long benefitPence) => costPence <= 0 ? null : (double)(benefitPence - costPence) / costPence;
}
