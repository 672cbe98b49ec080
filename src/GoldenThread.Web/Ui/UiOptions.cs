using GoldenThread.Partnerships;

namespace GoldenThread.Web.Ui;

/// <summary>What a deployment and the other concerns tell the pages.</summary>
public sealed class UiOptions
{
    /// <summary>The theme of the partnership with this slug, or null where there is none.</summary>
    public Func<IServiceProvider, string, CancellationToken, ValueTask<Theme?>>? FindTheme { get; set; }
}
