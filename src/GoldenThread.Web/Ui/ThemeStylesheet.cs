using System.Security.Cryptography;
using System.Text;
using GoldenThread.Partnerships;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Ui;

/// <summary>A partnership's accent as a stylesheet of its own, because no style may stand in a page. Reader's forced colours win over it.</summary>
public static class ThemeStylesheet
{
    public static string Of(Theme theme) =>
        $$"""
        @media (forced-colors:none){:root{{Block(theme.Light)}}}
        @media screen and (forced-colors:none) and (prefers-color-scheme:dark){:root{{Block(theme.Dark)}}}

        """;

    /// <summary>Where the layout finds it; the address changes with the colours, so it may be kept for a year.</summary>
    public static string Href(string partnership, Theme theme) => $"/{partnership}/theme.css?v={Mark(Of(theme))}";

    public static void MapThemes(this IEndpointRouteBuilder app) => app.MapGet("/{partnership}/theme.css", AnswerAsync).OpenToAll().WithName("theme");

    private static async Task<IResult> AnswerAsync(string? v, HttpContext context, Visit visit, PackInForce packs, CancellationToken stop)
    {
        if (await packs.TodayAsync(visit.Context, stop) is not { } policy || !policy.Pack.Identity.Accent.Is(out var accent) || !Theme.From(accent).Is(out var theme, out _)) return Results.NotFound();
        var css = Of(theme);
        context.Response.Headers.CacheControl = v == Mark(css) ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Text(css, "text/css", Encoding.UTF8);
    }

    private static string Block(ThemeColours c) => $"{{--accent:{c.Accent};--accent-ink:{c.Ink};--accent-text:{c.Text};--accent-edge:{c.Edge}}}";

    private static string Mark(string css) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..10];
}
