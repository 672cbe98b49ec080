using GoldenThread.People;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests;

/// <summary>
/// The whole product in this process, on a fresh database with one partnership ("calderbrook"), without a network.
/// <code>
/// await using var app = await TestApp.StartAsync(kind);
/// var coordinator = await app.PersonAsync(Role.Coordinator);
/// var pages = await app.SignedInAs(coordinator);           // a browser of hers: keeps cookies, follows nothing
/// var api = await app.WithToken(coordinator);              // a program of hers
/// (await app.Visitor().GetAsync(app.At("/events"))).StatusCode.ShouldBe(HttpStatusCode.OK);
/// </code>
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private TestApp(string folder, WebApplication app, Given given)
    {
        (_folder, _app, Given) = (folder, app, given);
    }

    /// <summary>Builds the world in the app's database.</summary>
    public Given Given { get; }

    public WebApplication Application => _app;

    public IServiceProvider Services => _app.Services;

    /// <summary>The clock of the app: MoveTo another day.</summary>
    public Clock Clock => Services.GetRequiredService<Clock>();

    public TestServer Server => _app.GetTestServer();

    /// <summary>The partnership's word in addresses.</summary>
    public string Slug { get; private init; } = "calderbrook";

    /// <param name="kind">The database.</param>
    /// <param name="set">Changes the deployment's settings.</param>
    /// <param name="prepare">Changes the services before the app is built.</param>
    /// <param name="extend">Adds to the app before it starts.</param>
    public static async Task<TestApp> StartAsync(
        Database kind = Database.Sqlite, Func<Settings, Settings>? set = null, Action<WebApplicationBuilder>? prepare = null, Action<WebApplication>? extend = null)
    {
        var given = await Given.PartnershipAsync(kind);
        var folder = Directory.CreateTempSubdirectory("goldenthread-app-").FullName;
        var settings = new Settings
        {
            Mode = Mode.Sample, Data = folder, Database = given.Test.Settings, Urls = ["http://localhost"], Address = new("http://localhost"), Jobs = false, Today = DateOnly.FromDateTime(given.Now),
        };
        var builder = Serving.Prepare(set?.Invoke(settings) ?? settings);
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        prepare?.Invoke(builder);
        var app = Serving.Assemble(builder);
        extend?.Invoke(app);
        await app.StartAsync();
        return new(folder, app, given);
    }

    /// <summary>An address of the partnership: At("/events") is /calderbrook/events.</summary>
    public string At(string path) => $"/{Slug}{path}";

    /// <summary>An address of the partnership's API: Api("/events") is /api/v1/calderbrook/events.</summary>
    public string Api(string path) => $"/api/v1/{Slug}{path}";

    /// <summary>Nobody: keeps cookies, follows no redirect.</summary>
    public HttpClient Visitor(bool encrypted = false) => new(new KeepsCookies(Server.CreateHandler())) { BaseAddress = new(encrypted ? "https://localhost" : "http://localhost") };

    /// <summary>A person with one role, in an agency where the role is for one; nothing for somebody who only works here.</summary>
    public async Task<Person> PersonAsync(Role? role = null, Agency? agency = null, Guid? scopeId = null)
    {
        agency ??= await Given.AgencyAsync();
        var person = await Given.PersonAsync(agency);
        if (role is { } held) await Given.GrantAsync(person, held, scopeId ?? (Given.ScopeOf(held) == ScopeKind.Agency ? agency.Id : null));
        return person;
    }

    /// <summary>A browser that this person has signed in with.</summary>
    public async Task<HttpClient> SignedInAs(Person person)
    {
        var account = await Given.AccountAsync(person);
        await using var scope = Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account.Id, Clock.RealNow);
        var browser = Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", $"goldenthread-session={secret}");
        return browser;
    }

    /// <summary>A program with a key of this person, for the one role they hold (or the one named).</summary>
    public async Task<HttpClient> WithToken(Person person, Role? role = null)
    {
        var program = Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(person, role));
        return program;
    }

    public async Task<string> TokenAsync(Person person, Role? role = null)
    {
        role ??= await Given.ReadAsync(db => Task.FromResult(db.Grants.Where(g => g.PersonId == person.Id).Select(g => (Role?)g.Role).FirstOrDefault())) ?? Role.Practitioner;
        await using var db = Given.Open();
        return (await new CreateToken(db).DoAsync(new(role.Value, person.Id), Given.Context() with { RealNow = Clock.RealNow })).OrThrow().Token;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Given.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What a browser does with cookies, beside those set by hand.</summary>
    private sealed class KeepsCookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var kept = _jar.GetCookieHeader(request.RequestUri!);
            if (kept.Length > 0)
            {
                var set = request.Headers.TryGetValues("Cookie", out var own) ? string.Join("; ", own) : "";
                var names = kept.Split("; ").Select(c => c.Split('=')[0]).ToHashSet();
                var others = set.Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(c => !names.Contains(c.Split('=')[0]));
                request.Headers.Remove("Cookie");
                request.Headers.Add("Cookie", string.Join("; ", [kept, .. others]));
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
                foreach (var cookie in cookies) _jar.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
