using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Ui;

/// <summary>Addresses with filters: what is empty stays out.</summary>
public static class Addresses
{
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> filters)
    {
        foreach (var (name, value) in filters)
            if (!string.IsNullOrEmpty(value)) path = QueryHelpers.AddQueryString(path, name, value);
        return path;
    }
}
