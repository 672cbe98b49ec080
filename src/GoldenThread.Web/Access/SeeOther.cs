using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Access;

/// <summary>The form is done: look there now (303), so that going back or again sends nothing twice.</summary>
public sealed class SeeOther(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.Headers.Location = address;
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
