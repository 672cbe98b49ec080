using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Puts right a person's name or address, or hides a protected person from every list.</summary>
public sealed class ChangePerson(Db db)
{
    public sealed record Request(Guid PersonId, string? FirstName, string? LastName, string? Email, bool Protected);

    public async Task<Result<Person>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (first, last, email) = PersonText.Take(typed, request.FirstName, request.LastName, request.Email);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, stop) is not { } person) return Refusal.NotThere;
        var key = email.ToLowerInvariant();
        if (await db.People.AnyAsync(p => p.EmailKey == key && p.Id != person.Id, stop)) return Refusals.EmailTaken;

        var changes = Trail.Differing(
            ("first_name", person.FirstName, first), ("last_name", person.LastName, last), ("email", person.Email, email),
            ("protected", person.Protected ? "yes" : "no", request.Protected ? "yes" : "no"));
        if (changes.Length > 0)
        {
            (person.FirstName, person.LastName, person.NameKey) = (first, last, Person.KeyOf(first, last));
            (person.Email, person.EmailKey, person.Protected) = (email, key, request.Protected);
            db.Note(context, "person changed", person, changes: changes);
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                return Refusals.EmailTaken;
            }
        }

        await work.CommitAsync(stop);
        return person;
    }
}
