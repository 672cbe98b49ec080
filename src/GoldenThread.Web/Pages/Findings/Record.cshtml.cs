using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Records a finding; a national publication fills the form in.</summary>
[Needs(Right.RecordFinding), InArea(Area.Assure)]
public sealed class RecordModel(RecordFinding record, PackLibrary library, PackInForce packs, ChooseAgencies choose, Visit visit) : FindingForm(packs, choose, visit)
{
    public IReadOnlyList<Publication> Publications => library.NationalFor(Context.Today).Publications;

    public Publication? From { get; private set; }

    public Task<IActionResult> OnGetAsync(string? publication, CancellationToken stop)
    {
        From = Publications.FirstOrDefault(p => p.Code == publication);
        if (From is { } from)
        {
            (Title, Kind, Theme) = (from.Title, from.Kind, Cut(string.Join(", ", from.Themes), 200));
            Source = Cut(from.Address is null ? from.Publisher : $"{from.Publisher}, {from.Address}", 500);
            PublishedOn = from.Published is { Day: not null } day ? day.First : null;
        }

        return ShowAsync(stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(request => record.DoAsync(request, Context, stop), stop);

    public static string When(Publication publication) => publication.Published switch
    {
        { Day: not null } day => London.SayShort(day.First),
        { Month: not null } month => month.First.ToString("MMMM yyyy"),
        { } year => $"{year.Year}",
        null => "day not confirmed",
    };

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
