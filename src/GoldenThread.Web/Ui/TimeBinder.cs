using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Ui;

/// <summary>A time as people write it: 9:30am, 9.30, 0930, 14:00, 9am, noon.</summary>
public sealed class TimeBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext;
        var one = context.ValueProvider.GetValue(context.ModelName);
        if (one == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, one);
        var text = one.FirstValue;
        if (string.IsNullOrWhiteSpace(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, "Enter a time, such as 9:30am");
        }
        else if (Read(text) is { } time) context.Result = ModelBindingResult.Success(time);
        else context.ModelState.TryAddModelError(context.ModelName, "Enter a real time, such as 9:30am or 14:00");
        return Task.CompletedTask;
    }

    public static TimeOnly? Read(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).Replace('.', ':').ToLowerInvariant();
        if (text is "noon" or "12noon" or "midday") return new TimeOnly(12, 0);
        if (text is "midnight") return TimeOnly.MinValue;
        string[] forms = ["h:mmtt", "htt", "hh:mmtt", "H:mm", "HH:mm", "HHmm", "HH:mm:ss"];
        return TimeOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}
