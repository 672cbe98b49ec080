using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>The product with the small sample on either database, and a real mail server that takes what it sends.</summary>
public sealed class JourneySite(Database kind) : SampleSite
{
    public MailSink Mail { get; private set; } = null!;

    protected override Database Kind => kind;

    public override async ValueTask InitializeAsync()
    {
        Mail = await MailSink.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>Reads for one partnership.</summary>
    public async Task<T> ReadAsync<T>(string partnership, Func<Db, Task<T>> read)
    {
        await using var db = Db.Open();
        await using var work = await db.ReadAsync(await HereAsync(db, partnership));
        return await read(db);
    }

    /// <summary>Puts a record where no page is part of the journey.</summary>
    public async Task AddAsync(string partnership, Func<OperationContext, object> make)
    {
        await using var db = Db.Open();
        var context = await HereAsync(db, partnership);
        await using var work = await db.WriteAsync(context);
        db.Add(make(context));
        await db.SaveChangesAsync();
        await work.CommitAsync();
    }

    /// <summary>Posts what waits for one address. The hundreds of messages to the rest of the sample are nobody's here and stay unsent.</summary>
    public async Task PostAsync(string partnership, string address)
    {
        await using (var db = Db.Open())
        {
            await using var work = await db.WriteAsync(await HereAsync(db, partnership));
            await db.MailMessages.Where(m => m.State == MailState.Waiting && m.To != address).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Skipped));
            await work.CommitAsync();
        }

        await using var scope = Services.CreateAsyncScope();
        await using var posting = Db.Open();
        while ((await scope.ServiceProvider.GetRequiredService<PostMail>().DoAsync(await HereAsync(posting, partnership), partnership)).More)
        {
        }
    }

    protected override Settings Set(Settings settings) => settings with { Mail = Mail.Server };

    private async Task<OperationContext> HereAsync(Db db, string partnership)
    {
        Guid id;
        await using (await db.SharedAsync(write: false)) id = await db.Partnerships.Where(p => p.Slug == partnership).Select(p => p.Id).SingleAsync();
        return new() { PartnershipId = id, Now = Services.GetRequiredService<Clock>().Now, Channel = Channel.Page };
    }
}
