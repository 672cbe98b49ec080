using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>One page of a list, with how many there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, PageOf Asked)
{
    /// <summary>The cursor of the next page, or null on the last.</summary>
    public string? Next => Asked.Skip + Items.Count < Total && Items.Count > 0 ? Cursor(Asked.Skip + Items.Count) : null;

    /// <summary>The cursor of the page before, or null on the first.</summary>
    public string? Previous => Asked.Skip > 0 ? Cursor(Math.Max(0, Asked.Skip - Asked.Size)) : null;

    /// <summary>"1 to 20 of 134", or "none".</summary>
    public string Showing => Items.Count == 0 ? "none" : $"{Asked.Skip + 1} to {Asked.Skip + Items.Count} of {Total}";

    public Paged<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Items.Select(make)], Total, Asked);

    private static string Cursor(int skip) => skip.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Which page of a list is asked for.</summary>
public sealed record PageOf(int Skip, int Size = 20)
{
    public static PageOf First { get; } = new(0);

    /// <summary>Reads a cursor; null and empty are the first page. False when it is none of ours.</summary>
    public static bool TryRead(string? cursor, out PageOf page, int size = 20)
    {
        page = new(0, size);
        if (string.IsNullOrEmpty(cursor)) return true;
        if (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)) return false;
        page = new(skip, size);
        return true;
    }
}

public static class PagedQuery
{
    /// <summary>Counts an ordered query and reads one page of it: two commands.</summary>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> rows, PageOf page, CancellationToken stop = default) =>
        new(await rows.Skip(page.Skip).Take(page.Size).ToListAsync(stop), await rows.CountAsync(stop), page);
}
