using GoldenThread.People;

namespace GoldenThread.Web.Access;

/// <summary>What an endpoint declares about who may come. One without a policy stops the start.</summary>
public interface IPolicy
{
    /// <summary>In words, for the list of routes.</summary>
    string Says { get; }
}

/// <summary>Only who holds the right may come: <c>[Needs(Right.SeeThread)]</c> on a page, <c>.Needs(Right.SeeThread)</c> on an API endpoint.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : Attribute, IPolicy
{
    /// <summary>For <see cref="Of"/>: only who holds the right over all of the partnership. What is made here may be made of anybody's record.</summary>
    public const string Whole = "partnership";

    private Right? _toPost;

    public Right Right { get; } = right;

    /// <summary>A page that many may read and fewer may change: the right for everything but reading.</summary>
    public Right ToPost
    {
        get => _toPost ?? Right;
        init => _toPost = value;
    }

    /// <summary>The kind of record that the address names ("booking"): then the right must reach that very record, or the answer is 404.</summary>
    public string? Of { get; init; }

    /// <summary>The part of the address that holds its id.</summary>
    public string Id { get; init; } = "id";

    public string Says => Names.Code(Right) + (_toPost is { } post ? $", to change {Names.Code(post)}" : "") + (Of is null ? "" : $" of the {Of}");

    public Right For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Right : ToPost;
}

/// <summary>Everybody may come, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IPolicy
{
    /// <summary>The endpoint itself answers for a partnership that is not served here.</summary>
    public bool KnowsMore { get; init; }

    public string Says => "open";
}

/// <summary>Only in an installation with sample data; elsewhere there is nothing here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SampleOnlyAttribute : Attribute, IPolicy
{
    public string Says => "open in sample mode";
}

public static class PolicyOfEndpoint
{
    public static T Needs<T>(this T endpoint, Right right, string? of = null, string id = "id")
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsAttribute(right) { Of = of, Id = id });

    public static T OpenToAll<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToAllAttribute());
}
