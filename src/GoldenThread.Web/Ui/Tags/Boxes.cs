using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A part that is one element with a class, and perhaps a heading, round what the page writes.</summary>
public abstract class Box(string element, string css) : TagHelper
{
    /// <summary>A heading over the content.</summary>
    public string? Heading { get; set; }

    protected virtual string HeadingElement => "h2";
    protected virtual string Css => css;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", given is null ? Css : $"{Css} {given}");
        if (Heading is null) return;
        var heading = new TagBuilder(HeadingElement);
        heading.InnerHtml.Append(Heading);
        output.PreContent.AppendHtml(heading);
    }
}

/// <summary>Something is asked of the reader.</summary>
[HtmlTargetElement("gt-note")]
public sealed class NoteBox() : Box("div", "note");

/// <summary>Something is done: the page's one heading says what.</summary>
[HtmlTargetElement("gt-done")]
public sealed class DoneBox() : Box("div", "done")
{
    protected override string HeadingElement => "h1";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        base.Process(context, output);
    }
}

/// <summary>Something needs putting right, and the words say how.</summary>
[HtmlTargetElement("gt-warn")]
public sealed class WarnBox() : Box("div", "warn");

/// <summary>Set apart from the text around it.</summary>
[HtmlTargetElement("gt-inset")]
public sealed class InsetBox() : Box("div", "inset");

/// <summary>The paper panel beside a reading page: the answers, with the button at the foot. <c>facts</c> for what stays in sight beside a form.</summary>
[HtmlTargetElement("gt-panel")]
public sealed class PanelBox() : Box("div", "panel")
{
    public bool Facts { get; set; }
    protected override string Css => Facts ? "panel panel--facts" : "panel";
    protected override string HeadingElement => Facts ? "h3" : "h2";
}

/// <summary>Where the panel's button and its links stand.</summary>
[HtmlTargetElement("gt-panel-foot")]
public sealed class PanelFoot() : Box("div", "panel-foot");

/// <summary>A group of questions under one legend.</summary>
[HtmlTargetElement("gt-fieldset")]
public sealed class FieldsetBox : TagHelper
{
    public string Legend { get; set; } = "";
    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-fieldset");
        var legend = new TagBuilder("legend");
        legend.AddCssClass("govuk-fieldset__legend govuk-fieldset__legend--m");
        legend.InnerHtml.Append(Legend);
        output.PreContent.AppendHtml(legend);
        if (Hint is null) return;
        var hint = new TagBuilder("div");
        hint.AddCssClass("govuk-hint");
        var id = TagBuilder.CreateSanitizedId($"{Legend}-hint", "-");
        hint.Attributes["id"] = id;
        hint.InnerHtml.Append(Hint);
        output.Attributes.SetAttribute("aria-describedby", id);
        output.PreContent.AppendHtml(hint);
    }
}

/// <summary>More for those who want it.</summary>
[HtmlTargetElement("gt-details")]
public sealed class DetailsTag : TagHelper
{
    public string Summary { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-details");
        var summary = new TagBuilder("summary");
        summary.AddCssClass("govuk-details__summary");
        summary.InnerHtml.Append(Summary);
        output.PreContent.AppendHtml(summary).AppendHtml("<div class=\"govuk-details__text\">");
        output.PostContent.AppendHtml("</div>");
    }
}
