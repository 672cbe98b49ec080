using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

/// <summary>Builds worlds in the domain's words, on a fresh database with one partnership. The day is Tuesday 24 November 2026, 9am, unless moved.</summary>
public sealed partial class Given(TestDb test, Guid partnershipId) : IAsyncDisposable
{
    private int _next;

    public DateTime Now { get; set; } = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    public TestDb Test { get; } = test;

    public Guid PartnershipId { get; } = partnershipId;

    public static async Task<Given> PartnershipAsync(Database kind, string slug = "calderbrook")
    {
        var test = await TestDb.CreateAsync(kind);
        return await PartnershipAsync(test, slug);
    }

    /// <summary>Another partnership in the same database, to prove that neither sees the other.</summary>
    public static Task<Given> PartnershipAsync(TestDb test, string slug) => PartnershipAsync(test, slug, sample: true);

    /// <summary>A partnership of real people, where nothing meant for samples works.</summary>
    public static Task<Given> RealPartnershipAsync(TestDb test, string slug) => PartnershipAsync(test, slug, sample: false);

    /// <summary>A partnership that is there already, such as one of the sample.</summary>
    public static async Task<Given> ThereAsync(TestDb test, string slug)
    {
        await using var db = test.Open();
        await using var work = await db.SharedAsync(write: false);
        return new(test, await db.Partnerships.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync());
    }

    private static async Task<Given> PartnershipAsync(TestDb test, string slug, bool sample)
    {
        var partnership = new Partnership { Id = Guid.CreateVersion7(), Slug = slug, Name = slug, SampleData = sample, MadeAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        await using var db = test.Open();
        await using var work = await db.SharedAsync(write: true);
        db.Add(partnership);
        await db.SaveChangesAsync();
        await work.CommitAsync();
        return new(test, partnership.Id);
    }

    public Db Open() => Test.Open();

    /// <summary>What an entry point would hand to an operation.</summary>
    public OperationContext Context(Person? by = null) => new() { PartnershipId = PartnershipId, Now = Now, Channel = Channel.Page, PersonId = by?.Id };

    public Task<Agency> AgencyAsync(string? name = null, LegalKind kind = LegalKind.RelevantAgency, Sector sector = Sector.Education) => AddAsync(new Agency
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        Name = name ??= $"Agency {Next()}",
        NameKey = name.ToLowerInvariant(),
        Sector = sector,
        LegalKind = kind,
        BasedInArea = true,
        ServesArea = true,
    });

    public async Task<Person> PersonAsync(Agency? agency = null, string? level = null, Person? manager = null, string? jobTitle = null)
    {
        var n = Next();
        var person = await AddAsync(new Person
        {
            PartnershipId = PartnershipId,
            Id = Guid.CreateVersion7(),
            FirstName = "Amina",
            LastName = $"Yusuf{n}",
            NameKey = Person.KeyOf("Amina", $"Yusuf{n}"),
            Email = $"amina.yusuf{n}@example.org",
            EmailKey = $"amina.yusuf{n}@example.org",
        });
        if (agency is not null) await PostAsync(person, agency, level, manager, jobTitle);
        return person;
    }

    public Task<Post> PostAsync(Person person, Agency agency, string? level = null, Person? manager = null, string? jobTitle = null) => AddAsync(new Post
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        AgencyId = agency.Id,
        JobTitle = jobTitle ?? "Teacher",
        Level = level,
        LineManagerId = manager?.Id,
        From = new(2024, 9, 1),
    });

    /// <summary>Stores a record as it is.</summary>
    public async Task<T> AddAsync<T>(T record)
        where T : class, IOwned
    {
        await using var db = Open();
        await using var work = await db.WriteAsync(Context());
        db.Add(record);
        await db.SaveChangesAsync();
        await work.CommitAsync();
        return record;
    }

    /// <summary>Reads in a transaction of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<Db, Task<T>> read)
    {
        await using var db = Open();
        await using var work = await db.ReadAsync(Context());
        return await read(db);
    }

    /// <summary>Changes what is stored, in a transaction of its own.</summary>
    public async Task WriteAsync(Func<Db, Task> change)
    {
        await using var db = Open();
        await using var work = await db.WriteAsync(Context());
        await change(db);
        await work.CommitAsync();
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private int Next() => Interlocked.Increment(ref _next);
}
