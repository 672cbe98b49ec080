using GoldenThread.Charging.InWords;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Rules;

/// <summary>The partnership's policy in plain words, straight from the settings that decide: booking, notice, charges, certificates, evaluation. Whoever keeps the policy sees what is open and sets or confirms it from here.</summary>
[OpenToAll, InArea(Area.Events)]
public sealed class HowItWorksModel(PackInForce packs, Visit visit) : PageModel
{
    /// <summary>The sections of a pack that this page speaks of.</summary>
    private static readonly string[] _sections = ["booking", "attendance", "certificates", "charging", "evaluation"];

    private ILookup<string, OfferedReading> _offered = Enumerable.Empty<OfferedReading>().ToLookup(r => r.Path);

    /// <summary>Null where the partnership has adopted none.</summary>
    public AdoptedPack? Adopted { get; private set; }

    public IReadOnlyList<PolicyWords> Policy { get; private set; } = [];

    /// <summary>Readings of these sections that nobody has confirmed.</summary>
    public IReadOnlyList<OfferedReading> Waiting { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string Name => visit.Partnership.Name;

    public bool MayManage => visit.May(Right.ManagePack);

    public int Open => Policy.Sum(p => p.Lines.Count(l => l.Basis is null));

    public async Task OnGetAsync(CancellationToken stop)
    {
        Adopted = await packs.TodayAsync(visit.Context, stop);
        if (Adopted is not { Pack: var pack, Document: var document }) return;
        Policy = [.. BookingInWords.Of(pack), .. ChargesInWords.Of(pack.Charging), CertificatesInWords.Of(pack.Certificates), EvaluationInWords.Of(pack)];
        Waiting = [.. OfferedReadings.Of(document).Where(r => !r.Confirmed && _sections.Contains(r.Path.Split('.')[0]))];
        _offered = Waiting.ToLookup(r => r.Path);
    }

    /// <summary>Where an open value is set; null where the policy has no such place, or its reading waits to be confirmed.</summary>
    public string? SetAt(PolicyLine line) =>
        MayManage && line is { Basis: null, Path: { } path } && !_offered.Contains(path) && Adopted!.Pack.Facts.Under(path).Count > 0 ? Addresses.With($"/{Slug}/policy-set", ("path", path)) : null;

    /// <summary>Where the reading of a line is confirmed; null where none waits.</summary>
    public string? ConfirmAt(PolicyLine line) => MayManage && line.Path is { } path && _offered.Contains(path) ? ConfirmAt(path) : null;

    public string ConfirmAt(string path) => Addresses.With($"/{Slug}/policy-confirm", ("path", path));

    /// <summary>"Charging: cancellation notice".</summary>
    public static string Clause(string path)
    {
        var parts = path.Split('.');
        return $"{char.ToUpperInvariant(parts[0][0])}{parts[0][1..].Replace('_', ' ')}: {string.Join(", ", parts.Skip(1).Where(p => !int.TryParse(p, out _)).Select(p => p.Replace('_', ' ')))}";
    }

    /// <summary>What a sentence rests on, where it is not the strategy's own word.</summary>
    public static string? RestsOn(PolicyLine line) => line.Basis switch
    {
        Basis.Reading => line.Ambiguity is { } number ? $"how we read the strategy, {number}" : "how we read the strategy",
        Basis.Local => "set locally",
        _ => null,
    };
}
