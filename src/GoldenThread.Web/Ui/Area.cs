namespace GoldenThread.Web.Ui;

/// <summary>What people come to do: the words of the navigation, in its order.</summary>
public enum Area
{
    Learn,
    Events,
    MyLearning,
    People,
    Evaluate,
    Assure,
    Reports,
    Settings,
}

/// <summary>Says where a page belongs: its area is marked in the navigation. The page that <see cref="Opens"/> an area is where its word leads, for those whom the page's policy lets in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InAreaAttribute(Area area) : Attribute
{
    public Area Area { get; } = area;

    public bool Opens { get; init; }

    /// <summary>Only for those whose right reaches other people's records; whoever reaches only their own has other pages for that.</summary>
    public bool OfOthers { get; init; }
}

public static class AreaWords
{
    public static string Words(this Area area) => area == Area.MyLearning ? "My learning" : area.ToString();
}
