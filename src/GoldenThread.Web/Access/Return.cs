namespace GoldenThread.Web.Access;

/// <summary>Where somebody goes after signing in: a page of this site that they came from, and nowhere else.</summary>
public static class Return
{
    /// <summary>The address, when it is a path of this site; otherwise the other.</summary>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    private static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= 1000 && !address.Any(c => char.IsControl(c) || c == '\\');
}
