using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Messages;

/// <summary>Lets a partnership choose its own words in messages, looked at before they are kept; and how many days before an event something goes out.</summary>
public sealed class EditMessages(Db db, TermsInForce terms, SiteAddress site)
{
    public sealed record Request(MessageKind Kind, string? Opening, string? Closing, int? DaysBefore);

    /// <summary>The kinds that go out some days before an event.</summary>
    public static bool IsTimed(MessageKind kind) => kind is MessageKind.JoiningInstructions or MessageKind.Reminder;

    public async Task<Result<Done>> SaveAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!Checked(request).Is(out var clean, out var no)) return no;
        await using var work = await db.WriteAsync(context, stop);
        var text = await db.MessageTexts.SingleOrDefaultAsync(t => t.Kind == clean.Kind, stop);
        if (text is null) db.Add(text = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Kind = clean.Kind });
        (text.Opening, text.Closing, text.DaysBefore) = (clean.Opening, clean.Closing, IsTimed(clean.Kind) ? clean.DaysBefore : null);
        db.Note(context, "message worded", text);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The words that are kept.</summary>
    public async Task<IReadOnlyList<MessageText>> ShowAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.MessageTexts.AsNoTracking().ToListAsync(stop);
    }

    /// <summary>The message as it would go out with these words, about an event that is invented.</summary>
    public async Task<Result<Preview>> PreviewAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!Checked(request).Is(out var clean, out var no)) return no;
        await using var work = await db.ReadAsync(context, stop);
        var partnership = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Slug, p.Name }).SingleAsync(stop);
        var policy = await terms.TodayAsync(context, stop);
        var told = new Told(Invented(context.Today.AddDays(21), partnership.Slug, partnership.Name, new(MessageWords.None.Chosen.Add(clean.Kind, new(clean.Opening, clean.Closing)))), policy, site, "Sam Example", Guid.Empty, "ABCDEFGH");
        var letter = clean.Kind switch
        {
            MessageKind.JoiningInstructions => Letters.JoiningInstructions(told),
            MessageKind.Reminder => Letters.Reminder(told),
            MessageKind.Offer => Letters.Offered(told, context.Now.AddDays(2)),
            MessageKind.Change => Letters.EventChanged(told),
            MessageKind.Cancellation => Letters.Cancelled(told, hadPlace: true),
            MessageKind.EventCancelled => Letters.EventCancelled(told, "The trainer is ill."),
            _ => Letters.Confirmed(told),
        };
        return new Preview(letter.Text);
    }

    private static Result<Request> Checked(Request request)
    {
        var typed = new Typed();
        var (opening, closing) = (typed.May("opening", request.Opening, 2000), typed.May("closing", request.Closing, 2000));
        if (MessageWords.Unknown(opening) is { } first) typed.Check("opening", false, $"{first} is not known. Use {string.Join(", ", MessageWords.Places)}.");
        if (MessageWords.Unknown(closing) is { } last) typed.Check("closing", false, $"{last} is not known. Use {string.Join(", ", MessageWords.Places)}.");
        typed.Check("daysBefore", !IsTimed(request.Kind) || request.DaysBefore is null or (>= 0 and <= 60), "Enter the days before the event, from 0 to 60, or leave it empty.");
        return typed.No is { } no ? no : request with { Opening = opening, Closing = closing };
    }

    private static Occasion Invented(DateOnly day, string slug, string name, MessageWords words) => new(
        new()
        {
            Id = Guid.Empty, CourseId = Guid.Empty, Title = "An example event", Length = Partnerships.Packs.EventLength.HalfDay, Mode = Partnerships.Packs.Mode.Classroom, State = EventState.Published,
            FirstDay = day, FirstStart = new(9, 30), LastDay = day, Revision = 0,
        },
        new() { Id = Guid.Empty, Title = "An example event", AudienceGroups = [], Prerequisites = [], OnePlaceEach = false },
        [new(Guid.Empty, day, new(9, 30), new(12, 30), "The example centre, 1 Example Street", "https://meet.example/123")], slug, name)
    { Words = words };

    public sealed record Preview(string Text);
}
