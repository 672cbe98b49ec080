using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GoldenThread.Web.Tests;

/// <summary>Reading pages and sending their forms as a browser without scripts does.</summary>
internal static class PagesByHttp
{
    private static readonly HtmlParser _parser = new();

    /// <summary>The page, which must be there.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer) => await _parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());

    /// <summary>Opens the page, fills in its form (the one with this button, else the last) and sends it, hidden fields and all.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string address, Dictionary<string, string>? fields = null, string? button = null) =>
        await browser.SendFormAsync(await browser.PageAsync(address), address, fields, button);

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, IHtmlDocument page, string address, Dictionary<string, string>? fields = null, string? button = null)
    {
        var forms = page.Forms.OfType<IHtmlFormElement>().Where(f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase));
        var pressed = button is null ? null : page.QuerySelectorAll("button").FirstOrDefault(b => b.TextContent.Trim() == button) ?? throw new InvalidOperationException($"There is no button “{button}”.");
        var form = pressed is null ? forms.Last(f => !f.ClosestIs("header")) : (IHtmlFormElement)pressed.Closest("form")!;
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => (i.Type is not ("checkbox" or "radio") || i.IsChecked) && i.Type != "submit").Select(i => (i.Name!, i.Value))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(t => (t.Name!, t.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(s => (s.Name!, s.Value ?? "")))
            .Where(v => fields?.ContainsKey(v.Item1) != true)
            .Concat((fields ?? []).Select(f => (f.Key, f.Value))).ToList();
        if (pressed?.GetAttribute("name") is { } name) values.Add((name, pressed.GetAttribute("value") ?? ""));
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        return browser.PostAsync(string.IsNullOrEmpty(action) ? address : action, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2))));
    }

    /// <summary>What an answer's error summary says, for the message of a failing test.</summary>
    public static async Task<string> ErrorsAsync(this HttpResponseMessage answer) => (await answer.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent ?? "";

    private static bool ClosestIs(this IElement element, string selector) => element.Closest(selector) is not null;
}
