using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Takes somebody into the partnership's people with the post they hold. One person for each e-mail address.</summary>
public sealed class AddPerson(Db db)
{
    public sealed record Request(string? FirstName, string? LastName, string? Email, PostText Post);

    public async Task<Result<Person>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var (first, last, email) = PersonText.Take(typed, request.FirstName, request.LastName, request.Email);
        var post = request.Post.Taken(typed);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        var key = email.ToLowerInvariant();
        if (await db.People.AnyAsync(p => p.EmailKey == key, stop)) return Refusals.EmailTaken;
        var person = new Person
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            FirstName = first,
            LastName = last,
            NameKey = Person.KeyOf(first, last),
            Email = email,
            EmailKey = key,
        };
        db.Add(person);
        db.Note(context, "person added", person, changes: [("name", null, person.Name), ("email", null, email)]);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return Refusals.EmailTaken;
        }

        if (!(await new AddPost(db).DoAsync(new(person.Id, post), context, stop)).Is(out _, out var no)) return no;
        await work.CommitAsync(stop);
        return person;
    }
}
