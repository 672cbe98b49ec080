using GoldenThread.Partnerships;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Ui;

/// <summary>Fills the frame of a page from the visit: the partnership's name, mark and accent out of its policy in force, the person, and where they may go.</summary>
public sealed class FrameOfVisit(PackInForce packs, Navigation navigation, Settings settings)
{
    public async Task<PageFrame> ForAsync(Visit visit, CancellationToken stop)
    {
        if (!visit.HasPartnership) return PageFrame.Public with { SampleData = settings.IsSample };
        var identity = (await packs.TodayAsync(visit.Context, stop))?.Pack.Identity;
        var post = visit.Person?.Posts is [var first, ..] ? first : null;
        return new PageFrame
        {
            NameFirst = identity?.NameLines[0] ?? visit.Partnership.Name,
            NameSecond = identity?.NameLines[1],
            Mark = identity?.Mark,
            Home = $"/{visit.Partnership.Slug}",
            Theme = identity is not null && identity.Accent.Is(out var accent) && Theme.From(accent).Is(out var theme, out _) ? ThemeStylesheet.Href(visit.Partnership.Slug, theme) : null,
            PersonName = visit.Person?.Name ?? (visit.IsSignedIn ? "Signed in" : null),
            PersonPost = post is null ? null : $"{post.JobTitle}, {post.AgencyName}",
            Account = visit.Person is null ? null : navigation.To(visit, "account"),
            Waits = HeldRoles.Words(visit) is { } waits ? new(waits, $"/{visit.Partnership.Slug}/account/authenticator") : null,
            SignIn = visit.IsSignedIn ? null : navigation.To(visit, "sign-in"),
            SignOut = visit.IsSignedIn ? navigation.To(visit, "sign-out") : null,
            Nav = navigation.For(visit),
            Find = navigation.To(visit, "find"),
            Foot = [.. Foot(visit)],
            SampleData = visit.Partnership.SampleData,
            SampleDate = settings.IsSample && visit.Partnership.SampleData ? new(London.SayShort(visit.Today), $"/{visit.Partnership.Slug}/sample-date") : null,
        };
    }

    private IEnumerable<FootLink> Foot(Visit visit)
    {
        foreach (var (path, words) in new[] { ("accessibility", "Accessibility"), ("privacy", "Privacy and your record"), ("contact", "Contact the partnership") })
            if (navigation.To(visit, path) is { } address) yield return new(words, address);
    }
}

public static class FrameOfVisitSetup
{
    /// <summary>After the gate, which knows who is here. Only pages wear a frame.</summary>
    public static void UseFrame(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Slugs.IsPage(context.GetEndpoint() as RouteEndpoint))
        {
            var services = context.RequestServices;
            context.SetPageFrame(await services.GetRequiredService<FrameOfVisit>().ForAsync(services.GetRequiredService<Visit>(), context.RequestAborted));
        }
        await next(context);
    });
}
