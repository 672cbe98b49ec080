namespace GoldenThread.Web.Api;

/// <summary>A snake_case code in an address: ?status=response_planned. One that is none of ours is a 400.</summary>
public sealed record Code<T>(T Value)
    where T : struct, Enum
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "The framework looks for it here.")]
    public static bool TryParse(string? text, out Code<T>? code)
    {
        code = Names.FromCode<T>(text) is { } value ? new(value) : null;
        return code is not null;
    }
}
