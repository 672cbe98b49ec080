using GoldenThread.Surveys;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>Reads a questionnaire from a file that somebody sends.</summary>
internal static class FormFile
{
    public static async Task<Result<Form>> ReadAsync(IFormFile file, CancellationToken stop)
    {
        if (file.Length > 4 * FormJson.Longest) return FormJson.Bring(new(' ', FormJson.Longest + 1));
        using var reader = new StreamReader(file.OpenReadStream());
        return FormJson.Bring(await reader.ReadToEndAsync(stop));
    }
}
