using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Web.Api;

/// <summary>The policy a calculator works with: the shipped pack of the partnership with all its readings on, and the national clocks beneath.</summary>
internal sealed class CalculatorPolicy(PackLibrary library)
{
    /// <summary>The policy on a day; null when there is no such partnership. Before the first version, the first.</summary>
    public Task<InForce?> OnAsync(string slug, DateOnly day, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(library.PackFor(slug, day) is { } release ? new InForce(release.Pack, release.Pack.Header.Version, library.NationalFor(day)) : null);
    }

    public sealed record InForce(Pack Pack, string Version, NationalPack National);
}
