namespace GoldenThread.Web.Documents;

/// <summary>What a document says, in its order: written once, kept as Word and from that as PDF.</summary>
public sealed class Paper(string title, string from)
{
    private readonly List<Part> _parts = [];

    public string Title => title;

    /// <summary>Whose it is.</summary>
    public string From => from;

    public IReadOnlyList<Part> Parts => _parts;

    public Paper Heading(string words) => Add(new Part.Heading(words));

    /// <summary>A paragraph; nothing where there is nothing to say.</summary>
    public Paper Say(string? words, bool strong = false) => string.IsNullOrWhiteSpace(words) ? this : Add(new Part.Words(words, strong));

    /// <summary>Names and values, one a line; those without a value are left out.</summary>
    public Paper Facts(params IEnumerable<(string Name, string? Value)> rows) => Add(new Part.Table(null, [], [.. rows.Where(r => r.Value is not null).Select(r => (IReadOnlyList<string>)[r.Name, r.Value!])], FirstIsHead: true));

    /// <param name="numbers">The columns of numbers, which stand to the right.</param>
    public Paper Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, params int[] numbers) => Add(new Part.Table(caption, heads, [.. rows], FirstIsHead: true, numbers));

    /// <summary>Bars that can be edited in Word; the same numbers stand in a table beside them.</summary>
    public Paper Bars(string caption, IReadOnlyList<string> names, params IReadOnlyList<(string Name, IReadOnlyList<double> Values)> series) => names.Count == 0 ? this : Add(new Part.Chart(caption, names, series));

    /// <param name="png">The picture.</param>
    /// <param name="says">What it shows, for those who cannot see it.</param>
    /// <param name="centimetres">How wide and high it stands.</param>
    public Paper Picture(byte[] png, string says, int centimetres) => Add(new Part.Picture(png, says, centimetres));

    private Paper Add(Part part)
    {
        _parts.Add(part);
        return this;
    }
}

/// <summary>One part of a document.</summary>
public abstract record Part
{
    public sealed record Heading(string Said) : Part;

    public sealed record Words(string Said, bool Strong) : Part;

    public sealed record Table(string? Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, bool FirstIsHead, params IReadOnlyList<int> Numbers) : Part;

    public sealed record Chart(string Caption, IReadOnlyList<string> Names, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Series) : Part;

    public sealed record Picture(byte[] Png, string Says, int Centimetres) : Part;
}
