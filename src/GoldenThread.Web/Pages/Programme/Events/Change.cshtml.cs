using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>Changes an event; what it means for people is said before it is done.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ChangeModel(EventToChange eventToChange, ChangeEvent changeEvent, WhatFollows whatFollows, Visit visit) : EventForm(visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Event Event { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await eventToChange.DoAsync(Id, Context, stop) is not { } found) return NotFound();
        Event = found.Event;
        Fill(found.Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? button, CancellationToken stop)
    {
        if (await eventToChange.DoAsync(Id, Context, stop) is not { } found) return NotFound();
        Event = found.Event;
        if (Sessions.Count == 0) Sessions.Add(new());
        if (Rearranges(button) || !IsWhole()) return Page();
        if (button != "confirm")
        {
            if ((await whatFollows.OfChangingAsync(Id, Details, Context, stop)).Is(out var follows, out var no)) Consequences = follows;
            else Refuse(no);
            return Page();
        }

        if ((await changeEvent.DoAsync(Id, Details, Context, stop)).Is(out _, out var refused)) return new SeeOther($"/{Slug}/events/{Id}");
        Refuse(refused);
        return Page();
    }
}
