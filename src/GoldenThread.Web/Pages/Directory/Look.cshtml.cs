using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The partnership's one colour: what the rule makes of it on light and dark pages, with the ratios, before it is saved.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class LookModel(SetPolicyValue set, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true), Required(ErrorMessage = "Enter a colour, such as #15545A")]
    public string? Accent { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Slug => visit.Partnership.Slug;

    /// <summary>The colour in force; nothing keeps the product's own.</summary>
    public string? Now { get; private set; }

    public Theme? Theme { get; private set; }

    public bool IsNearGold => Theme is { } theme && Theme.IsNearGold(theme.Light.Accent);

    /// <summary>Each colour the rule gives, what it stands on, and the ratio between them.</summary>
    public IEnumerable<Line> Lines => Theme is null ? [] : [.. Of("Light pages", Theme.Light, Theme.LightGrounds), .. Of("Dark pages", Theme.Dark, Theme.DarkGrounds)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        ModelState.Clear();
        await LoadAsync(stop);
        Accent ??= Now;
        Derive();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say who decided this and when");
        Derive();
        if (!ModelState.IsValid) return Page();
        if ((await set.TypedAsync(new("identity.accent", Accent, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/settings/look");
        ModelState.AddModelError(no.Fields.ContainsKey("why") ? nameof(Why) : nameof(Accent), no.Words);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop) => Now = (await packs.TodayAsync(visit.Context, stop))?.Pack.Identity.Accent is { } value && value.Is(out var colour) ? colour.ToString() : null;

    private void Derive()
    {
        if (Accent is null) return;
        if (Theme.From(Accent.Trim()).Is(out var theme, out var no)) Theme = theme;
        else ModelState.AddModelError(nameof(Accent), no.Words);
    }

    private static IEnumerable<Line> Of(string pages, ThemeColours colours, Colour[] grounds)
    {
        yield return new(pages, "Buttons", colours.Accent, grounds[0], Theme.Seen, Edge: colours.Edge);
        yield return new(pages, "Words on buttons", colours.Ink, colours.Accent, Theme.Readable);
        foreach (var ground in grounds) yield return new(pages, "Lines and outlined words", colours.Text, ground, Theme.Readable);
    }

    /// <param name="Edge">The border that a fill gets which would hardly be seen on the page.</param>
    public sealed record Line(string Pages, string Part, Colour Colour, Colour On, double Least, Colour? Edge = null)
    {
        public double Ratio => (Edge ?? Colour).ContrastWith(On);
    }
}
