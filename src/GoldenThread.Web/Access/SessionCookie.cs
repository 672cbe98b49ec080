using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Access;

/// <summary>The cookie that carries the session's secret: for this host alone, out of reach of scripts, and over encrypted connections only where there are any.</summary>
public sealed class SessionCookie(Settings settings)
{
    private const string Plain = "goldenthread-session";
    private const string Locked = "__Host-" + Plain;

    public string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)] is { Length: > 0 and <= 100 } secret ? secret : null;

    public void Write(HttpContext context, string secret) => context.Response.Cookies.Append(NameFor(context), secret, Options(context));

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    /// <summary>Whether the reader's connection is encrypted, as far as we know.</summary>
    public bool IsSecure(HttpContext context) => context.Request.IsHttps || settings.Address.Scheme == Uri.UriSchemeHttps;

    private string NameFor(HttpContext context) => IsSecure(context) ? Locked : Plain;

    /// <summary>Without an end of its own: it goes when the browser closes, and the session in the database ends by itself.</summary>
    private CookieOptions Options(HttpContext context) => new() { HttpOnly = true, Secure = IsSecure(context), SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
