using System.Security.Claims;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Access;

/// <summary>The one door: finds out who is here and for which partnership, then asks the policy that the endpoint declares. What is not yours and what is not there give the same answer.</summary>
public sealed partial class Gate(RequestDelegate next, ILogger<Gate> log, KnownPartnerships partnerships, SessionCookie cookie, Clock clock)
{
    public async Task InvokeAsync(HttpContext context, Visit visit)
    {
        var endpoint = context.GetEndpoint() as RouteEndpoint;
        var policy = endpoint?.Metadata.GetMetadata<IPolicy>();
        if (endpoint is not null && policy is null)
        {
            NoPolicy(log, endpoint.RoutePattern.RawText ?? "");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!visit.HasArrived && !await ArriveAsync(context, visit, endpoint, policy)) return;
        var answer = policy switch
        {
            NeedsAttribute needs => await DecideAsync(context, visit, needs),
            SampleOnlyAttribute when !context.RequestServices.GetRequiredService<Settings>().IsSample => Answer.NotThere,
            _ => Answer.Yes,
        };
        // The page of a problem passes here a second time; what was decided first stands.
        if (context.Features.Get<Admission>() is null) context.Features.Set(new Admission(answer, visit.IsSignedIn));
        if (answer == Answer.Yes)
        {
            await next(context);
            return;
        }

        Turned(log, endpoint?.RoutePattern.RawText ?? "", policy!.Says, answer);
        if (!visit.IsSignedIn && visit.HasPartnership && policy is NeedsAttribute) AskToSignIn(context, visit);
        else context.Response.StatusCode = answer == Answer.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
    }

    /// <summary>False when the request ends here: an unknown partnership, or a key that is nobody's.</summary>
    private async Task<bool> ArriveAsync(HttpContext context, Visit visit, RouteEndpoint? endpoint, IPolicy? policy)
    {
        var stop = context.RequestAborted;
        var here = Context(context, Guid.Empty);
        var slug = Slugs.In(context.Request.Path, endpoint);
        var partnership = slug is null ? null : await partnerships.FindAsync(slug, here.RealNow, stop);
        if (partnership is null && endpoint?.RoutePattern.GetParameter(Slugs.Parameter) is not null && policy is not OpenToAllAttribute { KnowsMore: true })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        here = partnership is null ? null : here with { PartnershipId = partnership.Id };
        var who = context.RequestServices.GetRequiredService<WhoIsHere>();
        var forPrograms = Problems.IsForPrograms(context.Request.Path);
        SignedIn? signedIn = null;
        if (forPrograms && Bearer.Read(context.Request) is var (token, home))
        {
            signedIn = await ByTokenAsync(context, who, token, home, partnership, stop);
            if (signedIn is null)
            {
                Refuse401(context);
                return false;
            }
        }
        else if (!forPrograms && cookie.Read(context) is { } secret && MindsWho(endpoint, policy, here))
        {
            signedIn = here is null ? await who.BySessionAsync(secret, Clock.RealNow, stop) : await who.BySessionAsync(secret, here, stop);
            await KeepAsync(context, signedIn, stop);
        }

        // Sample people have no passwords, so there is nothing to add to.
        if (signedIn is not null && partnership is { SampleData: false }) signedIn = SecondFactor.Hold(signedIn);
        visit.Arrive(partnership, signedIn, here);
        // Forms are bound to the account, so that one made for somebody else is refused.
        if (signedIn?.AccountId is { } account) context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString())], "session"));
        return true;
    }

    /// <summary>A key of another partnership is a visitor here, like its owner.</summary>
    private async Task<SignedIn?> ByTokenAsync(HttpContext context, WhoIsHere who, string token, string? home, VisitedPartnership? here, CancellationToken stop)
    {
        var of = home is null ? null : here?.Slug == home ? here : await partnerships.FindAsync(home, Clock.RealNow, stop);
        if (of is null) return null;
        var found = await who.ByTokenAsync(token, Context(context, of.Id), stop);
        return found is not null && of.Id != here?.Id ? found with { Person = null } : found;
    }

    /// <summary>Pages show who is here, doors ask; a stylesheet is the same for all.</summary>
    private static bool MindsWho(RouteEndpoint? endpoint, IPolicy? policy, OperationContext? here) => Slugs.IsPage(endpoint) || (here is not null && policy is not OpenToAllAttribute);

    private static async Task KeepAsync(HttpContext context, SignedIn? signedIn, CancellationToken stop)
    {
        if (signedIn is null || Clock.RealNow - signedIn.SeenAt < SessionLife.MovesEvery) return;
        await context.RequestServices.GetRequiredService<Sessions>().KeepAsync(signedIn, Clock.RealNow, stop);
    }

    private static async Task<Answer> DecideAsync(HttpContext context, Visit visit, NeedsAttribute needs)
    {
        var right = needs.For(context.Request.Method);
        // Whoever has signed in but belongs elsewhere finds here what all may see, and nothing else.
        if (visit.IsSignedIn && visit.Person is null && !visit.May(right)) return Answer.NotThere;
        if (needs.Of is null) return People.Access.Decide(visit.Caller, right);
        if (needs.Of == NeedsAttribute.Whole) return People.Access.Decide(visit.Caller, right, About.Partnership);
        if (!Guid.TryParse(context.GetRouteValue(needs.Id) as string, out var id)) return Answer.NotThere;
        var knows = context.RequestServices.GetServices<IKnowAbout>().Single(k => k.Kind == needs.Of);
        return await knows.FindAsync(id, visit.Context, context.RequestAborted) is { } about ? People.Access.Decide(visit.Caller, right, about) : Answer.NotThere;
    }

    private OperationContext Context(HttpContext context, Guid partnershipId) => new()
    {
        PartnershipId = partnershipId,
        Now = clock.Now,
        RealNow = Clock.RealNow,
        Channel = Problems.IsForPrograms(context.Request.Path) ? Channel.Api : Channel.Page,
        Reference = context.TraceIdentifier,
    };

    private static void AskToSignIn(HttpContext context, Visit visit)
    {
        if (Problems.IsForPrograms(context.Request.Path))
        {
            Refuse401(context);
            return;
        }

        var reading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var back = reading ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value;
        context.Response.Headers.Location = $"/{visit.Partnership.Slug}/sign-in?return={Uri.EscapeDataString(back!)}";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static void Refuse401(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Turned away at {Route}: {Policy}, {Answer}")]
    private static partial void Turned(ILogger log, string route, string policy, Answer answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "No policy is declared for {Route}; it stays shut")]
    private static partial void NoPolicy(ILogger log, string route);
}

/// <summary>What the gate decided, for the tests that walk every route.</summary>
public sealed record Admission(Answer Answer, bool SignedIn);
