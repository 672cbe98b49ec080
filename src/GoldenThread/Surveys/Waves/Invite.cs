using System.Net.Mail;
using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Asks people to answer a wave, each by a link of their own; nobody twice. Somebody without an account is asked by address .</summary>
public sealed class Invite(Db db, SurveyLetters letters, SurveyKeys keys)
{
    public sealed record Request(Guid WaveId, IReadOnlyList<Who> Who);

    /// <summary>A person of the partnership, or somebody from outside with a name and an address.</summary>
    public sealed record Who
    {
        public required Respondent As { get; init; }

        public Guid? PersonId { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }

        /// <summary>The agency they answer for; for a person of the partnership it is found where it is left out.</summary>
        public Guid? AgencyId { get; init; }

        /// <summary>Whose practice they are asked about.</summary>
        public Guid? AboutPersonId { get; init; }
    }

    /// <summary>How many were asked now, and how many had been asked before.</summary>
    public sealed record Invited(int Now, int Before);

    public async Task<Result<Invited>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.Who.Count == 0) return Refusals.NobodyToInvite;
        if (request.Who.FirstOrDefault(w => w.PersonId is null && !IsAddress(w.Email)) is { } unknown) return Refusals.NotAnAddress(unknown.Email ?? "");
        await using var work = await db.WriteAsync(context, stop);
        // Locked, because whether anonymous answers may be mixed hangs on how many are asked.
        if (!await db.LockAsync<Wave>(request.WaveId, stop)) return Refusal.NotThere;
        var wave = await db.Waves.SingleAsync(w => w.Id == request.WaveId, stop);
        if (wave.On(context.Today) == WaveState.Closed) return Refusals.Closed;

        var people = await PeopleAsync(request, context.Today, stop);
        if (request.Who.Any(w => w.PersonId is { } id && !people.ContainsKey(id)) || request.Who.Any(w => w.AboutPersonId is { } id && !people.ContainsKey(id))) return Refusal.NotThere;
        var known = await db.Invitations.Where(i => i.WaveId == wave.Id).Select(i => i.RespondentKey).ToHashSetAsync(stop);
        var letter = await letters.ForAsync(wave, context, stop);
        var before = 0;
        foreach (var who in request.Who)
        {
            var invitation = Make(wave, who, who.PersonId is { } id ? people[id] : null, context);
            if (!known.Add(invitation.RespondentKey))
            {
                before++;
                continue;
            }

            db.Add(invitation);
            db.Add(letter.Invitation(invitation));
        }

        var now = request.Who.Count - before;
        if (now > 0) db.Note(context, "people invited", wave, changes: [("invited", null, now.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Invited(now, before);
    }

    private Invitation Make(Wave wave, Who who, Known? person, OperationContext context)
    {
        var email = person?.Email ?? who.Email!.Trim();
        var id = Guid.CreateVersion7();
        return new()
        {
            PartnershipId = context.PartnershipId,
            Id = id,
            WaveId = wave.Id,
            As = who.As,
            PersonId = who.PersonId,
            Name = person is null ? Typed.Clean(who.Name) : null,
            Email = email,
            AgencyId = who.AgencyId ?? person?.AgencyId,
            AboutPersonId = who.AboutPersonId,
            RespondentKey = Surveys.Invitation.KeyOf(who.PersonId, email, who.AboutPersonId),
            LinkHash = People.Secret.HashOf(keys.LinkFor(id)),
            InvitedOn = context.Today,
        };
    }

    private async Task<Dictionary<Guid, Known>> PeopleAsync(Request request, DateOnly today, CancellationToken stop)
    {
        var ids = request.Who.SelectMany(w => new[] { w.PersonId, w.AboutPersonId }).OfType<Guid>().Distinct().ToList();
        return await db.People.Where(p => ids.Contains(p.Id)).Select(p => new
        {
            p.Id,
            p.Email,
            AgencyId = db.Posts.Where(x => x.PersonId == p.Id && x.From <= today && (x.Until == null || x.Until >= today)).OrderBy(x => x.Id).Select(x => (Guid?)x.AgencyId).FirstOrDefault(),
        }).ToDictionaryAsync(p => p.Id, p => new Known(p.Email, p.AgencyId), stop);
    }

    private static bool IsAddress(string? email) => email?.Trim() is { Length: <= 320 } trimmed && MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed;

    private sealed record Known(string Email, Guid? AgencyId);
}
