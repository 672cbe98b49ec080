using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Directory;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>The policy in force beside another partnership's, section by section. Nothing is stored.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class CompareModel(ComparePolicies compare, PackLibrary library, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    /// <summary>What their export gave.</summary>
    [BindProperty]
    public string? Import { get; set; }

    public ComparePolicies.Found? Found { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<Choice> Others => [.. library.Slugs.Where(s => s != Slug).Order(StringComparer.Ordinal).Select(s => new Choice(s, library.Of(s)[^1].Pack.Identity.Name))];

    public IReadOnlyList<Choice> Sections => [.. (Found?.Sections ?? []).Select(s => new Choice(s.Section, $"{DirectoryWords.Spoken(s.Section)} ({s.Lines})"))];

    /// <summary>The lines of the chosen section.</summary>
    public IReadOnlyList<PolicyDiff.Line> Lines => [.. (Found?.Lines ?? []).Where(l => l.Path.Split('.')[0] == Section)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (With is not null) await ShowAsync(stop);
    }

    public Task OnPostAsync(CancellationToken stop) => ShowAsync(stop);

    private async Task ShowAsync(CancellationToken stop)
    {
        if ((await compare.DoAsync(new(With, Import), visit.Context, stop)).Is(out var found, out var no))
        {
            Found = found;
            if (found.Sections.All(s => s.Section != Section)) Section = found.Sections.Any(s => s.Section == "charging") ? "charging" : found.Sections.Select(s => s.Section).FirstOrDefault();
            ModelState.Remove(nameof(Section));
            return;
        }

        ModelState.Refuse(no, field => field == "content" ? nameof(Import) : nameof(With));
    }
}
