namespace GoldenThread.Web.Ui;

/// <summary>The few drawings of the product, in the colour of the words beside them. None stands alone.</summary>
public static class Icons
{
    private const string Open = "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">";

    public const string Tick = Open + "<path d=\"M2.5 8.5 6.5 12.5 13.5 4.5\" stroke-width=\"2.5\"/></svg>";
    public const string Clock = Open + "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path d=\"M8 4.5V8l2.5 1.5\"/></svg>";
    public const string Triangle = Open + "<path d=\"M8 2 14.5 13.5H1.5z\" stroke-linejoin=\"round\"/><path d=\"M8 6v4M8 11v1.5\" stroke-width=\"1.6\"/></svg>";
    public const string Ring = Open + "<circle cx=\"8\" cy=\"8\" r=\"4.5\" stroke-dasharray=\"2 1.6\"/></svg>";

    /// <summary>30 px of the thread and a knot.</summary>
    public const string Thread = "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 33 14\"><path d=\"M0 7h26\" stroke=\"currentColor\" stroke-width=\"3\"/><circle cx=\"27\" cy=\"7\" r=\"5.5\" fill=\"currentColor\"/></svg>";
}
