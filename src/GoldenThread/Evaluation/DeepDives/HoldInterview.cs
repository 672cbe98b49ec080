using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>The interviewer writes down how an interview went: held or not, by telephone or on screen, what was said to each question, the words that may be quoted .</summary>
public sealed class HoldInterview(Db db)
{
    /// <param name="Notes">What was said, by item of the guide.</param>
    public sealed record Request(Guid InterviewId, InterviewState? State, InterviewMode? Mode, DateOnly? HeldOn, IReadOnlyDictionary<string, string?> Notes);

    /// <summary>Written again it replaces what stood there, until the analysis has coded it.</summary>
    /// <param name="request">What happened.</param>
    /// <param name="by">The interviewer; null for those who run the evaluation.</param>
    /// <param name="context">Who and when.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<Interview>> DoAsync(Request request, Guid? by, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("state", request.State is { } s && Enum.IsDefined(s) && s != InterviewState.ToBeHeld, "Say whether it was held.");
        var held = request.State == InterviewState.Held;
        typed.Check("mode", !held || request.Mode is { } m && Enum.IsDefined(m), "Say how it was held.");
        typed.Check("heldOn", !held || request.HeldOn is { } on && on <= context.Today && on > context.Today.AddYears(-1), "Enter the day it was held, today or earlier.");
        var notes = request.Notes.Select(n => (n.Key, Words: typed.May($"notes[{n.Key}]", n.Value, InterviewNote.Longest))).Where(n => n.Words is not null).ToList();
        typed.Check("notes", !held || notes.Count > 0, "Write down what was said to at least one question.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Interview>(request.InterviewId, stop)) return Refusal.NotThere;
        var interview = await db.Interviews.SingleAsync(i => i.Id == request.InterviewId, stop);
        if (by is { } person && interview.InterviewerPersonId != person) return Refusal.NotThere;
        if (interview.Themes.Count > 0) return Refusals.InterviewCoded;
        var version = await (from d in db.DeepDives where d.Id == interview.DeepDiveId join v in db.QuestionnaireVersions on d.VersionId equals v.Id select v).SingleAsync(stop);
        var items = version.ReadForm().Questions.Select(q => q.Item).ToList();
        if (notes.Exists(n => !items.Contains(n.Key))) return Refusal.NotThere;

        (interview.State, interview.Mode, interview.HeldOn) = (request.State!.Value, held ? request.Mode : null, held ? request.HeldOn : null);
        db.RemoveRange(await db.InterviewNotes.Where(n => n.InterviewId == interview.Id).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        var ids = await db.SurveyItems.Where(i => items.Contains(i.Code)).ToDictionaryAsync(i => i.Code, i => i.Id, stop);
        if (held) db.AddRange(notes.Select(n => new InterviewNote { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), InterviewId = interview.Id, ItemId = ids[n.Key], Words = n.Words! }));
        db.Note(context, $"interview {Names.Code(interview.State)}", interview);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return interview;
    }

    /// <summary>Keeps words that may be quoted, with the day on which their speaker agreed.</summary>
    public async Task<Result<InterviewQuote>> QuoteAsync(Guid interviewId, string? words, DateOnly? consentOn, Guid? by, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var said = typed.Must("quote", words, 1000, "Write the words as they were said, without names.");
        typed.Check("consentOn", consentOn is { } on && on <= context.Today && on > context.Today.AddYears(-1), "Enter the day on which they agreed to these words being used. Without consent nothing is quoted.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        var interview = await db.Interviews.SingleOrDefaultAsync(i => i.Id == interviewId, stop);
        if (interview is null || (by is { } person && interview.InterviewerPersonId != person)) return Refusal.NotThere;
        if (interview.State != InterviewState.Held) return Refusals.InterviewNotHeld;
        var quote = new InterviewQuote { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), InterviewId = interviewId, Words = said, ConsentOn = consentOn!.Value };
        db.Add(quote);
        db.Note(context, "quote kept", quote);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return quote;
    }

    /// <summary>Its speaker does not want it used any more.</summary>
    public async Task<Result<Done>> TakeBackAsync(Guid interviewId, Guid quoteId, Guid? by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var quote = await db.InterviewQuotes.SingleOrDefaultAsync(q => q.Id == quoteId && q.InterviewId == interviewId && q.ConsentWithdrawnAt == null && (by == null || db.Interviews.Any(i => i.Id == interviewId && i.InterviewerPersonId == by)), stop);
        if (quote is null) return Refusal.NotThere;
        quote.ConsentWithdrawnAt = context.Now;
        db.Note(context, "consent to a quote withdrawn", quote);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The analysis: which themes of the guide's codebook came up.</summary>
    public async Task<Result<Done>> CodeAsync(Guid interviewId, IReadOnlyCollection<string> themes, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Interview>(interviewId, stop)) return Refusal.NotThere;
        var interview = await db.Interviews.SingleAsync(i => i.Id == interviewId, stop);
        if (interview.State != InterviewState.Held) return Refusals.InterviewNotHeld;
        var codes = await (from d in db.DeepDives where d.Id == interview.DeepDiveId join v in db.QuestionnaireVersions on d.VersionId equals v.Id join t in db.Themes on v.QuestionnaireId equals t.QuestionnaireId where t.RetiredAt == null select t.Code).ToListAsync(stop);
        if (themes.Except(codes).Any()) return Refusals.NoSuchTheme;
        interview.Themes = [.. themes.Distinct()];
        db.Note(context, "interview coded", interview);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
