using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A button whose words are a verb; with <c>href</c> a link that looks like one. One filled button per view, the others <c>kind="outline"</c>; <c>grave</c> takes something away.</summary>
[HtmlTargetElement("gt-button")]
public sealed class ButtonTag : TagHelper
{
    public string Kind { get; set; } = "filled";
    public string? Href { get; set; }
    public bool Small { get; set; }
    public bool Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = Kind == "filled" ? "button" : $"button button--{Kind}";
        if (Small) css += " button--small";
        if (Wide) css += " button--wide";
        output.Attributes.SetAttribute("class", css);
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}

/// <summary>The way back, written anywhere in the page; the layout puts it above the heading.</summary>
[HtmlTargetElement("gt-back")]
public sealed class BackTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        var line = new TagBuilder("p");
        line.AddCssClass("back");
        line.InnerHtml.AppendHtml(link);
        View.HttpContext.PageParts().Back = line;
        output.SuppressOutput();
    }
}
