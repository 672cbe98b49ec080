using System.Globalization;

namespace GoldenThread.People.Imports;

/// <summary>The cells of one row that is taken in, by field: cleaned, with dates, times and numbers as people write them. The first no stands; nothing is guessed (issue 4, bad input).</summary>
public sealed class RowCells<TField>(SheetRow row, IReadOnlyList<string> headers, IReadOnlyDictionary<TField, int> columns)
    where TField : notnull
{
    /// <summary>The row in the file, the headings being row 1.</summary>
    public int Number => row.Number;

    /// <summary>Why the row stays out; null while nothing is wrong with it.</summary>
    public (string Code, string Words)? No { get; private set; }

    /// <summary>Whether its cells can be trusted at all.</summary>
    public bool IsWhole()
    {
        if (row.Broken) return Refuse("quotation_mark", "A quotation mark stands in the middle of a cell. Put the cell in quotation marks and write the mark twice.");
        if (row.Cells.Length != headers.Count) return Refuse("cells", $"The row has {row.Cells.Length} {(row.Cells.Length == 1 ? "cell" : "cells")}; the headings are {headers.Count}.");
        foreach (var i in columns.Values)
        {
            var cell = row.Cells[i];
            if (cell.Length > 1 && cell[0] is ('=' or '+' or '-' or '@')) return Refuse("formula", $"“{headers[i]}” begins with {cell[0]}, which a spreadsheet would calculate. Write the plain value.");
            if (cell.Contains('\uFFFD')) return Refuse("encoding", $"“{headers[i]}” has letters that were lost when the file was saved. Save it again as “CSV UTF-8”.");
        }

        return true;
    }

    public string? Text(TField field) => columns.TryGetValue(field, out var at) && row.At(at) is { Length: > 0 } and not "-" and var text ? Typed.Clean(text) : null;

    /// <summary>False when something stands there that is no date.</summary>
    public bool Day(TField field, string what, out DateOnly? day)
    {
        day = null;
        if (Text(field) is not { } text) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain)) day = plain;
        else if (DateTime.TryParseExact(text, CellText.Days, CellText.British, DateTimeStyles.AllowWhiteSpaces, out var found)) day = DateOnly.FromDateTime(found);
        return day is not null || Refuse("bad_date", $"The {what} date “{CellText.Cut(text, 40)}” cannot be read. Write 2026-09-01 or 1/9/2026.");
    }

    /// <summary>False when something stands there that is no time of day.</summary>
    public bool Time(TField field, string what, out TimeOnly? time)
    {
        time = null;
        if (Text(field) is not { } text) return true;
        if (DateTime.TryParseExact(text, CellText.Times, CellText.British, DateTimeStyles.AllowWhiteSpaces, out var found)) time = TimeOnly.FromDateTime(found);
        return time is not null || Refuse("bad_time", $"The {what} time “{CellText.Cut(text, 40)}” cannot be read. Write 09:30 or 9:30am.");
    }

    /// <summary>False when something stands there that is no whole number within bounds.</summary>
    public bool Count(TField field, string what, int most, out int? count)
    {
        count = null;
        if (Text(field) is not { } text) return true;
        if (int.TryParse(text, NumberStyles.AllowThousands, CellText.British, out var found) && found <= most) count = found;
        return count is not null || Refuse("bad_number", $"The {what} “{CellText.Cut(text, 40)}” cannot be read. Write a whole number from 0 to {most:N0}.");
    }

    /// <summary>False when something stands there that is neither yes nor no.</summary>
    public bool YesOrNo(TField field, string what, out bool? answer)
    {
        answer = null;
        if (Text(field) is not { } text) return true;
        answer = text.ToLowerInvariant() switch { "yes" or "y" or "true" or "1" => true, "no" or "n" or "false" or "0" => false, _ => null };
        return answer is not null || Refuse("yes_or_no", $"“{CellText.Cut(text, 40)}” does not say whether {what}. Write yes or no.");
    }

    /// <summary>Sets the row aside; always false.</summary>
    public bool Refuse(string code, string words)
    {
        No ??= (code, words);
        return false;
    }

    /// <summary>The same, where what the row would say is the answer.</summary>
    public T? LeaveOut<T>(string code, string words)
        where T : class
    {
        Refuse(code, words);
        return null;
    }
}

/// <summary>How dates, times and numbers are written in files, whoever wrote them.</summary>
internal static class CellText
{
    public static readonly string[] Days = ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d/M/yy", "d-MMM-yy", "yyyy-M-d HH:mm:ss", "yyyy-M-d'T'HH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "yyyyMMdd"];

    public static readonly string[] Times = ["H:mm", "H:mm:ss", "H.mm", "HHmm", "h:mmtt", "h.mmtt", "h:mm tt", "h.mm tt", "htt", "h tt"];

    public static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
