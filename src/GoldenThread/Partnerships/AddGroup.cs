using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Sets up a group the strategy does not name .</summary>
public sealed class AddGroup(Db db)
{
    public sealed record Request(string? Code, ChangeGroup.Words Words);

    public async Task<Result<Group>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var code = typed.Must("code", request.Code, 60, "Enter a code: small letters, digits and underscores, such as practice_review.");
        typed.Check("code", code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'), "Use only small letters, digits and underscores in the code.");
        typed.Must("name", request.Words.Name, 200, "Enter the name of the group.");
        var words = ChangeGroup.Take(request.Words, typed);
        if (typed.No is { } unclear) return unclear;
        if (words.ReportsTo == code) return Refusals.ReportsToItself;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Groups.AnyAsync(g => g.Code == code, stop)) return Refusals.GroupCodeTaken;
        var group = new Group { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Code = code };
        ChangeGroup.Write(group, words);
        db.Add(group);
        db.Note(context, "group added", group, changes: ("name", null, group.Name));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return Refusals.GroupCodeTaken;
        }

        await work.CommitAsync(stop);
        return group;
    }
}
