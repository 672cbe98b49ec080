using System.Globalization;
using GoldenThread.Foundation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>One line of text. <c>width</c>: 2, 3, 4, 5, 10, 20 or 30 characters. Other attributes (autocomplete, inputmode) go to the input.</summary>
[HtmlTargetElement("gt-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputField : Field
{
    public string Type { get; set; } = "text";
    public int? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Tag("input", "govuk-input", Id);
        if (Width is not null) input.AddCssClass($"govuk-input--width-{Width}");
        if (Error is not null) input.AddCssClass("govuk-input--error");
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;
        // A password is never sent back to the page.
        if (Type != "password") input.Attributes["value"] = Typed(v => Convert.ToString(v, CultureInfo.InvariantCulture));
        TakeAttributes(output, input);
        Describe(input);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(LabelTag()).AppendHtml(HintAndError()).AppendHtml(input));
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("gt-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaField : Field
{
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = Tag("textarea", Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error", Id);
        area.Attributes["name"] = Name;
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops the first line break, so one is given for it to drop.
        area.InnerHtml.AppendHtml("\n").Append(Typed(v => v?.ToString()));
        TakeAttributes(output, area);
        Describe(area);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(LabelTag()).AppendHtml(HintAndError()).AppendHtml(area));
    }
}

/// <summary>A time of day, typed as people write it: 9:30am, 14:00, noon.</summary>
[HtmlTargetElement("gt-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeField : Field
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Tag("input", Error is null ? "govuk-input govuk-input--width-5" : "govuk-input govuk-input--width-5 govuk-input--error", Id);
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = "text";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["value"] = Typed(v => v is TimeOnly time ? London.Say(time) : null);
        TakeAttributes(output, input);
        Describe(input);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(LabelTag()).AppendHtml(HintAndError()).AppendHtml(input));
    }
}
