using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Help;

[OpenToAll]
public sealed class PrivacyModel : PageModel;
