using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>An icon and words, always both. <c>kind</c>: ok, due, gap, none.</summary>
[HtmlTargetElement("gt-status")]
public sealed class StatusTag : TagHelper
{
    public string Kind { get; set; } = "none";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status status--{Kind}");
        output.PreContent.AppendHtml(Kind switch { "ok" => Icons.Tick, "due" => Icons.Clock, "gap" => Icons.Triangle, _ => Icons.Ring });
        output.PreContent.AppendHtml("<span>");
        output.PostContent.AppendHtml("</span>");
    }
}

/// <summary>The gold line with a knot: this answers a finding. Gold means the thread and nothing else.</summary>
[HtmlTargetElement("gt-answers-finding")]
public sealed class AnswersFindingTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "answers");
        output.PreContent.AppendHtml(Icons.Thread).AppendHtml("<p>");
        output.PostContent.AppendHtml("</p>");
    }
}

/// <summary>Places as squares; the words beside them carry the numbers.</summary>
[HtmlTargetElement("gt-mix", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MixTag : TagHelper
{
    public int Taken { get; set; }
    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mix");
        output.Attributes.SetAttribute("aria-hidden", "true");
        for (var i = 0; i < Of; i++) output.Content.AppendHtml(i < Taken ? "<i class=\"taken\"></i>" : "<i></i>");
    }
}

/// <summary>A share as a bar, the promised part dashed. Always beside the words "n of N".</summary>
[HtmlTargetElement("gt-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarTag : TagHelper
{
    public double Value { get; set; }
    public double? Promised { get; set; }
    public double Of { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string Wide(double part) => (Of <= 0 ? 0 : Math.Clamp(part / Of, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.AppendHtml("<rect x=\"0\" y=\"0\" width=\"100%\" height=\"100%\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>");
        output.Content.AppendHtml($"<rect x=\"0\" y=\"0\" width=\"{Wide(Value)}%\" height=\"100%\" fill=\"currentColor\"/>");
        if (Promised is { } p)
            output.Content.AppendHtml($"<line x1=\"{Wide(p)}%\" x2=\"{Wide(p)}%\" y1=\"0\" y2=\"100%\" stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/>");
    }
}

/// <summary>A table that may be wider than the screen. <c>stacks</c>: words, each row becomes a block on a phone, each cell labelled by its <c>data-label</c>; else numbers, which scroll inside a region that can be reached by key.</summary>
[HtmlTargetElement("gt-table")]
public sealed class TableRegion : TagHelper
{
    public string Label { get; set; } = "";
    public bool Stacks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Stacks ? "stacks" : "region");
        if (Stacks) return;
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("tabindex", "0");
    }
}

/// <summary>"6 of 17, longest broken first. Next 6".</summary>
[HtmlTargetElement("gt-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTag : TagHelper
{
    /// <summary>What is shown, in words: "1 to 20 of 134, soonest first".</summary>
    public string Showing { get; set; } = "";
    public string? Previous { get; set; }
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", "Pages");
        var words = new TagBuilder("span");
        words.InnerHtml.Append(Showing);
        output.Content.AppendHtml(words);
        Link(output, Previous, "prev", "Previous page");
        Link(output, Next, "next", "Next page");
    }

    private static void Link(TagHelperOutput output, string? href, string rel, string words)
    {
        if (string.IsNullOrEmpty(href)) return;
        var link = new TagBuilder("a");
        link.Attributes["href"] = href;
        link.Attributes["rel"] = rel;
        link.InnerHtml.Append(words);
        output.Content.AppendHtml(link);
    }
}
