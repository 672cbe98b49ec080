using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Web.Tests.Browser;

/// <summary>The product itself on a real port of this machine, on a fresh database, for a browser or an HTTP client. Derive to set it up otherwise.</summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goldenthread-site-").FullName;
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>The database it serves: worlds are built in it with <see cref="Given"/>.</summary>
    public TestDb Db { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    protected virtual Database Kind => Database.Sqlite;

    /// <summary>ASP.NET configuration on top, such as "Ui:Gallery".</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public virtual async ValueTask InitializeAsync()
    {
        Db = await TestDb.CreateAsync(Kind);
        var builder = Serving.Prepare(Set(new()
        {
            Mode = Mode.Sample,
            Data = _folder,
            Database = Db.Settings,
            Urls = ["http://127.0.0.1:0"],
            Address = new("http://127.0.0.1"),
            Jobs = false,
        }));
        builder.Configuration.AddInMemoryCollection(Settings!);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        _app = Serving.Assemble(builder);
        Add(_app);
        await _app.StartAsync();
        Address = new(_app.Urls.First());
    }

    public Uri At(string path) => new(Address, path);

    /// <summary>A caller without memory: cookies are not kept and redirects not followed unless asked for.</summary>
    public HttpClient Caller(bool follow = false, bool cookies = false) => new(new SocketsHttpHandler { AllowAutoRedirect = follow, UseCookies = cookies }) { BaseAddress = Address };

    public virtual async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds endpoints of the test's own.</summary>
    protected virtual void Add(WebApplication app)
    {
    }

    /// <summary>Changes the deployment's settings for this site.</summary>
    protected virtual Settings Set(Settings settings) => settings;
}
