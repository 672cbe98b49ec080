using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Ui.Tags;

/// <summary>A list of names and values with hairlines: when, where, for whom. <c>broad</c> where the names are long; inside a panel each row is a question and its answer.</summary>
[HtmlTargetElement("gt-rows")]
public sealed class RowsTag : TagHelper
{
    public bool Broad { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Broad ? "rows rows--broad" : "rows");
    }
}

/// <summary>One row; <c>strong</c> for the one that matters most. <c>change</c> is the address where it can be changed.</summary>
[HtmlTargetElement("gt-row", ParentTag = "gt-rows")]
public sealed class RowTag : TagHelper
{
    public string Name { get; set; } = "";
    public bool Strong { get; set; }
    public string? Change { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Strong) output.Attributes.SetAttribute("class", "strong");
        var name = new TagBuilder("dt");
        name.InnerHtml.Append(Name);
        output.PreContent.AppendHtml(name).AppendHtml("<dd>");
        if (Change is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = Change;
            link.InnerHtml.AppendHtml("Change<span class=\"govuk-visually-hidden\"> ").Append(Name.ToLowerInvariant()).AppendHtml("</span>");
            output.PostContent.AppendHtml(" <span class=\"small\">").AppendHtml(link).AppendHtml("</span>");
        }
        output.PostContent.AppendHtml("</dd>");
    }
}

/// <summary>The list of a panel: question, answer in bold, and why.</summary>
[HtmlTargetElement("gt-answers")]
public sealed class AnswersTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
    }
}

/// <summary>One question with its answer; the content says why.</summary>
[HtmlTargetElement("gt-answer", ParentTag = "gt-answers")]
public sealed class AnswerTag : TagHelper
{
    public string Question { get; set; } = "";
    public string? Answer { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var question = new TagBuilder("dt");
        question.InnerHtml.Append(Question);
        output.PreContent.AppendHtml(question).AppendHtml("<dd>");
        if (Answer is not null)
        {
            var answer = new TagBuilder("strong");
            answer.InnerHtml.Append(Answer);
            output.PreContent.AppendHtml(answer);
        }
        output.PreContent.AppendHtml("<span class=\"small\">");
        output.PostContent.AppendHtml("</span></dd>");
    }
}
