namespace GoldenThread.Web.Tests.Browser;

/// <summary>How a reader looks at a page: how wide, light or dark, with the system's own colours, with or without scripts.</summary>
public sealed record Look(string Name, int Width = 1280, int Height = 900, bool Dark = false, bool Forced = false, bool Scripts = true, bool Still = false)
{
    public static readonly Look Desk = new("desk");
    public static readonly Look Phone = new("phone", Width: 320, Height: 256);
    public static readonly Look InTheDark = new("dark", Dark: true);
    public static readonly Look PhoneInTheDark = new("phone-dark", Width: 320, Height: 256, Dark: true);
    public static readonly Look OwnColours = new("forced", Forced: true, Still: true);
    public static readonly Look NoScripts = new("no-scripts", Scripts: false);

    public static readonly IReadOnlyList<Look> All = [Desk, Phone, InTheDark, PhoneInTheDark, OwnColours, NoScripts];

    /// <summary>For <c>[MemberData]</c>: every look by its name.</summary>
    public static TheoryData<string> Names => [.. All.Select(l => l.Name)];

    /// <summary>For checks that are scripts themselves (axe): every look in which scripts run.</summary>
    public static TheoryData<string> NamesWithScripts => [.. All.Where(l => l.Scripts).Select(l => l.Name)];

    public static Look Of(string name) => All.Single(l => l.Name == name);

    public override string ToString() => Name;
}
