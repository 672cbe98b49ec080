using GoldenThread.Web.Access;
using GoldenThread.Web.Documents;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.StaticAssets;

namespace GoldenThread.Web.Ui;

/// <summary>What the pages need: Razor Pages with our binders and our words, the fonts, the static files.</summary>
public static class UiSetup
{
    public static IMvcBuilder AddUi(this IServiceCollection services)
    {
        services.AddSingleton<Fonts>();
        services.AddSingleton<Navigation>();
        services.AddScoped<FrameOfVisit>();
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<PaperFile>();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        return services.AddRazorPages().AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new DayAndTimeBinders());
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            Speak(o.ModelBindingMessageProvider);
        });
    }

    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets().OpenToAll().Add(KeepNamedByContent);
        app.MapThemes();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Files whose address carries their content (fingerprinted by the build, or a font, named so by ours) may be kept; also when run straight from a build.</summary>
    private static void KeepNamedByContent(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } send || endpoint.Metadata.OfType<StaticAssetDescriptor>().FirstOrDefault() is not { } asset) return;
        if (!IsNamedByContent(asset)) return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return send(context);
        };
    }

    private static bool IsNamedByContent(StaticAssetDescriptor asset) =>
        asset.Route.EndsWith(".woff2", StringComparison.Ordinal)
        || asset.Properties.Any(p => p.Name == "fingerprint" && asset.Route.Contains($".{p.Value}.", StringComparison.Ordinal));

    /// <summary>The framework's own refusals in words that say what to do.</summary>
    private static void Speak(DefaultModelBindingMessageProvider say)
    {
        say.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        say.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        say.SetMissingKeyOrValueAccessor(() => "Answer this question");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Try again");
        say.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” cannot be used here. Choose or enter another answer");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” cannot be used here. Choose or enter another answer");
        say.SetUnknownValueIsInvalidAccessor(_ => "This answer cannot be used here. Choose or enter another");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This answer cannot be used here. Choose or enter another");
        say.SetValueIsInvalidAccessor(value => $"“{value}” cannot be used here. Choose or enter another answer");
        say.SetValueMustBeANumberAccessor(_ => "Enter a number in figures");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number in figures");
    }
}
