using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Who one is here, which rights one holds and who gave them, and where one is signed in.</summary>
[Needs(Right.ManageOwnAccount)]
public sealed class AccountModel(YourAccount account, Sessions sessions, RevokeToken revoke, SessionCookie cookie, Visit visit) : PageModel
{
    public YourAccount.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Name => visit.Person!.Name;

    public Guid? ThisSession => visit.SignedIn!.SessionId;

    public string Lede => $"You are signed in to {visit.Partnership.Name} as {Name}.";

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Seen = await account.ShowAsync(visit.SignedIn!, visit.Context, stop);

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken stop)
    {
        await sessions.EndAllAsync(visit.SignedIn!.AccountId!.Value, except: null, Clock.RealNow, stop);
        cookie.Remove(HttpContext);
        return new SeeOther($"/{Slug}/sign-out");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken stop)
    {
        if (!(await revoke.DoAsync(key, visit.Reach(Right.ManageOwnAccount), visit.Context, stop)).Is(out _, out _)) return NotFound();
        Done = "The key has been taken back. Whatever used it is refused from now on.";
        return new SeeOther($"/{Slug}/account");
    }

    public static string For(SeenGrant grant) => grant.Agency ?? grant.Scope switch
    {
        ScopeKind.Partnership => "The whole partnership",
        ScopeKind.Agency => "An agency",
        ScopeKind.Event => "One event",
        ScopeKind.Review => "One review",
        _ => "One forum",
    };

    public static string When(DateTime instant)
    {
        var clock = London.WallClock(instant);
        return $"{London.SayShort(DateOnly.FromDateTime(clock))}, {London.Say(TimeOnly.FromDateTime(clock))}";
    }
}
