using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Forms;

/// <summary>Says thank you. Its address carries no link, so that it can stay open on a screen that others see.</summary>
[OpenToAll]
public sealed class ThanksModel : PageModel;
