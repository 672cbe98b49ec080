using System.Net;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace GoldenThread.Web.Tests.Access;

/// <summary>
/// Walks every route of the application, from its own list, as every role and as nobody, on what is one's own, another person's, another agency's and another partnership's, and
/// after the role was taken back (security goal Z12). What must happen is worked out from the right that the route declares and the one policy.
/// </summary>
[Requirement("R-276"), Requirement("R-002")]
public sealed class PermissionsTests
{
    /// <summary>Routes with an id whose operation judges the record itself: the kind of record the id names, to try on it what is not one's own. A new one gets its line here, or declares what it is of.</summary>
    private static readonly Dictionary<string, string> _judgedInside = new(StringComparer.Ordinal)
    {
        ["{partnership}/threads/{id:guid}"] = "finding",
        ["{partnership}/threads/{id:guid}/records.csv"] = "finding",
        ["{partnership}/threads/{id:guid}/evidence"] = "finding",
        ["{partnership}/evidence/{id:guid}"] = "evidence",
        ["{partnership}/questionnaires/{id:guid}"] = "questionnaire",
        ["{partnership}/questionnaires/{id:guid}/preview"] = "questionnaire",
        ["{partnership}/questionnaires/{id:guid}/question"] = "questionnaire",
        ["{partnership}/surveys/{id:guid}"] = "wave",
        ["{partnership}/surveys/{id:guid}/invite"] = "wave",
        ["{partnership}/surveys/{id:guid}/not-answered"] = "wave",
        ["{partnership}/surveys/{id:guid}/texts"] = "wave",
        ["{partnership}/briefings/{id:guid}"] = "briefing",
        ["{partnership}/charges/invoices/{id:guid}"] = "invoice",
        ["{partnership}/charges/invoices/{id:guid}/file"] = "invoice",
        ["{partnership}/policy-drafts/{id:guid}"] = "draft",
        ["{partnership}/policy-drafts/{id:guid}/bookings.csv"] = "draft",
        ["api/v1/{partnership}/threads/{id:guid}"] = "finding",
        ["api/v1/{partnership}/findings/{id:guid}/evidence"] = "finding",
        ["{partnership}/events/{id:guid}"] = "event",
        ["{partnership}/events/{id:guid}/book"] = "event",
        ["{partnership}/events/{id:guid}/pledge"] = "event",
        ["{partnership}/courses/{id:guid}/pledges"] = "course",
        ["{partnership}/events/{id:guid}/bookings"] = "event",
        ["api/v1/{partnership}/courses/{id:guid}"] = "course",
        ["api/v1/{partnership}/events/{id:guid}"] = "event",
        ["api/v1/{partnership}/events/{id:guid}/publish"] = "event",
        ["api/v1/{partnership}/events/{id:guid}/cancel"] = "event",
        ["api/v1/{partnership}/events/{id:guid}/bookings/"] = "event",
        ["api/v1/{partnership}/bookings/{id:guid}/"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/cancel"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/substitute"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/accept"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/release"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/approve"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/decline"] = "booking",
        ["api/v1/{partnership}/bookings/{id:guid}/offer"] = "booking",
    };

    /// <summary>The id names what one's own part hangs on: a list as far as the right reaches, a place for oneself.</summary>
    private static readonly HashSet<string> _ownPart = ["api/v1/{partnership}/events/{id:guid}/bookings/", "{partnership}/events/{id:guid}/bookings", "{partnership}/events/{id:guid}/book", "{partnership}/events/{id:guid}/pledge", "{partnership}/courses/{id:guid}/pledges"];

    private readonly List<string> _wrong = [];
    private int _cells;

    [Theory, OnBoth]
    public async Task Every_route_answers_every_role_as_its_right_says(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var world = await PermissionsWorld.BuildAsync(app);

        // Doing comes last: a draft that an officer publishes on the way is no draft any more.
        var doors = Policies.Endpoints(app.Application).SelectMany(e => MethodsOf(e).Select(m => (Endpoint: e, Method: m)));
        foreach (var (endpoint, method) in doors.OrderBy(d => d.Method != "GET" && _judgedInside.ContainsKey(Pattern(d.Endpoint)))) await WalkAsync(app, world, endpoint, method);

        _wrong.ShouldBeEmpty();
        _cells.ShouldBeGreaterThan(2000);
        TestContext.Current.TestOutputHelper!.WriteLine($"{_cells} cells");
    }

