namespace GoldenThread.Foundation;

/// <summary>A record that belongs to one partnership and is never seen from another.</summary>
public interface IOwned
{
    Guid PartnershipId { get; }

    Guid Id { get; }
}

/// <summary>A record whose row is locked before anything about it is counted.</summary>
public interface ILockable : IOwned
{
    int LockVersion { get; }
}
