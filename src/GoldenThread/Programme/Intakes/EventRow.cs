using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;

namespace GoldenThread.Programme.Intakes;

/// <summary>One row of a list of events: one day of one event. Rows with the same reference are the days of one.</summary>
internal sealed record EventRow(int Number, string Key, string Title, EventDetails.Day Day, int? Places, EventLength? Length, Mode? Mode, string? Level)
{
    private const int MostPlaces = 10_000;

    public static IReadOnlyList<IntakeColumn> Columns { get; } =
    [
        new(Field.Reference, "Event reference", false, "EV-104", "reference", "eventid", "id", "eventcode", "coursecode", "sessionid"),
        new(Field.Title, "Course", true, "Professional curiosity", "title", "coursetitle", "event", "eventtitle", "name", "coursename"),
        new(Field.Date, "Day", true, "2027-03-14", "date", "eventdate", "startdate", "sessiondate", "coursedate"),
        new(Field.Start, "Starts", true, "09:30", "start", "starttime", "timefrom", "from"),
        new(Field.End, "Ends", true, "16:30", "end", "endtime", "finish", "finishtime", "timeto", "until"),
        new(Field.Place, "Place", false, "St Mark's Centre, Mill Lane", "venue", "location", "where", "room"),
        new(Field.Link, "Joining address", false, "", "link", "url", "joininglink", "meetinglink"),
        new(Field.Places, "Places", false, "20", "capacity", "maxdelegates", "maximum", "size"),
        new(Field.Length, "Length", false, "full day", "duration", "eventlength"),
        new(Field.Mode, "Face to face or online", false, "classroom", "mode", "delivery", "format"),
        new(Field.Level, "Level", false, "", "traininglevel", "targetgroup"),
    ];

    private static readonly Dictionary<string, EventLength> _lengths = new(StringComparer.Ordinal)
    {
        ["upto3hours"] = EventLength.UpTo3Hours, ["3hours"] = EventLength.UpTo3Hours, ["short"] = EventLength.UpTo3Hours, ["halfday"] = EventLength.HalfDay, ["half"] = EventLength.HalfDay,
        ["fullday"] = EventLength.FullDay, ["full"] = EventLength.FullDay, ["oneday"] = EventLength.FullDay, ["1day"] = EventLength.FullDay, ["day"] = EventLength.FullDay,
        ["multiday"] = EventLength.MultiDay, ["twodays"] = EventLength.MultiDay, ["2days"] = EventLength.MultiDay, ["severaldays"] = EventLength.MultiDay,
    };

    private static readonly Dictionary<string, Mode> _modes = new(StringComparer.Ordinal)
    {
        ["classroom"] = Partnerships.Packs.Mode.Classroom, ["facetoface"] = Partnerships.Packs.Mode.Classroom, ["inperson"] = Partnerships.Packs.Mode.Classroom, ["virtual"] = Partnerships.Packs.Mode.Virtual, ["webinar"] = Partnerships.Packs.Mode.Virtual,
        ["teams"] = Partnerships.Packs.Mode.Virtual, ["zoom"] = Partnerships.Packs.Mode.Virtual, ["online"] = Partnerships.Packs.Mode.Online,
    };

    /// <summary>The row; null where it cannot be read, and the row then says why. The places are told even then, so that sums can be reconciled.</summary>
    public static EventRow? Read(RowCells<string> row, Pack? pack, out int places)
    {
        places = 0;
        if (!row.IsWhole() || !row.Count(Field.Places, "number of places", MostPlaces, out var capacity)) return null;
        places = capacity ?? 0;
        if (row.Text(Field.Title) is not { } title) return row.LeaveOut<EventRow>("no_title", "The title of the course is missing.");
        if (title.Length > 200) return row.LeaveOut<EventRow>("too_long", "The title is longer than 200 characters.");
        if (!row.Day(Field.Date, "event", out var day) || !row.Time(Field.Start, "start", out var start) || !row.Time(Field.End, "end", out var end)) return null;
        if (day is null || start is null || end is null) return row.LeaveOut<EventRow>("no_time", "The day, the start or the end is missing.");
        if (end <= start) return row.LeaveOut<EventRow>("ends_before_start", "It ends before it begins. An event of several days has a row for each.");
        if (capacity == 0) return row.LeaveOut<EventRow>("no_places", "It has 0 places. Leave the cell empty where there is no limit.");
        if (row.Text(Field.Place) is { Length: > 300 } || row.Text(Field.Link) is { Length: > 500 }) return row.LeaveOut<EventRow>("too_long", "The place is longer than 300 characters, or the joining address longer than 500.");
        EventLength? length = null;
        if (row.Text(Field.Length) is { } said)
        {
            if (!_lengths.TryGetValue(SpokenName.Fold(said), out var known)) return row.LeaveOut<EventRow>("unknown_length", $"“{CellText.Cut(said, 40)}” is no length that we know. Write up to 3 hours, half day, full day or multi day.");
            length = known;
        }

        Mode? mode = null;
        if (row.Text(Field.Mode) is { } how)
        {
            if (!_modes.TryGetValue(SpokenName.Fold(how), out var known)) return row.LeaveOut<EventRow>("unknown_mode", $"“{CellText.Cut(how, 40)}” does not say how it is held. Write classroom, virtual or online.");
            mode = known;
        }

        string? level = null;
        if (row.Text(Field.Level) is { } asked && (level = LevelOf(pack, asked)) is null) return row.LeaveOut<EventRow>("unknown_level", $"This partnership’s policy has no level “{CellText.Cut(asked, 60)}”.");
        return new(row.Number, KeyOf(row.Text(Field.Reference), title, day.Value, start), title, new(day.Value, start.Value, end.Value, row.Text(Field.Place), row.Text(Field.Link)), capacity, length, mode, level);
    }

    /// <summary>By what other files refer to an event: its reference, else its title and first day.</summary>
    public static string KeyOf(string? reference, string? title, DateOnly? day, TimeOnly? start) =>
        reference is not null ? $"ref {SpokenName.Fold(reference)}" : $"{SpokenName.Fold(title ?? "")} {day:yyyy-MM-dd}{(start is { } at ? $" {at:HH:mm}" : "")}";

    private static string? LevelOf(Pack? pack, string asked)
    {
        if (pack is null) return null;
        var folded = SpokenName.Fold(asked);
        return CourseCodes.Levels(pack).FirstOrDefault(code => SpokenName.Fold(code) == folded) ?? pack.Levels.FirstOrDefault(l => l.Name.Is(out var name) && SpokenName.Fold(name) == folded)?.Code;
    }

    private static class Field
    {
        public const string Reference = "event_reference", Title = "course", Date = "day", Start = "starts", End = "ends", Place = "place", Link = "joining_address", Places = "places", Length = "length", Mode = "mode", Level = "level";
    }
}