    [Fact]
    public async Task Every_route_with_an_id_says_whose_record_it_opens()
    {
        await using var app = await TestApp.StartAsync();
        var patterns = Policies.Endpoints(app.Application).Where(e => Policies.Of(e) is NeedsAttribute { Of: null } n && !(AllOrNothing(n.Right) && AllOrNothing(n.ToPost)) && e.RoutePattern.Parameters.Any(p => p.Name == "id"))
            .Select(Pattern).Distinct().ToList();
        patterns.Except(_judgedInside.Keys).ShouldBeEmpty("give the endpoint Of = \"…\", or a line in this test when its operation judges the record");
        _judgedInside.Keys.Except(Policies.Endpoints(app.Application).Select(Pattern)).ShouldBeEmpty("no such route any more");
    }

    [Fact]
    public async Task Every_kind_of_record_that_a_route_names_is_known_and_has_its_row()
    {
        await using var app = await TestApp.StartAsync();
        var world = await PermissionsWorld.BuildAsync(app);
        var named = Policies.Endpoints(app.Application).Select(e => Policies.Of(e)).OfType<NeedsAttribute>().Select(n => n.Of).OfType<string>().Distinct().ToList();

        named.Remove(NeedsAttribute.Whole);
        named.Except(world.Targets.Keys.Select(t => t.Kind)).ShouldBeEmpty("add the kind to PermissionsWorld");
        using var scope = app.Services.GetService(typeof(Microsoft.Extensions.DependencyInjection.IServiceScopeFactory)) is Microsoft.Extensions.DependencyInjection.IServiceScopeFactory factory ? factory.CreateScope() : throw new InvalidOperationException();
        var known = ((IEnumerable<IKnowAbout>)scope.ServiceProvider.GetService(typeof(IEnumerable<IKnowAbout>))!).Select(k => k.Kind).ToList();
        named.Except(known).ShouldBeEmpty("register an IKnowAbout for the kind");
        known.ShouldBeUnique();
    }

    /// <summary>Whoever holds the right holds it over all of the partnership: there is no record to judge.</summary>
    private static bool AllOrNothing(Right right) => AccessRules.All[right] is { Published: false } rule && rule.To.All(t => t.Extent is Extent.Partnership or Extent.Whole);

    private async Task WalkAsync(TestApp app, PermissionsWorld world, RouteEndpoint endpoint, string method)
    {
        var policy = Policies.Of(endpoint);
        if (policy is not NeedsAttribute needs)
        {
            await OpenAsync(app, world, endpoint, method);
            return;
        }

        var right = needs.For(method);
        var kind = needs.Of ?? _judgedInside.GetValueOrDefault(Pattern(endpoint));
        IEnumerable<Whose> positions = needs.Of is null && kind is null ? [Whose.Own] : Enum.GetValues<Whose>();
        foreach (var whose in positions)
        {
            await SignedOutAsync(app, world, endpoint, method, needs, right, kind, whose);
            foreach (var actor in world.Actors)
            {
                if (kind is not null && world.Targets.Keys.Any(k => k.Kind == kind) && world.For(kind, whose, actor) is null) continue;
                await SignedInAsync(app, world, endpoint, method, needs, right, kind, whose, actor);
            }
        }

        // The same address at the other partnership, where the person is nobody.
        foreach (var actor in world.Actors)
        {
            var answer = await SendAsync(app, endpoint, method, "elsewhere", Guid.NewGuid(), actor);
            if (actor.Revoked && IsApi(endpoint)) Expect(answer, HttpStatusCode.Unauthorized, endpoint, method, actor, "elsewhere");
            else if (needs.Of is null && !People.Access.Of(Caller.Nobody, right).IsNothing) ExpectIn(answer, endpoint, method, actor, "elsewhere");
            else Expect(answer, HttpStatusCode.NotFound, endpoint, method, actor, "elsewhere");
        }
    }

    private async Task OpenAsync(TestApp app, PermissionsWorld world, RouteEndpoint endpoint, string method)
    {
        foreach (var actor in world.Actors.Where(a => !a.Revoked || !IsApi(endpoint)).Append(null))
        {
            var answer = await SendAsync(app, endpoint, method, app.Slug, null, actor);
            ExpectIn(answer, endpoint, method, actor, "open");
        }
    }

    private async Task SignedOutAsync(TestApp app, PermissionsWorld world, RouteEndpoint endpoint, string method, NeedsAttribute needs, Right right, string? kind, Whose whose)
    {
        var target = kind is null ? null : world.For(kind, whose, world.Actors[0]);
        var answer = await SendAsync(app, endpoint, method, app.Slug, target?.Id, null);
        var may = needs.Of is null ? People.Access.Decide(Caller.Nobody, right) : target?.About is { } about ? People.Access.Decide(Caller.Nobody, right, about) : Answer.NotThere;
        if (may == Answer.Yes) ExpectIn(answer, endpoint, method, null, whose.ToString());
        else Expect(answer, IsApi(endpoint) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther, endpoint, method, null, whose.ToString());
    }

