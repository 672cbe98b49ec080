using System.Buffers.Binary;

namespace GoldenThread.Foundation;

/// <summary>Version-7 ids that rise within this process even inside one millisecond, where the plain ones fall at random: what was noted later sorts later.</summary>
public static class InOrder
{
    private static readonly Lock _lock = new();
    private static Guid _last;

    public static Guid NewId()
    {
        lock (_lock)
        {
            var fresh = Guid.CreateVersion7();
            return _last = fresh.CompareTo(_last) > 0 ? fresh : After(_last);
        }
    }

    /// <summary>The next id after this one; the version and variant bits stand above what changes.</summary>
    private static Guid After(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], unchecked(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) + 1));
        var next = new Guid(bytes, bigEndian: true);
        return next.CompareTo(id) > 0 ? next : Guid.CreateVersion7();
    }
}
