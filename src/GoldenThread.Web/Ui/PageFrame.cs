namespace GoldenThread.Web.Ui;

/// <summary>What stands around every page: whose site it is, who is signed in, where one can go. Filled once per request, before the page.</summary>
public sealed record PageFrame
{
    /// <summary>The name in two lines: the place, then what it is.</summary>
    public required string NameFirst { get; init; }
    public string? NameSecond { get; init; }

    /// <summary>Two to twelve characters; not shown where there is a drawn mark.</summary>
    public string? Mark { get; init; }
    public string? MarkImage { get; init; }

    public string Home { get; init; } = "/";

    /// <summary>Where the partnership's stylesheet is; nothing keeps the product's own accent.</summary>
    public string? Theme { get; init; }

    public string? PersonName { get; init; }
    public string? PersonPost { get; init; }

    /// <summary>Where the person sees who they are here, what they may do and where they are signed in.</summary>
    public string? Account { get; init; }
    /// <summary>What the person's roles wait for, and where it is done.</summary>
    public FootLink? Waits { get; init; }
    public string? SignIn { get; init; }
    public string? SignOut { get; init; }

    /// <summary>At most seven, named by what people come to do.</summary>
    public IReadOnlyList<NavEntry> Nav { get; init; } = [];

    /// <summary>Where the find box sends its text, or no find box.</summary>
    public string? Find { get; init; }
    public string FindWords { get; init; } = "Event, course or code";

    /// <summary>The help links at the foot, the same and in the same order on every page.</summary>
    public IReadOnlyList<FootLink> Foot { get; init; } = [];
    public string Emergency { get; init; } = "If a child is in immediate danger, call 999";

    public bool SampleData { get; init; }

    /// <summary>What day it is with the sample data, and where to move to another.</summary>
    public FootLink? SampleDate { get; init; }

    /// <summary>Before a partnership is chosen, and on the last-resort pages.</summary>
    public static readonly PageFrame Public = new() { NameFirst = "GoldenThread", NameSecond = "Safeguarding children partnerships" };
}

public sealed record NavEntry(string Key, string Words, string Href);

public sealed record FootLink(string Words, string Href);

public static class PageFrameOfRequest
{
    public static void SetPageFrame(this HttpContext context, PageFrame frame) => context.Features.Set(frame);

    public static PageFrame PageFrame(this HttpContext context) => context.Features.Get<PageFrame>() ?? Ui.PageFrame.Public;
}
