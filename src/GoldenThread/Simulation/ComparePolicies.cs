using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>Shows the policy in force beside another partnership's: one of the packs that this installation knows, or an exported one. Reads only.</summary>
public sealed class ComparePolicies(Db db, PackInForce packs, PackLibrary library)
{
    /// <param name="With">The other partnership's pack, by its slug.</param>
    /// <param name="Content">Or what their export gave.</param>
    public sealed record Request(string? With, string? Content = null);

    /// <param name="Other">Whose it is.</param>
    /// <param name="Version">Which version of theirs.</param>
    /// <param name="Lines">What differs; Before is ours.</param>
    public sealed record Found(string Other, string Version, IReadOnlyList<PolicyDiff.Line> Lines)
    {
        /// <summary>The sections in which something differs, with how much.</summary>
        public IReadOnlyList<(string Section, int Lines)> Sections => [.. Lines.GroupBy(l => l.Path.Split('.')[0]).Select(g => (g.Key, g.Count()))];
    }

    public async Task<Result<Found>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await packs.TodayAsync(context, stop) is not { } held) return Refusals.NoPolicyYet;
        if (!Other(request).Is(out var other, out var no)) return no;
        var pack = other.Read(Readings.Confirmed);
        return new Found(pack.Identity.Name, pack.Header.Version, PolicyDiff.Of(held.Document, other));
    }

    /// <summary>A pack of the library is compared with its readings on, as calculators use it; an exported one as it stands.</summary>
    private Result<PackDocument> Other(Request request)
    {
        if (Typed.Clean(request.Content) is { } content) return ImportedPolicy.Read(content);
        return request.With is { } slug && library.Of(slug) is [.., var latest] ? latest.Document.ConfirmAll() : Refusals.NobodyToCompare;
    }
}
