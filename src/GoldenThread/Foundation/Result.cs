using System.Diagnostics.CodeAnalysis;

namespace GoldenThread.Foundation;

/// <summary>What an operation answers: a value, or a refusal in words.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Refusal? no)
    {
        _value = value;
        No = no;
    }

    /// <summary>The refusal, or null when it worked.</summary>
    public Refusal? No { get; }

    /// <summary>True when it worked; otherwise <paramref name="no"/> says why not.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? no)
    {
        value = _value;
        no = No;
        return no is null;
    }

    /// <summary>The value, when a refusal would be a bug.</summary>
    public T OrThrow() => No is null ? _value! : throw new InvalidOperationException($"{No.Code}: {No.Words}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal no) => new(default, no);
}

/// <summary>Nothing to hand back: it is done.</summary>
public readonly record struct Done
{
    public static Done It => default;
}
