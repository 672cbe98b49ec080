namespace GoldenThread.Web.Ui;

/// <summary>The words for each status. "Not there" and "not yours" are one and the same answer.</summary>
public sealed record Problem(string Code, string Title, string Detail)
{
    public static Problem Of(int status) => status switch
    {
        400 => new("malformed", "We could not read what was sent", "Go back, check what you entered and send it again."),
        401 => new("not_signed_in", "Sign in first", "Sign in, then open the page again."),
        403 => new("not_allowed", "You do not have the right to do this", "You may see it, but another role is needed to do this. Ask the partnership’s team."),
        404 => new("not_there", "There is nothing here for you to see", "The address may be mistyped or the page may have moved. If a colleague sent it to you, it may be one that your role cannot open."),
        405 => new("method_not_allowed", "That cannot be done here", "Go back and use the buttons on the page."),
        409 => new("conflict", "Somebody else changed this first", "Open the page again to see how it stands, then decide."),
        413 => new("too_large", "What was sent is too large", "Send a smaller file or fewer rows."),
        415 => new("wrong_type", "We cannot read that kind of file", "Send it in the form the page or the API description names."),
        429 => new("too_many", "Too many requests", "Wait a minute, then try again."),
        503 => new("unavailable", "GoldenThread is not available just now", "Nothing that was saved is lost. Try again in a few minutes."),
        >= 500 => new("our_fault", "Something went wrong on our side", "Nothing half done was kept. Try again; if it happens again, tell the partnership’s team the reference."),
        _ => new("refused", "This could not be done", "Go back and try again."),
    };
}
