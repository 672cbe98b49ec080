using GoldenThread.Foundation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Ui;

/// <summary>Puts an operation's no where the reader meets it: beside the field it is about, or over the form.</summary>
public static class RefusalOnForm
{
    /// <summary>The refusal's field "agencyIds" is the page's <c>AgencyIds</c>, or <c>Form.AgencyIds</c> with the prefix "Form".</summary>
    public static void Refuse(this ModelStateDictionary state, Refusal no, string? prefix = null) => state.Refuse(no, field => Name(field, prefix));

    /// <summary>Where the page has other names for the fields; null keeps the refusal's own.</summary>
    public static void Refuse(this ModelStateDictionary state, Refusal no, Func<string, string?> named)
    {
        foreach (var (field, words) in no.Fields) state.AddModelError(named(field) ?? Name(field, null), words);
        if (no.Fields.Count == 0) state.AddModelError("", no.Words);
    }

    private static string Name(string field, string? prefix)
    {
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        return prefix is null ? name : $"{prefix}.{name}";
    }
}
