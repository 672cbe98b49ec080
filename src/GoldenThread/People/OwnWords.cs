using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

internal static class OwnWords
{
    /// <summary>The words that a password may not be made of: the person's, their agencies' and the partnership's own.</summary>
    public static async Task<IReadOnlyList<string>> OwnWordsAsync(this Db db, Account account, OperationContext context, CancellationToken stop)
    {
        var partnership = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Slug, p.Name }).SingleAsync(stop);
        var people = await db.People.Where(p => p.AccountId == account.Id || p.EmailKey == account.EmailKey).Select(p => new { p.Id, p.FirstName, p.LastName }).ToListAsync(stop);
        var ids = people.Select(p => p.Id).ToList();
        var agencies = await db.Posts.Where(p => ids.Contains(p.PersonId)).Join(db.Agencies, p => p.AgencyId, a => a.Id, (_, a) => a.Name).ToListAsync(stop);
        return [account.Email, partnership.Slug, partnership.Name, .. people.SelectMany(p => new[] { p.FirstName, p.LastName }), .. agencies];
    }
}
