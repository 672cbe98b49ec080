using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A hop's state: a drawing of the line and always the words. <c>state</c>: holds, part, break, later.</summary>
[HtmlTargetElement("gt-hop-state")]
public sealed class HopStateTag : TagHelper
{
    private const string Open = "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 22 14\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">";

    public string State { get; set; } = "later";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, icon) = State switch
        {
            "holds" => ("ok", "<path d=\"M0 7h22\" stroke-width=\"2.5\"/><circle cx=\"11\" cy=\"7\" r=\"4.5\" fill=\"currentColor\"/>"),
            "part" => ("due", "<path d=\"M0 7h6M16 7h6\" stroke-width=\"2.5\"/><circle cx=\"11\" cy=\"7\" r=\"4.5\"/><path d=\"M11 2.5a4.5 4.5 0 0 0 0 9z\" fill=\"currentColor\"/>"),
            "break" => ("gap", "<path d=\"M0 7h4l3-3M4 7l3 3M22 7h-4l-3-3M18 7l-3 3\"/>"),
            _ => ("none", "<circle cx=\"11\" cy=\"7\" r=\"4.5\" stroke-dasharray=\"2 1.6\"/>"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status status--{kind} status--wide");
        output.PreContent.AppendHtml(Open).AppendHtml(icon).AppendHtml("</svg><span>");
        output.PostContent.AppendHtml("</span>");
    }
}
