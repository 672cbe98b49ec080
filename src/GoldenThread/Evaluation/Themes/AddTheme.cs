using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Themes;

/// <summary>Adds a theme to a questionnaire's codebook, or retires one.</summary>
public sealed class AddTheme(Db db)
{
    public sealed record Request(Guid QuestionnaireId, string? Name, string? Meaning);

    public async Task<Result<Theme>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (name, meaning) = (typed.Must("name", request.Name, 100, "Name the theme."), typed.May("meaning", request.Meaning, 500));
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        // Locked, so that two at once cannot take one code.
        if (!await db.LockAsync<Questionnaire>(request.QuestionnaireId, stop)) return Refusal.NotThere;
        var known = await db.Themes.Where(t => t.QuestionnaireId == request.QuestionnaireId).Select(t => new { t.Code, t.Name, t.RetiredAt }).ToListAsync(stop);
        if (known.Count(k => k.RetiredAt is null) >= Theme.MostOfQuestionnaire) return Refusals.CodebookFull(Theme.MostOfQuestionnaire);
        if (known.Exists(k => k.RetiredAt is null && string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase))) return Refusals.ThemeTaken;
        var theme = new Theme { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), QuestionnaireId = request.QuestionnaireId, Code = ThemeCodes.Of(name, [.. known.Select(k => k.Code)]), Name = name, Meaning = meaning };
        db.Add(theme);
        db.Note(context, "theme added", theme, changes: [("name", null, name)]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return theme;
    }

    public async Task<Result<Done>> RetireAsync(Guid themeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Themes.SingleOrDefaultAsync(t => t.Id == themeId && t.RetiredAt == null, stop) is not { } theme) return Refusal.NotThere;
        theme.RetiredAt = context.Now;
        db.Note(context, "theme retired", theme);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
