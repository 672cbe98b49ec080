using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Browser;

/// <summary>What every page must pass, said so that a failure names the element.</summary>
public static class PageChecks
{
    private static readonly AxeRunOptions _rules = new()
    {
        // What passed is not looked into again for the report: on long pages that is most of the time.
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>axe (WCAG 2.0 to 2.2, A and AA, and its good practice) finds nothing. It is a script, so the page must run scripts.</summary>
    public static async Task ShouldPassAxeAsync(this IPage page)
    {
        var found = await page.RunAxe(_rules).WaitAsync(TimeSpan.FromSeconds(60));
        found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}\n  {n.Html}")).ShouldBeEmpty(page.Url);
    }

    /// <summary>Nothing has to be scrolled sideways to be read.</summary>
    public static async Task ShouldNotScrollSidewaysAsync(this IPage page)
    {
        var wide = await page.EvaluateAsync<string[]>("""
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = e => { for (; e; e = e.parentElement) if (getComputedStyle(e).overflowX !== 'visible') return true; return false; };
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
                .map(e => e.outerHTML.slice(0, 120)).concat(['page is ' + document.documentElement.scrollWidth + ' wide in ' + width]);
            }
            """);
        wide.ShouldBeEmpty(page.Url);
    }

    /// <summary>With the reader's own spacing (WCAG 1.4.12) and with text twice as large (1.4.4), nothing is cut off and nothing has to be scrolled sideways.</summary>
    public static async Task ShouldStandLargeTextAsync(this IPage page)
    {
        await page.EvaluateAsync("""
            () => { for (const e of document.querySelectorAll('body, body *')) {
              e.style.lineHeight = '1.5'; e.style.letterSpacing = '0.12em'; e.style.wordSpacing = '0.16em';
              if (e.matches('p')) e.style.marginBottom = '2em';
            } }
            """);
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldCutNothingOffAsync();
        await page.ReloadAsync();
        await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldCutNothingOffAsync();
    }

    private static async Task ShouldCutNothingOffAsync(this IPage page)
    {
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => !e.matches('.govuk-visually-hidden, thead, input, textarea, select') && !e.closest('svg, thead, .govuk-skip-link'))
              .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1)
              .concat([...document.querySelectorAll('.button, .chip, .brand-mark, .find button')].filter(e => e.scrollHeight > e.clientHeight + 3))
              .map(e => e.outerHTML.slice(0, 120))
            """);
        cut.ShouldBeEmpty(page.Url);
    }

    /// <summary>One heading of the first rank, a title, a language, a main; every button belongs to a form.</summary>
    public static async Task ShouldBeWellMadeAsync(this IPage page)
    {
        (await page.Locator("h1").CountAsync()).ShouldBe(1, page.Url);
        (await page.Locator("main").CountAsync()).ShouldBe(1, page.Url);
        (await page.TitleAsync()).ShouldNotBeNullOrWhiteSpace();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en-GB");
        (await page.Locator("button").EvaluateAllAsync<string[]>("all => all.filter(b => !b.form).map(b => b.outerHTML)")).ShouldBeEmpty(page.Url);
    }

    /// <summary>Walks the page with Tab: every stop is visible, shows its focus and is not covered; nothing holds the reader. Gives the stops.</summary>
    public static async Task<IReadOnlyList<string>> TabThroughAsync(this IPage page)
    {
        var stops = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body || e === document.documentElement) return '';
                  if (window.__seen?.has(e)) return '';
                  (window.__seen ??= new Set()).add(e);
                  const shown = e.matches('.govuk-radios__input, .govuk-checkboxes__input') ? e.nextElementSibling : e;
                  const style = getComputedStyle(shown), before = getComputedStyle(shown, '::before');
                  const ringed = [style, before].some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== 'rgba(0, 0, 0, 0)');
                  const box = e.getClientRects()[0];
                  const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + Math.min(box.height / 2, 10));
                  const covered = top && !(e.contains(top) || top.contains(e) || shown.contains(top));
                  return e.outerHTML.slice(0, 140) + (ringed ? '' : '  NO RING') + (covered ? '  COVERED' : '');
                }
                """);
            if (stop.Length == 0) break;
            stops.Add(stop);
        }
        stops.Where(s => s.EndsWith("NO RING", StringComparison.Ordinal) || s.EndsWith("COVERED", StringComparison.Ordinal)).ShouldBeEmpty(page.Url);
        return stops;
    }

    /// <summary>Keeps a picture under <c>.build/screens</c> to look at, when GOLDENTHREAD_TEST_PICTURES is set; asserts nothing.</summary>
    public static Task PictureAsync(this IPage page, string name) => Environment.GetEnvironmentVariable("GOLDENTHREAD_TEST_PICTURES") is not { Length: > 0 }
        ? Task.CompletedTask
        : page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, ".build", "screens", $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
