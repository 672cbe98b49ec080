using GoldenThread.People;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>How endpoints answer: a value, a created record, a page of a list, or the operation's no as its status.</summary>
public sealed class Answers(Visit visit)
{
    public IResult Ok<T>(Result<T> result, Func<T, object>? show = null)
        where T : notnull => result.Is(out var value, out var no) ? Results.Ok(show is null ? value : show(value)) : ApiProblem.Of(no);

    /// <summary>201, with the address of what was made under this API: "events/{id}".</summary>
    public IResult Created<T>(Result<T> result, Func<T, object> show, Func<T, string> at)
        where T : notnull => result.Is(out var value, out var no) ? Results.Created($"/api/v1/{visit.Partnership.Slug}/{at(value)}", show(value)) : ApiProblem.Of(no);

    public static IResult List<T>(Paged<T> page) => Results.Ok(new Listed<T>(page.Items, page.Next, page.Total));

    /// <summary>What is there, or the 404 that says nothing.</summary>
    public static IResult Found<T>(T? value)
        where T : class => value is null ? ApiProblem.Of(Refusal.NotThere) : Results.Ok(value);

    /// <summary>The no, when the right does not reach this person's record; null when it does.</summary>
    public async Task<IResult?> RefusesAsync(Right right, IKnowAbout knows, Guid id, CancellationToken stop)
    {
        var about = await knows.FindAsync(id, visit.Context, stop);
        var no = about is null ? Refusal.NotThere : visit.Refuses(right, about);
        return no is null ? null : ApiProblem.Of(no);
    }
}

/// <summary>A page of a list: what stands on it, the cursor of the next, how many there are in all.</summary>
public sealed record Listed<T>(IReadOnlyList<T> Items, string? Next, int Total);

/// <summary>Which page of a list is asked for: ?cursor=…&amp;size=…; one that cannot be read is a 400.</summary>
public sealed record Asked(PageOf Page)
{
    private const int Usual = 50;
    private const int Most = 200;

    public static ValueTask<Asked?> BindAsync(HttpContext context)
    {
        var (cursor, size) = (context.Request.Query["cursor"].ToString(), context.Request.Query["size"].ToString());
        var most = size.Length == 0 ? Usual : int.TryParse(size, System.Globalization.NumberStyles.None, null, out var n) && n is >= 1 and <= Most ? n : 0;
        if (most == 0) throw new BadField("size", $"Ask for 1 to {Most}.");
        if (!PageOf.TryRead(cursor, out var page, most)) throw new BadField("cursor", "Use the cursor that “next” gave.");
        return ValueTask.FromResult<Asked?>(new(page));
    }
}

/// <summary>A part of the address or the body cannot be read.</summary>
public sealed class BadField(string field, string words) : BadHttpRequestException(words)
{
    public string Field { get; } = field;
}
