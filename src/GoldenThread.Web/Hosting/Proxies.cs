using Microsoft.AspNetCore.HttpOverrides;

namespace GoldenThread.Web.Hosting;

internal static class ProxiesSetup
{
    /// <summary>Believes a named reverse proxy about the caller's address and scheme, and nobody else: the address decides limits.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies) options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
