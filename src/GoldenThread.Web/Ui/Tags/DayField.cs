using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A day in three boxes; binds to DateOnly or DateOnly?. <c>autocomplete-birthday</c> is not offered: the product asks nobody's date of birth.</summary>
[HtmlTargetElement("gt-day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayField : Field
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = DayBinder.WrongParts(View.ModelState, Name);
        var day = For.Model as DateOnly?;
        var boxes = Tag("div", "govuk-date-input", Id);
        boxes.InnerHtml
            .AppendHtml(Box("Day", 2, day?.Day, wrong))
            .AppendHtml(Box("Month", 2, day?.Month, wrong))
            .AppendHtml(Box("Year", 4, day?.Year, wrong));
        Place($"{Id}-{(wrong.Count > 0 ? wrong[0] : "Day")}".ToLowerInvariant());
        Group(output, Fieldset(boxes));
    }

    private TagBuilder Box(string part, int width, int? value, IReadOnlyList<string> wrong)
    {
        var id = $"{Id}-{part}".ToLowerInvariant();
        var input = Tag("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}", id);
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["name"] = $"{Name}.{part}";
        var typed = View.ModelState[$"{Name}.{part}"]?.AttemptedValue;
        input.Attributes["value"] = typed ?? value?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (Error is not null && (wrong.Count == 0 || wrong.Contains(part)))
        {
            input.AddCssClass("govuk-input--error");
            input.Attributes["aria-invalid"] = "true";
        }

        var label = Tag("label", "govuk-label govuk-date-input__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(part);

        var group = Tag("div", "govuk-form-group");
        group.InnerHtml.AppendHtml(label).AppendHtml(input);
        var item = Tag("div", "govuk-date-input__item");
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}
