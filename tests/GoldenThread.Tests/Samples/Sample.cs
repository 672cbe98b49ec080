using System.Security.Cryptography;
using System.Text;
using GoldenThread.Data;
using GoldenThread.Data.Samples;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Samples;

/// <summary>A loaded sample, to be looked at partnership by partnership.</summary>
internal sealed class Sample(TestDb test) : IAsyncDisposable
{
    public static DateTime Now { get; } = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<Sample> LoadAsync(Database kind, SampleSize size = SampleSize.Small, DateTime? now = null, bool canaries = false)
    {
        var sample = new Sample(await TestDb.CreateAsync(kind));
        await using var db = sample.Open();
        (await new LoadSample(db, PacksHere.Library).DoAsync(new(size, canaries), now ?? Now)).No.ShouldBeNull();
        return sample;
    }

    public TestDb Test => test;

    public Db Open() => test.Open();

    public async Task<List<Partnership>> PartnershipsAsync()
    {
        await using var db = Open();
        await using var work = await db.SharedAsync(write: false);
        return await db.Partnerships.OrderBy(p => p.Slug).ToListAsync();
    }

    /// <summary>Reads for one partnership, as one of its own would.</summary>
    public async Task<T> InAsync<T>(Partnership partnership, Func<Db, Task<T>> read)
    {
        await using var db = Open();
        await using var work = await db.ReadAsync(new() { PartnershipId = partnership.Id, Now = Now, Channel = Channel.Page });
        return await read(db);
    }

    /// <summary>One hash over every value of every row.</summary>
    public async Task<string> FingerprintAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var partnership in await PartnershipsAsync())
            await InAsync(partnership, async db =>
            {
                foreach (var type in db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
                {
                    var rows = (Task<List<string>>)_rows.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
                    foreach (var row in await rows) hash.AppendData(Encoding.UTF8.GetBytes(row));
                }

                return Done.It;
            });
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    private static readonly System.Reflection.MethodInfo _rows = typeof(Sample).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

    private static async Task<List<string>> RowsAsync<T>(Db db)
        where T : class
    {
        var properties = db.Model.FindEntityType(typeof(T))!.GetFlattenedProperties().ToList();
        var rows = await db.Set<T>().AsNoTracking().ToListAsync();
        return [.. rows.Select(row => string.Join('|', properties.Select(p => Say(p.GetGetter().GetClrValueUsingContainingEntity(row, []))))).Order(StringComparer.Ordinal)];
    }

    private static string Say(object? value) => value switch
    {
        null => "-",
        DateTime at => at.Ticks.ToString(),
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable<string> list => string.Join('/', list),
        _ => value.ToString()!,
    };
}
