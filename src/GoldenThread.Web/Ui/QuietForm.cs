using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Ui;

/// <summary>For a button that only looks something up: what was typed stays, and nothing is called wrong yet.</summary>
public static class QuietForm
{
    public static void Quiet(this ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
