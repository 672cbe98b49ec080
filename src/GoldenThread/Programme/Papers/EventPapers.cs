using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Papers;

/// <summary>Keeps the documents and notes of an event, and hands a document to whoever it is for.</summary>
public sealed class EventPapers(Db db, StoreFile storeFile, ReadFile readFile)
{
    public async Task<Result<EventDocument>> AddAsync(Guid eventId, string? title, DocumentFor @for, string fileName, byte[] content, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.May("title", title, 200);
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, stop)) return Refusal.NotThere;
        if (!(await storeFile.DoAsync(fileName, content, context, stop)).Is(out var file, out var no)) return no.At("upload");
        var document = new EventDocument { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = eventId, FileId = file.Id, Title = name ?? (file.Name.Length > 200 ? file.Name[..200] : file.Name), For = @for, AddedAt = context.Now };
        db.Add(document);
        db.Note(context, "document added", "event", eventId, null, ("document", null, document.Id.ToString()), ("for", null, Names.Code(@for)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return document;
    }

    /// <summary>Takes a document away, the file with it where no mail carries it.</summary>
    public async Task<Result<Done>> RemoveAsync(Guid eventId, Guid documentId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.EventDocuments.SingleOrDefaultAsync(d => d.Id == documentId && d.EventId == eventId, stop) is not { } document) return Refusal.NotThere;
        db.Remove(document);
        db.Note(context, "document taken away", "event", eventId, null, ("document", document.Id.ToString(), null));
        await db.SaveChangesAsync(stop);
        if (!await db.MailMessages.AnyAsync(m => m.FileId == document.FileId, stop)) await storeFile.ForgetAsync(document.FileId, stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    public async Task<Result<EventNote>> NoteAsync(Guid eventId, string? text, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var clean = typed.Must("note", text, 2000, "Enter what is to be noted.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, stop)) return Refusal.NotThere;
        var note = new EventNote { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = eventId, Text = clean, WrittenById = context.PersonId!.Value, WrittenAt = context.Now };
        db.Add(note);
        db.Note(context, "note written", "event", eventId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return note;
    }

    /// <summary>All of it, for the team.</summary>
    public async Task<Papers?> ShowAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.OccasionAsync(eventId, stop) is not { } occasion) return null;
        var notes = await (
            from n in db.EventNotes
            where n.EventId == eventId
            join p in db.People on n.WrittenById equals p.Id
            orderby n.WrittenAt descending
            select new Noted(n.Text, p.FirstName + " " + p.LastName, n.WrittenAt)).ToListAsync(stop);
        return new(occasion, await db.EventDocuments.AsNoTracking().Where(d => d.EventId == eventId).OrderBy(d => d.AddedAt).ToListAsync(stop), notes);
    }

    /// <summary>The documents of an event that somebody in this position may open.</summary>
    public async Task<IReadOnlyList<EventDocument>> ForAsync(Guid eventId, DocumentFor position, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var may = May(position);
        return await db.EventDocuments.AsNoTracking().Where(d => d.EventId == eventId && may.Contains(d.For)).OrderBy(d => d.AddedAt).ToListAsync(stop);
    }

    /// <summary>The documents of the event of a session, for its trainers.</summary>
    public async Task<IReadOnlyList<EventDocument>> OfSessionAsync(Guid sessionId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Sessions.Where(s => s.Id == sessionId).Select(s => (Guid?)s.EventId).SingleOrDefaultAsync(stop) is { } e ? await ForAsync(e, DocumentFor.Trainers, context, stop) : [];
    }

    /// <summary>One document and its bytes, where it is for somebody in this position; a booking opens those of its own event while the place is confirmed.</summary>
    public async Task<(StoredFile File, byte[] Content)?> OpenAsync(Guid documentId, DocumentFor position, Opener by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var may = May(position);
        if (await db.EventDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId && may.Contains(d.For), stop) is not { } document) return null;
        var its = by.EventId == document.EventId
            || (by.SessionId is { } session && await db.Sessions.AnyAsync(s => s.Id == session && s.EventId == document.EventId, stop))
            || (by.BookingId is { } booking && await db.Bookings.AnyAsync(b => b.Id == booking && b.EventId == document.EventId && b.State == BookingState.Confirmed, stop));
        return its ? await readFile.OfAsync(document.FileId, context, stop) : null;
    }

    private static DocumentFor[] May(DocumentFor position) => position switch
    {
        DocumentFor.Team => [DocumentFor.Delegates, DocumentFor.Trainers, DocumentFor.Team],
        DocumentFor.Trainers => [DocumentFor.Delegates, DocumentFor.Trainers],
        _ => [DocumentFor.Delegates],
    };

    /// <summary>The way to a document: an event, one of its sessions, or a booking on it.</summary>
    public sealed record Opener(Guid? EventId = null, Guid? SessionId = null, Guid? BookingId = null);

    public sealed record Papers(Occasion Occasion, IReadOnlyList<EventDocument> Documents, IReadOnlyList<Noted> Notes);

    public sealed record Noted(string Text, string By, DateTime At);
}
