using GoldenThread.Data;

namespace GoldenThread.Foundation;

/// <summary>Writes the trail: one entry, past tense, in the same save as the change.</summary>
public static class Trail
{
    /// <summary>Notes that something was done, optionally with the reason and the values that changed.</summary>
    public static TrailEntry Note(this Db db, OperationContext context, string did, IOwned about, string? why = null, params ReadOnlySpan<(string Name, string? Old, string? New)> changes) =>
        db.Note(context, did, KindOf(about), about.Id, why, changes);

    /// <inheritdoc cref="Note(Db, OperationContext, string, IOwned, string?, ReadOnlySpan{ValueTuple{string, string, string}})"/>
    public static TrailEntry Note(this Db db, OperationContext context, string did, string aboutKind, Guid aboutId, string? why = null, params ReadOnlySpan<(string Name, string? Old, string? New)> changes)
    {
        var entry = new TrailEntry
        {
            PartnershipId = context.PartnershipId,
            Id = InOrder.NewId(),
            At = context.Now,
            Channel = context.Channel,
            PersonId = context.PersonId,
            Did = did,
            AboutKind = aboutKind,
            AboutId = aboutId,
            Reference = context.Reference,
        };
        var values = new List<TrailValue>();
        if (why is not null) values.Add(TrailValue.Of(entry, "why", null, why));
        foreach (var (name, old, @new) in changes) values.Add(TrailValue.Of(entry, name, old, @new));
        if (values.Count > 0) entry.ValuesDigest = TrailChain.Digest(values.Select(v => v.Hash));
        db.Add(entry);
        db.AddRange(values);
        return entry;
    }

    /// <summary>Only the values that differ, for a note.</summary>
    public static (string Name, string? Old, string? New)[] Differing(params ReadOnlySpan<(string Name, string? Old, string? New)> values)
    {
        var differing = new List<(string, string?, string?)>();
        foreach (var value in values)
            if (value.Old != value.New) differing.Add(value);
        return [.. differing];
    }

    /// <summary>The kind of a record as the trail, origins and the API say it: "waiting_list_entry".</summary>
    public static string KindOf(IOwned about) => Names.Snake(about.GetType().Name);
}
