using GoldenThread.Partnerships.Packs.Shapes;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A code that is used must be defined: a group in reported_to, a staffing group of a level, the document of a clock.</summary>
internal static class Codes
{
    public static void Check(PackMap root, ReadingPass pass)
    {
        foreach (var reference in pass.References)
        {
            var known = reference.To.SelectMany(section => Defined(root, section)).ToList();
            if (known.Contains(reference.Word.Text)) continue;
            var near = Nearest.To(reference.Word.Text, known);
            var where = string.Join(" or ", reference.To.Select(s => $"`{s}`"));
            pass.Wrong(
                reference.Word.Place,
                reference.Path,
                $"\"{reference.Word.Text}\" is not defined under {where}",
                near is null ? $"Define it there, or use one of: {string.Join(", ", known)}." : $"Did you mean `{near}`?");
        }
    }

    private static IEnumerable<string> Defined(PackMap root, string section) =>
        root[section] is { } node && LongForm.Unwrap(node) is PackList list
            ? list.Items.OfType<PackMap>().Select(m => m.Code).OfType<string>().Concat(section == "requirements" ? Adopted(root) : [])
            : section == "requirements" ? Adopted(root) : [];

    /// <summary>What sectors ask, once switched on, stands beside the partnership's own.</summary>
    private static IEnumerable<string> Adopted(PackMap root) =>
        root["overlays"] is PackList overlays ? overlays.Items.OfType<PackMap>().SelectMany(o => o["requirements"] is PackList own ? own.Items : []).OfType<PackMap>().Select(m => m.Code).OfType<string>() : [];
}
