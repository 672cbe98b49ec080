using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(GoldenThread.Web.Tests.Browser.Chrome))]
[assembly: GoldenThread.Web.Tests.Browser.ClosesItsWindows]

namespace GoldenThread.Web.Tests.Browser;

/// <summary>One Chromium for the whole run; each test gets a context of its own. Tests that need it skip, with the reason, where it is not installed.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> _windows = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    /// <summary>A fresh browser window with no memory, looking as asked.</summary>
    public async Task<IPage> OpenAsync(Look look, Uri? at = null)
    {
        Assert.SkipWhen(Path is null, "Chromium is not installed (set CHROMIUM to its path)");
        var browser = await StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look.Forced ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = look.Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            JavaScriptEnabled = look.Scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(15_000);
        if (TestContext.Current.Test is { } test) _windows.GetOrAdd(test.UniqueID, _ => []).Add(context);
        var page = await context.NewPageAsync();
        if (at is not null) await page.GotoAsync(at.ToString());
        return page;
    }

    /// <summary>Closes what a test has opened: windows left open go on working and slow the others down.</summary>
    internal static async Task CloseAsync(string test)
    {
        if (!_windows.TryRemove(test, out var opened)) return;
        foreach (var window in opened) await window.CloseAsync();
    }

    private async Task<IBrowser> StartAsync()
    {
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Path,
                Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }
}

/// <summary>After each test its windows are closed.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesItsWindowsAttribute : BeforeAfterTestAttribute
{
    // Nobody waits for it: a window that will not close must not hold the next test up.
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => _ = Chrome.CloseAsync(test.UniqueID);
}
