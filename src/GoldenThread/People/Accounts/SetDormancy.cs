using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Says after how many months an account that nobody uses is closed, and shows how many that concerns.</summary>
public sealed class SetDormancy(Db db)
{
    /// <param name="Months">What is set; null is our default.</param>
    /// <param name="Accounts">Accounts that can sign in.</param>
    /// <param name="Warned">Of which have been warned.</param>
    /// <param name="Closed">Closed for want of use.</param>
    public sealed record Seen(int? Months, int Accounts, int Warned, int Closed);

    public async Task<Seen> ShowAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var months = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.DormantAfterMonths).SingleAsync(stop);
        var accounts = from a in db.Accounts join p in db.People on (Guid?)a.Id equals p.AccountId where a.DisabledAt == null select a;
        return new(months, await accounts.CountAsync(a => a.PasswordHash != null, stop), await accounts.CountAsync(a => a.PasswordHash != null && a.Warnings > 0, stop), await accounts.CountAsync(a => a.DormantSince != null, stop));
    }

    public async Task<Result<Done>> DoAsync(int? months, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("months", months is null or (>= Dormancy.FewestMonths and <= Dormancy.MostMonths), $"Enter a number of months from {Dormancy.FewestMonths} to {Dormancy.MostMonths}, or leave it empty for {Dormancy.DefaultMonths}.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        if (partnership.DormantAfterMonths == months) return Done.It;
        db.Note(context, "unused accounts set", "partnership", partnership.Id, null, ("months", partnership.DormantAfterMonths?.ToString(System.Globalization.CultureInfo.InvariantCulture), months?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        partnership.DormantAfterMonths = months;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
