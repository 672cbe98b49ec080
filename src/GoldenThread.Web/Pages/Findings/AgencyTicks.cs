using GoldenThread.Partnerships;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Organisations to tick on a form, with words to find others; the same on every form that names agencies.</summary>
public sealed record AgencyTicks(IReadOnlyList<Choice> Items, string Hint)
{
    public static AgencyTicks Of(ChooseAgencies.Offered offered) => new(
        [.. offered.Items.Select(a => new Choice(a.Id.ToString(), a.Name))],
        offered.More ? $"Ticked ones and those found. There are {offered.Total} organisations: find others by name below." : "");
}
