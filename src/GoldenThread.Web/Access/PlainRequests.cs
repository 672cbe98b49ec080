namespace GoldenThread.Web.Access;

/// <summary>Refuses what no field can hold on both databases: the character zero in an address, a query or a form. A form that cannot be read is a 400 too.</summary>
public static class PlainRequests
{
    public static void UsePlainRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await IsPlainAsync(context.Request)) await next(context);
        else context.Response.StatusCode = StatusCodes.Status400BadRequest;
    });

    private static async Task<bool> IsPlainAsync(HttpRequest request)
    {
        if (Holds(request.Path.Value) || request.Query.Any(q => Holds(q.Key) || q.Value.Any(Holds))) return false;
        if (!request.HasFormContentType) return true;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return !form.Any(f => Holds(f.Key) || f.Value.Any(Holds));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool Holds(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
