using GoldenThread.People;

namespace GoldenThread.Web.Access;

/// <summary>Who is here, for which partnership, when. One for each request; ask it for everything about access.</summary>
public sealed class Visit
{
    private VisitedPartnership? _partnership;
    private OperationContext? _context;

    /// <summary>The partnership that the address names.</summary>
    public VisitedPartnership Partnership => _partnership ?? throw new InvalidOperationException("The address of this request names no partnership.");

    public bool HasPartnership => _partnership is not null;

    /// <summary>What to hand to operations.</summary>
    public OperationContext Context => _context ?? throw new InvalidOperationException("The address of this request names no partnership.");

    /// <summary>London's date, on the clock that may have been moved.</summary>
    public DateOnly Today => Context.Today;

    /// <summary>The live session or key; null for visitors.</summary>
    public SignedIn? SignedIn { get; private set; }

    public bool IsSignedIn => SignedIn is not null;

    /// <summary>The person in this partnership; null for visitors, and for people of another partnership.</summary>
    public SeenPerson? Person => SignedIn?.Person;

    public Guid? PersonId => Person?.Id;

    public Caller Caller => SignedIn?.Caller ?? Caller.Nobody;

    /// <summary>How far a right goes, for reading lists: hand it to the operation.</summary>
    public Reach Reach(Right right) => People.Access.Of(Caller, right);

    /// <summary>Whether to show a door: a link or a button.</summary>
    public bool May(Right right) => !Reach(right).IsNothing;

    public bool May(Right right, About about) => Reach(right).Covers(about);

    /// <summary>The no, when the right does not reach this; null when it does.</summary>
    public Refusal? Refuses(Right right, About about) => People.Access.Decide(Caller, right, about) switch
    {
        Answer.Yes => null,
        Answer.NotAllowed => Refusals.NotAllowed,
        _ => Refusal.NotThere,
    };

    internal bool HasArrived { get; private set; }

    internal void Arrive(VisitedPartnership? partnership, SignedIn? signedIn, OperationContext? context)
    {
        HasArrived = true;
        (_partnership, SignedIn) = (partnership, signedIn);
        _context = context is null ? null : context with { PersonId = signedIn?.Person?.Id };
    }

    /// <summary>The caller sent a key: whatever is done now is done at most once.</summary>
    internal void Claim(IdempotencyClaim claim) => _context = Context with { Idempotency = claim };
}

/// <summary>A partnership as the address chose it.</summary>
public sealed record VisitedPartnership(Guid Id, string Slug, string Name, bool SampleData);
