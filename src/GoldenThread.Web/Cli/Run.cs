using System.CommandLine;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Cli;

/// <summary>What a verb works with. The same whether it runs in a process of its own or inside the server.</summary>
public sealed class Run(ParseResult typed, Settings settings, IServiceProvider services, Clock clock, string folder)
{
    public ParseResult Typed => typed;

    public Settings Settings => settings;

    public TextWriter Out => typed.InvocationConfiguration.Output;

    public TextWriter Error => typed.InvocationConfiguration.Error;

    public Clock Clock => clock;

    public DateTime Now => clock.Now;

    /// <summary>A service of this run: an operation, the database.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A file as the caller meant it, from where they typed it.</summary>
    public string PathOf(string file) => Path.GetFullPath(file, folder);

    /// <summary>What an operation is told about this call.</summary>
    public OperationContext Context(Guid partnershipId) => new()
    {
        PartnershipId = partnershipId,
        Now = clock.Now,
        RealNow = Clock.RealNow,
        Channel = Channel.CommandLine,
        Reference = "command line",
    };

    /// <summary>The partnership with this word in its address; says so when there is none.</summary>
    public async Task<Partnership?> PartnershipAsync(string slug, CancellationToken stop)
    {
        var db = Get<Db>();
        await using var work = await db.SharedAsync(write: false, stop);
        var found = await db.Partnerships.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, stop);
        if (found is null)
        {
            var known = await db.Partnerships.OrderBy(p => p.Slug).Select(p => p.Slug).ToListAsync(stop);
            await Error.WriteLineAsync(known.Count == 0
                ? "There is no partnership yet. Make one with: goldenthread partnership create, or load the sample with: goldenthread sample --size small."
                : $"There is no partnership \"{slug}\". There are: {string.Join(", ", known)}.");
        }

        return found;
    }

    /// <summary>Every partnership, or the one asked for; null, with words, when it is not there.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Slug)>?> ChosenAsync(string? slug, CancellationToken stop) =>
        slug is null ? await PartnershipsAsync(stop)
        : await PartnershipAsync(slug, stop) is { } one ? [(one.Id, one.Slug)]
        : null;

    public async Task<IReadOnlyList<(Guid Id, string Slug)>> PartnershipsAsync(CancellationToken stop)
    {
        var db = Get<Db>();
        await using var work = await db.SharedAsync(write: false, stop);
        return [.. (await db.Partnerships.OrderBy(p => p.Slug).Select(p => new { p.Id, p.Slug }).ToListAsync(stop)).Select(p => (p.Id, p.Slug))];
    }

    /// <summary>Says what is wrong with what was asked.</summary>
    public async Task<int> BadAsync(string words)
    {
        await Error.WriteLineAsync(words);
        return Exit.BadInput;
    }
}

/// <summary>How a verb ends.</summary>
public static class Exit
{
    public const int Done = 0;
    public const int FoundWrong = 1;
    public const int BadInput = 2;
}
