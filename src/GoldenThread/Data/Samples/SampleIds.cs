namespace GoldenThread.Data.Samples;

/// <summary>Version-7 ids that come out the same every time: the time is given, the rest comes from the dice.</summary>
internal sealed class SampleIds(Dice dice)
{
    private static readonly long _epoch = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private long _made;

    /// <summary>One after the other from a fixed time, for what has no time of its own.</summary>
    public Guid Next() => Make(_epoch + ++_made);

    /// <summary>For what was made at an instant, so that ids sort as things happened.</summary>
    public Guid At(DateTime instant) => Make(new DateTimeOffset(instant, TimeSpan.Zero).ToUnixTimeMilliseconds());

    private Guid Make(long milliseconds)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)milliseconds << 16 | (dice.Next() & 0x0FFF) | 0x7000);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000);
        return new(bytes, bigEndian: true);
    }
}
