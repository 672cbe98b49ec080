using GoldenThread.People;

namespace GoldenThread.Web.Access;

/// <summary>Reads an API key from the Authorization header. A key names its partnership, so that one of another is told from one that is wrong.</summary>
public static class Bearer
{
    /// <summary>The key and the word of its partnership; null when there is none. A header that holds something else gives an empty key, which is nobody's.</summary>
    public static (string Token, string? Slug)? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0) return null;
        const string scheme = "Bearer ";
        var token = header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : "";
        return token.Length <= 200 && CreateToken.SlugOf(token) is { } slug ? (token, slug) : ("", null);
    }
}
