using System.Text.Json;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>What somebody sees who opens a link. Looking changes nothing, so a mail scanner that follows links cannot answer or use one up.</summary>
public sealed class FormAtLink(Db db, SealedAnswers sealedAnswers)
{
    public sealed record Seen
    {
        public required Guid WaveId { get; init; }

        public required string Title { get; init; }

        public required WaveKind Kind { get; init; }

        public required Form Form { get; init; }

        public required DateOnly ClosesOn { get; init; }

        /// <summary>Whose form it is; for named forms only.</summary>
        public string? For { get; init; }

        /// <summary>Whose practice it asks about.</summary>
        public string? About { get; init; }

        /// <summary>Why it cannot be answered now; null when it can.</summary>
        public Refusal? No { get; init; }

        /// <summary>Fewer than five were asked: then an anonymous answer may end up unread.</summary>
        public bool FewAsked { get; init; }

        public bool MayStopReminders { get; init; }

        /// <summary>What was kept for later, by item.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    }

    /// <summary>Null when the link opens nothing.</summary>
    public async Task<Seen?> OfAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.FindByLinkAsync(link, stop) is not var (wave, invitation)) return null;
        var named = wave.Kind == WaveKind.Named;
        var answered = invitation is not null && (invitation.Answered || (!named && await sealedAnswers.HoldsAsync(wave, invitation, stop)));
        return new()
        {
            WaveId = wave.Id,
            Title = wave.Title,
            Kind = wave.Kind,
            Form = await db.FormOfAsync(wave, stop),
            ClosesOn = wave.ClosesOn,
            No = MayAnswer.Decide(wave.On(context.Today), answered, invitation?.Withdrawn == true),
            For = named ? await NameAsync(invitation?.PersonId, stop) ?? invitation?.Name : null,
            About = await NameAsync(invitation?.AboutPersonId, stop),
            FewAsked = !named && wave.OpenLinkHash is null && !SmallNumbers.MayShow(await db.Invitations.CountAsync(i => i.WaveId == wave.Id && !i.Withdrawn, stop)),
            MayStopReminders = invitation is { NoMoreReminders: false } && wave.RemindAtMost > 0,
            Typed = named ? await TypedAsync(invitation!, stop) : new Dictionary<string, IReadOnlyList<string>>(),
        };
    }

    private async Task<string?> NameAsync(Guid? personId, CancellationToken stop) =>
        personId is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.FirstName + " " + p.LastName).SingleOrDefaultAsync(stop) : null;

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> TypedAsync(Invitation invitation, CancellationToken stop)
    {
        var draft = await db.Responses.Where(r => r.InvitationId == invitation.Id).Select(r => r.Draft).SingleOrDefaultAsync(stop);
        var typed = draft is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string[]>>(draft)!;
        return typed.ToDictionary(t => t.Key, t => (IReadOnlyList<string>)t.Value, StringComparer.Ordinal);
    }
}
