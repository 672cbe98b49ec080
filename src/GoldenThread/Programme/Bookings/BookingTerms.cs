using GoldenThread.Charging;
using GoldenThread.Charging.InWords;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Bookings;

/// <summary>What a partnership's policy says about booking, in the version that counts and that people accept. What it leaves open stays open.</summary>
public sealed record BookingTerms(Guid? PackVersionId, string? Version, Pack? Pack)
{
    public static BookingTerms None { get; } = new(null, null, null);

    /// <summary>Courses are kept to the people they are meant for; else a mismatch only warns .</summary>
    public bool KeepsToAudience => Pack?.Booking.RestrictedToAudience.IsSet ?? false;

    /// <summary>A booking names the manager who authorises it .</summary>
    public bool NeedsAuthorisingManager => Pack?.Booking.AuthorisingManager.IsSet ?? false;

    /// <summary>The full-attendance rule in the pack's words; null when it is not set.</summary>
    public string? FullAttendance => Pack is { } pack && pack.Attendance.FullAttendance.Is(out var words) ? words : null;

    /// <summary>The ways of giving notice that count; null when the partnership names none.</summary>
    public CancellationChannel? Channel => Pack is { } pack && pack.Charging.CancellationChannel.Is(out var channel) ? channel : null;

    /// <summary>Until when a place on the event can be given up for nothing .</summary>
    public LastFreeCancellation LastFree(DateOnly firstDay, TimeOnly firstStart) => Pack is { } pack
        ? Charging.Notice.For(pack.Charging, firstDay, firstStart, BankHolidays.England)
        : new() { Unset = "charging.cancellation_notice" };

    /// <summary>What the place costs somebody in this job, and what losing it would; null where no policy is adopted.</summary>
    public PriceForYou? PriceFor(Occasion occasion, HeldPost post) => PriceFor(occasion, post.AgencyKind, post.BasedInArea, post.ServesArea, post.Contributes);

    /// <summary>The same for an organisation of a kind.</summary>
    public PriceForYou? PriceFor(Occasion occasion, Partnerships.LegalKind kind, bool basedInArea, bool servesArea, bool contributes)
    {
        if (Pack is not { } pack) return null;
        var e = occasion.Event;
        var day = e.Length == EventLength.MultiDay ? EventLength.FullDay : e.Length;
        var facts = new Charging.EventFacts { Kind = "course", Mode = e.Mode, Length = e.Length, Days = [.. occasion.Sessions.Select(s => new EventDay(s.Date, s.Start, s.End, day))] };
        return PriceForYou.Of(pack, facts, new() { Kind = kind, BasedInArea = basedInArea, ServesArea = servesArea, Contributes = contributes }, BankHolidays.England);
    }

    /// <summary>Who the course is for, with what the pack says about its level.</summary>
    public Audience.Asked AudienceOf(CourseFacts course)
    {
        var level = Pack?.Levels.FirstOrDefault(l => l.Code == course.Level);
        return new(course.Level, level?.Order, level?.StaffingGroups ?? [], course.AudienceGroups, course.Audience);
    }

    /// <summary>What a post shows.</summary>
    public Audience.Has Shows(HeldPost post) => new(post.StaffGroup, post.Level, Pack?.Levels.FirstOrDefault(l => l.Code == post.Level)?.Order);

    /// <summary>What must be shown before a place is confirmed: what the course asks, and what the pack asks for its level .</summary>
    public IReadOnlyList<string> Prerequisites(CourseFacts course)
    {
        var level = Pack?.Levels.FirstOrDefault(l => l.Code == course.Level);
        return level is not null && level.Prerequisite.Is(out var first) ? [.. course.Prerequisites, first.Kind] : course.Prerequisites;
    }

    /// <summary>The name of a level or target group as people read it.</summary>
    public string? LevelName(string? code)
    {
        if (code is null) return null;
        var level = Pack?.Levels.FirstOrDefault(l => l.Code == code);
        return level is not null && level.Name.Is(out var name) ? name : Words(code);
    }

    /// <summary>"level_1" is said "Level 1".</summary>
    public static string Words(string code) => code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
