using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Organisations, roles and titles as a person says them.</summary>
public static class DirectoryWords
{
    public static IReadOnlyList<Choice> Sectors { get; } = [.. Enum.GetValues<Sector>().Select(s => new Choice(Names.Code(s), Of(s)))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<LegalKind>().Select(k => new Choice(Names.Code(k), Of(k)))];

    public static string Of(Sector sector) => sector == Sector.ChildrensSocialCare ? "Children’s social care" : Spoken(Names.Code(sector));

    public static string Of(LegalKind kind) => kind switch
    {
        LegalKind.LocalNotForProfit => "Local charity or not for profit",
        LegalKind.VoluntaryCommunityFaith => "Voluntary, community or faith body",
        LegalKind.CommissionedForProfit => "Commissioned service run for profit",
        LegalKind.OtherIndependent => "Other independent body",
        LegalKind.OtherForProfit => "Other body run for profit",
        _ => Spoken(Names.Code(kind)),
    };

    /// <summary>"Based in the area and serves it".</summary>
    public static string Where(bool based, bool serves) => (based, serves) switch
    {
        (true, true) => "Based in the area and serves it",
        (true, false) => "Based in the area",
        _ => "Serves the area from outside",
    };

    /// <summary>The partnership's own title for a role, with the function behind it where the two differ .</summary>
    public static string Title(Role role, Pack? pack)
    {
        var function = RoleWords.Of(role);
        var title = pack?.TitleOf(Names.Code(role));
        return title is null || string.Equals(title, function, StringComparison.OrdinalIgnoreCase) ? function : $"{title} ({function})";
    }

    public static string Spoken(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
