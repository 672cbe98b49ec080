using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Ui;

/// <summary>Reads a day from three boxes (Day, Month, Year), or from one ISO value as in an address. Says which part is missing, and keeps what was typed.</summary>
public sealed class DayBinder : IModelBinder
{
    private static readonly string[] _parts = ["Day", "Month", "Year"];
    private static readonly string[] _months = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext;
        var name = context.ModelName;
        var typed = _parts.Select(p => context.ValueProvider.GetValue($"{name}.{p}")).ToList();
        if (typed.All(t => t == ValueProviderResult.None)) return FromOne(context);

        // The boxes are kept to show again; only the day as a whole is judged.
        for (var i = 0; i < 3; i++)
        {
            context.ModelState.SetModelValue($"{name}.{_parts[i]}", typed[i]);
            context.ModelState.MarkFieldSkipped($"{name}.{_parts[i]}");
        }

        var text = typed.Select(t => t.FirstValue?.Trim() ?? "").ToList();
        if (text.All(t => t.Length == 0))
        {
            if (!context.ModelMetadata.IsReferenceOrNullableType) context.ModelState.TryAddModelError(name, $"Enter {What(context)}");
            else context.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var missing = _parts.Where((_, i) => text[i].Length == 0).Select(p => p.ToLowerInvariant()).ToList();
        if (missing.Count > 0) context.ModelState.TryAddModelError(name, $"{Capital(What(context))} must include a {string.Join(" and a ", missing)}");
        else if (Read(text[0], text[1], text[2]) is { } day) context.Result = ModelBindingResult.Success(day);
        else context.ModelState.TryAddModelError(name, $"{Capital(What(context))} must be a real date, such as 24 11 2026");
        return Task.CompletedTask;
    }

    /// <summary>Which of the three boxes to mark: the empty ones, or all where the date is not a real one.</summary>
    public static IReadOnlyList<string> WrongParts(ModelStateDictionary state, string name)
    {
        if (state[name] is not { Errors.Count: > 0 }) return [];
        return [.. _parts.Where(p => state[$"{name}.{p}"] is { } s && string.IsNullOrWhiteSpace(s.AttemptedValue))];
    }

    private static Task FromOne(ModelBindingContext context)
    {
        var one = context.ValueProvider.GetValue(context.ModelName);
        if (one == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, one);
        if (string.IsNullOrWhiteSpace(one.FirstValue))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        }
        else if (DateOnly.TryParseExact(one.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            context.Result = ModelBindingResult.Success(day);
        else context.ModelState.TryAddModelError(context.ModelName, $"{Capital(What(context))} must be a real date, such as 2026-11-24");
        return Task.CompletedTask;
    }

    private static DateOnly? Read(string day, string month, string year)
    {
        if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)) return null;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y is < 1900 or > 2200) return null;
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m))
            m = month.Length < 3 ? 0 : Array.FindIndex(_months, n => n.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static string What(ModelBindingContext context) =>
        context.ModelMetadata.DisplayName is { } said ? char.ToLowerInvariant(said[0]) + said[1..] : "the date";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

public sealed class DayAndTimeBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType switch
    {
        var t when t == typeof(DateOnly) => new DayBinder(),
        var t when t == typeof(TimeOnly) => new TimeBinder(),
        _ => null,
    };
}
