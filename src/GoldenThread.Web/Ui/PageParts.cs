using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Ui;

/// <summary>What the page tells the layout while it is written: the way back, and where each field stands, so that the error summary follows the page's own order.</summary>
public sealed class PageParts
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly List<string> _order = [];

    public IHtmlContent Back { get; set; } = HtmlString.Empty;

    /// <summary>The element with this id is where the reader puts right what is wrong with the field of this name.</summary>
    public void Place(string name, string id)
    {
        if (_fields.TryAdd(name, id)) _order.Add(name);
    }

    public IHtmlContent ErrorSummary(ModelStateDictionary state)
    {
        if (state.IsValid) return HtmlString.Empty;
        var errors = state.Where(s => s.Value is { Errors.Count: > 0 })
            .OrderBy(s => _order.IndexOf(s.Key) is var at and >= 0 ? at : int.MaxValue)
            .SelectMany(s => s.Value!.Errors.Select(e => (s.Key, Words: Words.Of(e))))
            .DistinctBy(e => e.Words)
            .ToList();

        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-error-summary__list");
        foreach (var (key, words) in errors) list.InnerHtml.AppendHtml(Line(words, _fields.GetValueOrDefault(key)));

        var title = new TagBuilder("h2");
        title.AddCssClass("govuk-error-summary__title");
        title.InnerHtml.Append(errors.Count == 1 ? "There is one thing to put right" : $"There are {Words.Number(errors.Count)} things to put right");

        var box = new TagBuilder("div");
        box.AddCssClass("govuk-error-summary");
        box.Attributes["role"] = "alert";
        box.Attributes["id"] = "errors";
        box.Attributes["tabindex"] = "-1";
        box.Attributes["autofocus"] = "autofocus";
        box.InnerHtml.AppendHtml(title).AppendHtml(list);
        return box;
    }

    private static TagBuilder Line(string words, string? id)
    {
        var line = new TagBuilder("li");
        if (id is null)
        {
            line.InnerHtml.Append(words);
            return line;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{id}";
        link.InnerHtml.Append(words);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}

public static class PagePartsOfRequest
{
    public static PageParts PageParts(this HttpContext context)
    {
        var parts = context.Features.Get<PageParts>();
        if (parts is null) context.Features.Set(parts = new PageParts());
        return parts;
    }
}
