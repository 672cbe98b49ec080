using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>What every question on a form has: a name, words, a hint, an error, and the value as it was typed.</summary>
public abstract class Field : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; for a group it becomes the legend.</summary>
    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Only where the same field stands on a page twice.</summary>
    [HtmlAttributeName("id")]
    public string? GivenId { get; set; }

    /// <summary>"m" for a question that heads a section of the form.</summary>
    public string? Size { get; set; }

    protected string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    protected string Id => GivenId ?? TagBuilder.CreateSanitizedId(Name, "-");
    protected string HintId => $"{Id}-hint";
    protected string ErrorId => $"{Id}-error";
    protected ModelStateEntry? State => View.ModelState[Name];
    protected virtual string? Error => State is { Errors.Count: > 0 } s ? Words.Of(s.Errors[0]) : null;

    /// <summary>As typed where the form came back, else the model's value.</summary>
    protected string Typed(Func<object?, string?> format) => State?.AttemptedValue ?? format(For.Model) ?? "";

    protected string? DescribedBy()
    {
        var ids = string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }.Where(i => i is not null));
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>Marks the control for readers and for the error summary.</summary>
    protected void Describe(TagBuilder control, bool group = false)
    {
        if (DescribedBy() is { } ids) control.Attributes["aria-describedby"] = ids;
        if (Error is not null && !group) control.Attributes["aria-invalid"] = "true";
    }

    protected static TagBuilder Tag(string name, string? css = null, string? id = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null) tag.AddCssClass(css);
        if (id is not null) tag.Attributes["id"] = id;
        return tag;
    }

    protected TagBuilder LabelTag()
    {
        var label = Tag("label", Size is null ? "govuk-label" : $"govuk-label govuk-label--{Size}");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        return label;
    }

    protected HtmlContentBuilder HintAndError()
    {
        var both = new HtmlContentBuilder();
        if (Hint is not null)
        {
            var hint = Tag("div", "govuk-hint", HintId);
            hint.InnerHtml.Append(Hint);
            both.AppendHtml(hint);
        }
        if (Error is not null)
        {
            var error = Tag("p", "govuk-error-message", ErrorId);
            error.InnerHtml.AppendHtml("<span class=\"govuk-visually-hidden\">Error: </span>").Append(Error);
            both.AppendHtml(error);
        }
        return both;
    }

    /// <summary>A group of controls that answer one question.</summary>
    protected TagBuilder Fieldset(IHtmlContent controls)
    {
        var set = Tag("fieldset", "govuk-fieldset");
        Describe(set, group: true);
        var legend = Tag("legend", $"govuk-fieldset__legend govuk-fieldset__legend--{Size ?? "s"}");
        legend.InnerHtml.Append(Label);
        set.InnerHtml.AppendHtml(legend).AppendHtml(HintAndError()).AppendHtml(controls);
        return set;
    }

    /// <summary>The outermost element; attributes the page gave that are no property of ours stay on the control.</summary>
    protected void Group(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(content);
    }

    protected static void TakeAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var given in output.Attributes) control.MergeAttribute(given.Name, given.Value?.ToString() ?? "", replaceExisting: true);
    }

    protected void Place(string id) => View.HttpContext.PageParts().Place(Name, id);
}
