using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Ui;

/// <summary>The site with the page of all components shown.</summary>
public sealed class GallerySite : Site
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Ui:Gallery"] = "true" };
}
