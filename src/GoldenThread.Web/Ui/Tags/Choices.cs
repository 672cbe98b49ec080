using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>One answer to choose: the value kept, the words read, and a hint where it helps.</summary>
public sealed record Choice(string Value, string Words, string? Hint = null);

/// <summary>What fields with choices share: the list, and which values are chosen now.</summary>
public abstract class ChoiceField : Field
{
    public IEnumerable<Choice> Items { get; set; } = [];

    protected HashSet<string> Chosen()
    {
        if (State?.RawValue is { } raw) return raw switch
        {
            string one => [one],
            IEnumerable<string> many => [.. many],
            _ => [Text(raw)],
        };
        return For.Model switch
        {
            null => [],
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(Text)],
            var one => [Text(one)],
        };
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    protected HtmlContentBuilder Inputs(string kind, string type, HashSet<string> chosen)
    {
        var all = new HtmlContentBuilder();
        var n = 0;
        foreach (var choice in Items)
        {
            // The first has the field's own id, so that the error summary lands on it.
            var id = n++ == 0 ? Id : $"{Id}-{n}";
            var input = Tag("input", $"govuk-{kind}__input", id);
            input.TagRenderMode = TagRenderMode.StartTag;
            input.Attributes["type"] = type;
            input.Attributes["name"] = Name;
            input.Attributes["value"] = choice.Value;
            if (chosen.Contains(choice.Value)) input.Attributes["checked"] = "checked";

            var label = Tag("label", $"govuk-label govuk-{kind}__label");
            label.Attributes["for"] = id;
            label.InnerHtml.Append(choice.Words);

            var item = Tag("div", $"govuk-{kind}__item");
            item.InnerHtml.AppendHtml(input).AppendHtml(label);
            if (choice.Hint is not null)
            {
                input.Attributes["aria-describedby"] = $"{id}-item-hint";
                var hint = Tag("div", $"govuk-hint govuk-{kind}__hint", $"{id}-item-hint");
                hint.InnerHtml.Append(choice.Hint);
                item.InnerHtml.AppendHtml(hint);
            }
            all.AppendHtml(item);
        }
        return all;
    }
}

/// <summary>One of several. <c>inline</c> and <c>small</c> for scales.</summary>
[HtmlTargetElement("gt-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosField : ChoiceField
{
    public bool Inline { get; set; }
    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var radios = Tag("div", "govuk-radios");
        if (Inline) radios.AddCssClass("govuk-radios--inline");
        if (Small) radios.AddCssClass("govuk-radios--small");
        radios.InnerHtml.AppendHtml(Inputs("radios", "radio", Chosen()));
        Place(Id);
        Group(output, Fieldset(radios));
    }
}

/// <summary>Any of several.</summary>
[HtmlTargetElement("gt-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesField : ChoiceField
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var boxes = Tag("div", "govuk-checkboxes");
        boxes.InnerHtml.AppendHtml(Inputs("checkboxes", "checkbox", Chosen()));
        Place(Id);
        Group(output, Fieldset(boxes));
    }
}

/// <summary>One box to tick; its words are the element's content and may hold a link. Never ticked for anybody by the page itself.</summary>
[HtmlTargetElement("gt-checkbox")]
public sealed class CheckboxField : Field
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var input = Tag("input", "govuk-checkboxes__input", Id);
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["type"] = "checkbox";
        input.Attributes["name"] = Name;
        input.Attributes["value"] = "true";
        if (State?.RawValue switch { null => For.Model is true, string s => s == "true", IEnumerable<string> many => many.Contains("true"), _ => false })
            input.Attributes["checked"] = "checked";
        Describe(input);

        var label = Tag("label", "govuk-label govuk-checkboxes__label");
        label.Attributes["for"] = Id;
        label.InnerHtml.AppendHtml(words);

        // An empty box sends nothing, and what is not sent is not checked.
        var otherwise = Tag("input");
        otherwise.TagRenderMode = TagRenderMode.StartTag;
        otherwise.Attributes["type"] = "hidden";
        otherwise.Attributes["name"] = Name;
        otherwise.Attributes["value"] = "false";

        var item = Tag("div", "govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(input).AppendHtml(label);
        var boxes = Tag("div", "govuk-checkboxes");
        boxes.InnerHtml.AppendHtml(item).AppendHtml(otherwise);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(HintAndError()).AppendHtml(boxes));
    }
}

/// <summary>One of many, where radios would be too long. <c>empty</c> is the words for nothing chosen.</summary>
[HtmlTargetElement("gt-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField : ChoiceField
{
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Tag("select", Error is null ? "govuk-select" : "govuk-select govuk-select--error", Id);
        select.Attributes["name"] = Name;
        var chosen = Chosen();
        IEnumerable<Choice> first = Empty is null ? [] : [new Choice("", Empty)];
        foreach (var choice in first.Concat(Items))
        {
            var option = Tag("option");
            option.Attributes["value"] = choice.Value;
            if (chosen.Contains(choice.Value)) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(choice.Words);
            select.InnerHtml.AppendHtml(option);
        }
        TakeAttributes(output, select);
        Describe(select);
        Place(Id);
        Group(output, new HtmlContentBuilder().AppendHtml(LabelTag()).AppendHtml(HintAndError()).AppendHtml(select));
    }
}
