using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A file to send. A browser never keeps the choice when a form comes back, so the hint has to say what is taken.</summary>
[HtmlTargetElement("gt-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileField : Field
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Tag("input", Error is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error", Id);
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = "file";
        Describe(input);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(LabelTag()).AppendHtml(HintAndError()).AppendHtml(input));
    }
}
