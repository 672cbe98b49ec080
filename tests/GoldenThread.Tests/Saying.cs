using GoldenThread.Foundation;

namespace GoldenThread.Tests;

/// <summary>Reads refusals in assertions.</summary>
public static class Saying
{
    public static string? CodeOrNull(this Refusal? no) => no?.Code;

    public static string? No<T>(this Result<T> outcome)
        where T : notnull => outcome.No?.Code;
}
