using GoldenThread.People.Imports;

namespace GoldenThread.People.Intakes;

/// <summary>How one kind of record is read from a file of the earlier system, matched with what is here, made, and taken back. Each module knows its own records.</summary>
public interface ITakeIn
{
    /// <summary>The kind as addresses and the command line say it: "learning".</summary>
    string Kind { get; }

    /// <summary>What people read.</summary>
    IntakeTitle Title { get; }

    /// <summary>Who may bring it in, over the whole partnership.</summary>
    Right Right { get; }

    IReadOnlyList<IntakeColumn> Columns { get; }

    /// <summary>What each row would do; nothing is changed.</summary>
    Task<IReadOnlyList<IntakeLine>> PlanAsync(Intake intake, IReadOnlyList<RowCells<string>> rows, OperationContext context, CancellationToken stop);

    /// <summary>Makes the records of the lines, in the caller's transaction; a no where the world has moved since they were shown.</summary>
    Task<Refusal?> MakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop);

    /// <summary>Takes them back; a no where something has come of them since.</summary>
    Task<Refusal?> UnmakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop);

    /// <summary>Counts what of it is recorded now, from the records themselves.</summary>
    Task<IntakeTotal> HereAsync(Intake intake, CancellationToken stop);
}

/// <param name="Name">"History of learning".</param>
/// <param name="Says">What the file holds, in a sentence.</param>
/// <param name="One">One record: "achievement".</param>
/// <param name="Many">Several.</param>
/// <param name="Sum">What is added up: "hours".</param>
/// <param name="SumIsOf">How many of the stored unit make one of it: 60 where minutes are said as hours.</param>
public sealed record IntakeTitle(string Name, string Says, string One, string Many, string Sum, int SumIsOf = 1);

/// <summary>A column that a file may have.</summary>
/// <param name="Code">Its name in the template: "event_reference".</param>
/// <param name="Label">As people read it.</param>
/// <param name="Needed">Without it nothing can be brought in.</param>
/// <param name="Example">A value for the template.</param>
/// <param name="Headings">What other systems call it, folded.</param>
public sealed record IntakeColumn(string Code, string Label, bool Needed, string Example, params IReadOnlyList<string> Headings);

/// <summary>How many records, and what they add up to.</summary>
public sealed record IntakeTotal(int Records, long Amount);

public static class IntakeColumns
{
    /// <summary>The column of each field that the headings name: our own words, else what other systems call it.</summary>
    public static IReadOnlyDictionary<string, int> Find(this ITakeIn kind, IReadOnlyList<string> headers)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in kind.Columns)
            foreach (var heading in column.Headings.Prepend(Headings.Fold(column.Label)).Prepend(Headings.Fold(column.Code))) meanings.TryAdd(heading, column.Code);
        return Headings.Of(headers, meanings);
    }

    /// <summary>The needed columns that were not found, as people read them.</summary>
    public static IReadOnlyList<string> Missing(this ITakeIn kind, IReadOnlyDictionary<string, int> found) => [.. kind.Columns.Where(c => c.Needed && !found.ContainsKey(c.Code)).Select(c => c.Label)];

    public static ITakeIn? Named(this IEnumerable<ITakeIn> kinds, string? kind) => kinds.FirstOrDefault(k => k.Kind == kind);

    /// <summary>An empty file with the right headings and one row to show how it is meant.</summary>
    public static string Template(this ITakeIn kind) => Csv.Line(kind.Columns.Select(c => c.Label)) + Csv.Line(kind.Columns.Select(c => c.Example));
}
