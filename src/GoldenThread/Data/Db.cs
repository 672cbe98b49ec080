using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

/// <summary>
/// The one database context. Each module adds its sets in its own folder. Every owned record is filtered by the chosen
/// partnership and refused on saving when it belongs to another; until one is chosen, asking fails.
/// </summary>
public abstract partial class Db(DbContextOptions options) : DbContext(options)
{
    /// <summary>The name of the filter; whoever crosses it says so: IgnoreQueryFilters([Db.PartnershipFilter]).</summary>
    public const string PartnershipFilter = "Partnership";

    private Guid? _partnershipId;
    private Work? _work;
    private OperationContext? _writing;

    /// <summary>The chosen partnership. The filter reads this member of the context, never a captured value.</summary>
    public Guid PartnershipId => _partnershipId ?? throw new InvalidOperationException("No partnership has been chosen for this database context.");

    /// <summary>Opens a short transaction for reading, for the context's partnership.</summary>
    public Task<Work> ReadAsync(OperationContext context, CancellationToken stop = default) => BeginAsync(context.PartnershipId, write: false, stop);

    /// <summary>Opens a transaction for writing, for the context's partnership. A claimed idempotency key is used up with it.</summary>
    public async Task<Work> WriteAsync(OperationContext context, CancellationToken stop = default)
    {
        var outermost = _work is null;
        var work = await BeginAsync(context.PartnershipId, write: true, stop, context.Channel == Channel.Job);
        if (outermost) _writing = context;
        if (!outermost || context.Idempotency is not { } claim) return work;
        try
        {
            Add(new IdempotencyRecord
            {
                PartnershipId = context.PartnershipId,
                Id = Guid.CreateVersion7(),
                Caller = claim.Caller,
                Route = claim.Route,
                Key = claim.Key,
                BodyHash = claim.BodyHash,
                UsedAt = context.Now,
            });
            await SaveChangesAsync(stop);
            return work;
        }
        catch (DbUpdateException clash)
        {
            await work.DisposeAsync();
            throw new KeyAlreadyUsedException(claim, clash);
        }
    }

    /// <summary>Opens a transaction on what belongs to no partnership: accounts, sessions, the list of partnerships.</summary>
    public Task<Work> SharedAsync(bool write, CancellationToken stop = default) => BeginAsync(null, write, stop);

    /// <summary>Locks a record's row until the transaction ends, so that what hangs on it can be counted. False when it is not there.</summary>
    public async Task<bool> LockAsync<T>(Guid id, CancellationToken stop = default)
        where T : class, ILockable
    {
        if (_work is not { Writes: true }) throw new InvalidOperationException("Lock inside a writing transaction.");
        return await Set<T>().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LockVersion, r => r.LockVersion + 1), stop) == 1;
    }

    /// <summary>Locks the partnership's own row: for what must happen once at a time in all of it, such as sealing the trail or giving the next number.</summary>
    public Task LockPartnershipAsync(CancellationToken stop = default) =>
        Partnerships.Where(p => p.Id == PartnershipId).ExecuteUpdateAsync(set => set.SetProperty(p => p.LockVersion, p => p.LockVersion + 1), stop);

    /// <summary>Locks the posts of some people until the transaction ends, without writing them. Where one writes at a time anyway there is nothing to lock.</summary>
    public virtual Task LockPostsOfAsync(IReadOnlyCollection<Guid> people, CancellationToken stop = default) => Task.CompletedTask;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Guard();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Guard();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        Conventions.Apply(modelBuilder);
        foreach (var owned in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IOwned).IsAssignableFrom(e.ClrType)).ToList())
            _filter.MakeGenericMethod(owned.ClrType).Invoke(this, [modelBuilder]);
    }

    /// <summary>Tells the database how its rows are spread, so that it looks first where few are. PostgreSQL does so by itself.</summary>
    public virtual Task KeepStatisticsAsync(CancellationToken stop = default) => Task.CompletedTask;

    /// <summary>Begins the provider's transaction: SQLite takes the writer gate and BEGIN IMMEDIATE, PostgreSQL sets the partnership for row-level security.</summary>
    protected abstract Task<Work> BeginTransactionAsync(Guid? partnershipId, bool write, bool background, CancellationToken stop);

    private static readonly System.Reflection.MethodInfo _filter =
        typeof(Db).GetMethod(nameof(Filter), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    private void Filter<T>(ModelBuilder modelBuilder)
        where T : class, IOwned =>
        modelBuilder.Entity<T>().HasQueryFilter(PartnershipFilter, r => r.PartnershipId == PartnershipId);

    private async Task<Work> BeginAsync(Guid? partnershipId, bool write, CancellationToken stop, bool background = false)
    {
        if (_work is { } current)
        {
            if (write && !current.Writes) throw new InvalidOperationException("A reading transaction cannot become a writing one.");
            if (partnershipId != _partnershipId) throw new InvalidOperationException("A transaction stays with one partnership.");
            return current.Join(write);
        }

        _partnershipId = partnershipId;
        ChangeTracker.Clear();
        _work = await BeginTransactionAsync(partnershipId, write, background, stop);
        _work.Ended = () => (_work, _writing) = (null, null);
        if (write) _work.BeforeCommit = KeepUpAsync;
        Forget();
        return _work;
    }

    private void Guard()
    {
        if (_work is not { Writes: true }) throw new InvalidOperationException("Save inside a writing transaction: begin with WriteAsync or SharedAsync(write: true).");
        foreach (var entry in ChangeTracker.Entries<IOwned>())
            if (entry.State != EntityState.Unchanged && entry.Entity.PartnershipId != PartnershipId)
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another partnership cannot be saved.");
        foreach (var entry in ChangeTracker.Entries<IOwned>())
            if (entry.State != EntityState.Unchanged) Noticed(entry.Entity);
    }

    /// <summary>A fact is written; what is derived from it and stored beside it is kept up before the transaction ends.</summary>
    partial void Noticed(IOwned fact);

    /// <summary>A new transaction begins: nothing has been noticed in it.</summary>
    partial void Forget();

    private partial Task KeepUpAsync(CancellationToken stop);
}

/// <summary>The idempotency key was used before: the first answer stands.</summary>
public sealed class KeyAlreadyUsedException(IdempotencyClaim claim, Exception inner) : Exception("The idempotency key has been used.", inner)
{
    public IdempotencyClaim Claim { get; } = claim;
}
