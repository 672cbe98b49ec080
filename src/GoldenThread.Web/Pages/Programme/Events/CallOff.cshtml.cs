using GoldenThread.People;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>Calls an event off, with what it means for people said first.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class CallOffModel(EventToChange eventToChange, WhatFollows whatFollows, CancelEvent cancelEvent, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<ListEvents.Day> Days { get; private set; } = [];

    public IReadOnlyList<string> Follows { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(null, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        (await cancelEvent.DoAsync(Id, Reason, visit.Context, stop)).Is(out _, out var no) ? new SeeOther($"/{Slug}/events/{Id}") : await ShowAsync(no, stop);

    private async Task<IActionResult> ShowAsync(Refusal? no, CancellationToken stop)
    {
        if (await eventToChange.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        (Title, Days) = (found.Event.Title, [.. found.Details.Sessions.Select(s => new ListEvents.Day(s.Date, s.Start, s.End))]);
        if ((await whatFollows.OfCancellingAsync(Id, visit.Context, stop)).Is(out var follows, out var refused)) Follows = follows;
        if ((no ?? refused) is { } said) ModelState.Refuse(said);
        return Page();
    }
}
