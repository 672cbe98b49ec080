using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GoldenThread.Web.Tests.Browser;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Tests.Ui;

public sealed class DayAndTimeTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("31", "2", "2027", "The first day must be a real date, such as 24 11 2026")]
    [InlineData("3", "", "2026", "The first day must include a month")]
    [InlineData("3", "", "", "The first day must include a month and a year")]
    [InlineData("", "", "", "Enter the first day")]
    [InlineData("three", "12", "2026", "The first day must be a real date, such as 24 11 2026")]
    [InlineData("3", "12", "26", "The first day must be a real date, such as 24 11 2026")]
    public async Task A_day_that_is_none_says_what_is_missing_and_keeps_what_was_typed(string day, string month, string year, string words)
    {
        var page = await PostAsync(("First.Day", day), ("First.Month", month), ("First.Year", year));

        page.QuerySelector("#First-error")!.TextContent.ShouldBe($"Error: {words}");
        Value(page, "first-day").ShouldBe(day);
        Value(page, "first-month").ShouldBe(month);
        Value(page, "first-year").ShouldBe(year);
        page.QuerySelector("#First")!.Closest("fieldset")!.GetAttribute("aria-describedby").ShouldBe("First-hint First-error");
    }

    [Theory]
    [InlineData("3", "12", "2026")]
    [InlineData("29", "2", "2028")]
    [InlineData("3", "dec", "2026")]
    [InlineData("3", "December", "2026")]
    public async Task A_day_may_be_written_with_the_month_in_words(string day, string month, string year)
    {
        var page = await PostAsync(("First.Day", day), ("First.Month", month), ("First.Year", year));

        page.QuerySelector("#First-error").ShouldBeNull();
    }

    [Theory]
    [InlineData("9:30am", "9:30am")]
    [InlineData("9.30", "9:30am")]
    [InlineData("0930", "9:30am")]
    [InlineData("14:00", "2pm")]
    [InlineData("2 pm", "2pm")]
    [InlineData("noon", "noon")]
    [InlineData("25:00", null)]
    [InlineData("half nine", null)]
    [InlineData("-1", null)]
    public void A_time_is_read_as_people_write_it(string typed, string? said) =>
        (TimeBinder.Read(typed) is { } time ? London.Say(time) : null).ShouldBe(said);

    private async Task<IDocument> PostAsync(params (string Name, string Value)[] fields)
    {
        using var caller = site.Caller(cookies: true);
        var form = await caller.GetStringAsync("/sample/components");
        var empty = await BrowsingContext.New().OpenAsync(r => r.Content(form));
        var token = empty.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        var sent = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token));
        var answer = await caller.PostAsync("/sample/components", new FormUrlEncodedContent(sent));
        return await BrowsingContext.New().OpenAsync(r => r.Content(answer.Content.ReadAsStream()));
    }

    private static string Value(IDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
