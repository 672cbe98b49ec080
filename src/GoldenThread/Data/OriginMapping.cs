using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Data;

/// <summary>How an Origin is stored inside the record that has it.</summary>
internal static class OriginMapping
{
    public static void Of<T>(ComplexPropertyBuilder<T> origin)
        where T : notnull
    {
        origin.Property<string>(nameof(Origin.Kind)).HasMaxLength(50);
        origin.Property<string>(nameof(Origin.Label)).HasMaxLength(300);
    }
}