    private async Task SignedInAsync(TestApp app, PermissionsWorld world, RouteEndpoint endpoint, string method, NeedsAttribute needs, Right right, string? kind, Whose whose, Actor actor)
    {
        var target = kind is null ? null : world.For(kind, whose, actor);
        var answer = await SendAsync(app, endpoint, method, app.Slug, target?.Id ?? (kind is null ? null : Guid.NewGuid()), actor);
        if (IsApi(endpoint) && actor.Revoked)
        {
            Expect(answer, HttpStatusCode.Unauthorized, endpoint, method, actor, whose.ToString());
            return;
        }

        var caller = actor.Caller with { ByToken = IsApi(endpoint) };
        var expected = needs.Of is null ? People.Access.Decide(caller, right)
            : target?.About is { } about ? People.Access.Decide(caller, right, about) : Answer.NotThere;
        if (expected == Answer.Yes)
        {
            ExpectIn(answer, endpoint, method, actor, whose.ToString());
            // What is another partnership's is not there, even for whoever may see all of this one.
            if (kind is not null && target?.About is null && answer.Response.StatusCode is not (404 or 400 or 415)) Wrong(answer, "404", endpoint, method, actor, whose.ToString());
            // Where the operation judges the record, it judges by the same policy.
            var beyond = needs.Of is null && method == "GET" && !_ownPart.Contains(Pattern(endpoint)) && target?.About is { } its && People.Access.Decide(caller, right, its) != Answer.Yes;
            if (beyond && answer.Response.StatusCode is not (404 or 403)) Wrong(answer, "404 from the operation", endpoint, method, actor, whose.ToString());
        }
        else
        {
            Expect(answer, expected == Answer.NotAllowed ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, endpoint, method, actor, whose.ToString());
        }
    }

    private static async Task<HttpContext> SendAsync(TestApp app, RouteEndpoint endpoint, string method, string slug, Guid? id, Actor? actor)
    {
        var path = PathOf(endpoint, slug, id);
        return await app.Server.SendAsync(context =>
        {
            context.Request.Method = method;
            context.Request.Path = path;
            context.Request.Host = new("localhost");
            // From everywhere, so that the limits for one address stay out of it.
            context.Connection.RemoteIpAddress = new IPAddress(Guid.NewGuid().ToByteArray());
            if (actor is null) return;
            if (IsApi(endpoint)) context.Request.Headers.Authorization = $"Bearer {actor.Token}";
            else context.Request.Headers.Cookie = $"goldenthread-session={actor.Secret}";
        });
    }

    private static string PathOf(RouteEndpoint endpoint, string slug, Guid? id)
    {
        var parts = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: Slugs.Parameter } => slug,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "clock" } => "rapid_review",
            _ => (id ?? Guid.NewGuid()).ToString(),
        })));
        return "/" + string.Join('/', parts);
    }

    private void Expect(HttpContext answer, HttpStatusCode status, RouteEndpoint endpoint, string method, Actor? actor, string position)
    {
        _cells++;
        var admitted = answer.Features.Get<Admission>()?.Answer == Answer.Yes;
        if (admitted || answer.Response.StatusCode != (int)status) Wrong(answer, ((int)status).ToString(), endpoint, method, actor, position);
    }

    /// <summary>Let in: whatever the endpoint then says about an empty request, it is not "sign in" or a fault of ours, and "you may not" only where the operation judges the record.</summary>
    private void ExpectIn(HttpContext answer, RouteEndpoint endpoint, string method, Actor? actor, string position)
    {
        _cells++;
        var admitted = answer.Features.Get<Admission>()?.Answer == Answer.Yes;
        if (!admitted || answer.Response.StatusCode is 401 || (answer.Response.StatusCode is 403 && !_judgedInside.ContainsKey(Pattern(endpoint))) || (answer.Response.StatusCode >= 500 && !IsHealth(endpoint))) Wrong(answer, "in", endpoint, method, actor, position);
    }

    private void Wrong(HttpContext answer, string expected, RouteEndpoint endpoint, string method, Actor? actor, string position) =>
        _wrong.Add($"{method} /{Pattern(endpoint)} as {(actor is null ? "nobody" : actor.Revoked ? $"former {actor.Role}" : actor.Role)}, {position}: {answer.Response.StatusCode}, expected {expected}");

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(m => m != "HEAD") ?? (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null ? ["GET"] : ["GET", "POST"]);

    private static bool IsApi(RouteEndpoint endpoint) => Pattern(endpoint).StartsWith("api/", StringComparison.Ordinal);

    private static bool IsHealth(RouteEndpoint endpoint) => Pattern(endpoint).StartsWith("health/", StringComparison.Ordinal);

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');
}
