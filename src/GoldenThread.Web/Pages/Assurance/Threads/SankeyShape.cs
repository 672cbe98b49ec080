using System.Globalization;
using GoldenThread.Assurance;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>The geometry of "how far findings carry": a bar for each hop, a ribbon to the next, and what falls away below.</summary>
public sealed class SankeyShape
{
    public const int Width = 1120;
    public const int Height = 240;
    private const int Top = 44;
    private const int Tall = 110;
    private const int Step = 148;
    private const int Bar = 6;

    private readonly double _unit;

    public SankeyShape(IReadOnlyList<HopCount> hops)
    {
        var most = Math.Max(1, hops.Count == 0 ? 1 : hops[0].Arrive);
        _unit = (double)Tall / most;
        Bars = [.. hops.Select((h, i) => new Column(i == 0 ? "Finding" : hops[i - 1].Kind.ToString(), h.Arrive, i * Step)),
            new(hops.Count == 0 ? "Finding" : hops[^1].Kind.ToString(), hops.Count == 0 ? 0 : hops[^1].CarryOn, hops.Count * Step)];
        Falls = [.. hops.Select((h, i) => Fall(h, i)).SelectMany(f => f)];
    }

    public IReadOnlyList<Column> Bars { get; }

    public IReadOnlyList<Tail> Falls { get; }

    public double HeightOf(int count) => count * _unit;

    public static int TopY => Top;

    public static int BarWide => Bar;

    public static int StepWide => Step;

    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private IEnumerable<Tail> Fall(HopCount hop, int i)
    {
        var y = Top + HeightOf(hop.CarryOn);
        var x = (i * Step) + Bar;
        if (hop.NotDue > 0) yield return TailAt(x, y + (HeightOf(hop.NotDue) / 2), HeightOf(hop.NotDue), 62, hop.Broken > 0 ? 20 : 0, $"{hop.NotDue} not due", isBroken: false);
        if (hop.Broken > 0) yield return TailAt(x, y + HeightOf(hop.NotDue) + (HeightOf(hop.Broken) / 2), HeightOf(hop.Broken), 72, 0, $"{hop.Broken} broken", isBroken: true);
    }

    private static Tail TailAt(double x, double y, double thick, double reach, double lower, string words, bool isBroken)
    {
        var endY = Top + Tall + 22;
        return new($"M{N(x)} {N(y)}C{N(x + (reach * 0.7))} {N(y)} {N(x + reach)} {N(y + 8)} {N(x + reach)} {N(endY)}", N(Math.Max(thick, 2)), N(x + reach), N(endY + 18 + lower), words, isBroken);
    }
}

/// <summary>A gold bar with its name and count.</summary>
public sealed record Column(string Name, int Count, int X);

/// <summary>What falls away at a hop.</summary>
public sealed record Tail(string Path, string Thickness, string TextX, string TextY, string Words, bool IsBroken);
