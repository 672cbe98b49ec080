using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Browser;

/// <summary>Somebody who has no mouse: everything is reached with Tab and the arrow keys, and done with Enter, Space and typing.</summary>
public static class Keys
{
    private const int Patience = 400;

    /// <summary>Follows a link or presses a button.</summary>
    public static async Task PressAsync(this IPage page, ILocator target)
    {
        await page.TabToAsync(target.First);
        await page.UntilNewAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Does something that leads to a page, perhaps the same one again, and waits until it is there.</summary>
    public static async Task UntilNewAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.before = ''; }");
        await act();
        await page.WaitForSelectorAsync("html:not([data-before])", new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Types into a field, over what stands in it.</summary>
    public static async Task TypeAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field.First);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Ticks a box.</summary>
    public static async Task TickAsync(this IPage page, ILocator box)
    {
        await page.TabToAsync(box.First);
        if (!await box.First.IsCheckedAsync()) await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses one of several: Tab reaches the group, the arrows go through it.</summary>
    public static async Task ChooseAsync(this IPage page, ILocator choice)
    {
        var name = await choice.First.GetAttributeAsync("name");
        for (var i = 0; i < Patience && await page.EvaluateAsync<string?>("() => document.activeElement?.name") != name; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < Patience && !await choice.First.IsCheckedAsync(); i++) await page.Keyboard.PressAsync("ArrowDown");
        (await choice.First.IsCheckedAsync()).ShouldBeTrue();
    }

    private static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The keyboard does not reach {target} on {page.Url}.");
    }
}
