using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>The questions about one running of a course. Days are added and taken out by buttons that send the form and keep what was typed, so nothing needs a script.</summary>
public abstract class EventForm(Visit visit) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public EventLength? Length { get; set; }

    [BindProperty]
    public Mode? Mode { get; set; }

    [BindProperty]
    public int? Capacity { get; set; }

    [BindProperty]
    public int? WaitingRoom { get; set; }

    [BindProperty, Display(Name = "The day booking opens")]
    public DateOnly? OpensOn { get; set; }

    [BindProperty, Display(Name = "The last day to book")]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty]
    public int? SelfCancelDays { get; set; }

    [BindProperty]
    public GoldenThread.Programme.EventVisibility Visibility { get; set; }

    /// <summary>The revision that this form shows; nothing that somebody else has changed meanwhile is overwritten.</summary>
    [BindProperty]
    public int? SeenRevision { get; set; }

    [BindProperty]
    public int? TrainersWanted { get; set; }

    [BindProperty]
    public bool TeamOnly { get; set; }

    [BindProperty]
    public int? Fewest { get; set; }

    [BindProperty, Display(Name = "The day of decision")]
    public DateOnly? DecideOn { get; set; }

    [BindProperty]
    public GoldenThread.People.Role? AlertRole { get; set; }

    [BindProperty]
    public string? RaisedBecause { get; set; }

    [BindProperty]
    public int? BreakoutGroups { get; set; }

    [BindProperty]
    public string? Speakers { get; set; }

    [BindProperty]
    public bool HasQuestions { get; set; }

    [BindProperty]
    public string? VenueFacts { get; set; }

    [BindProperty]
    public bool VenueSuits { get; set; }

    [BindProperty]
    public List<SessionRow> Sessions { get; set; } = [];

    /// <summary>What it means for people, once it has been asked for.</summary>
    public IReadOnlyList<string>? Consequences { get; protected set; }

    public bool RaisesGroupSize { get; protected set; }

    public string Slug => visit.Partnership.Slug;

    protected OperationContext Context => visit.Context;

    public IReadOnlyList<Choice> Lengths => EventWords.Lengths;

    protected EventDetails Details => new()
    {
        Title = Title, Length = Length, Mode = Mode, Capacity = Capacity, WaitingRoom = WaitingRoom, OpensOn = OpensOn, ClosesOn = ClosesOn, SelfCancelDays = SelfCancelDays, RaisedBecause = RaisedBecause,
        TrainersWanted = TrainersWanted, Visibility = Visibility, SeenRevision = SeenRevision, OnlineBooking = !TeamOnly, Fewest = Fewest, DecideOn = DecideOn, AlertRole = AlertRole,
        BreakoutGroups = BreakoutGroups, Speakers = Speakers, HasQuestions = HasQuestions, VenueFacts = VenueFacts, VenueSuits = VenueSuits,
        Sessions = [.. Sessions.Select(s => new EventDetails.Day(s.Date!.Value, s.Start!.Value, s.End!.Value, s.Place, s.Link, s.Id))],
    };

    protected void Fill(EventDetails d)
    {
        (Title, Length, Mode, Capacity, WaitingRoom, OpensOn, ClosesOn) = (d.Title, d.Length, d.Mode, d.Capacity, d.WaitingRoom, d.OpensOn, d.ClosesOn);
        (SelfCancelDays, RaisedBecause) = (d.SelfCancelDays, d.RaisedBecause);
        (BreakoutGroups, Speakers, HasQuestions, VenueFacts, VenueSuits) = (d.BreakoutGroups, d.Speakers, d.HasQuestions, d.VenueFacts, d.VenueSuits);
        (TeamOnly, Fewest, DecideOn, AlertRole, Visibility, SeenRevision, TrainersWanted) = (!d.OnlineBooking, d.Fewest, d.DecideOn, d.AlertRole, d.Visibility, d.SeenRevision, d.TrainersWanted);
        Sessions = [.. d.Sessions.Select(s => new SessionRow { Id = s.Id, Date = s.Date, Start = s.Start, End = s.End, Place = s.Place, Link = s.Link })];
    }

    /// <summary>True when the button was one that only changes the rows: the form comes back with what was typed and no complaint.</summary>
    protected bool Rearranges(string? button)
    {
        if (button == "add-day")
        {
            var last = Sessions.Count > 0 ? Sessions[^1] : new();
            if (Sessions.Count < EventDetails.MostDays) Sessions.Add(new() { Start = last.Start, End = last.End, Place = last.Place, Link = last.Link });
        }
        else if (button?.StartsWith("remove-", StringComparison.Ordinal) == true && int.TryParse(button[7..], out var row) && row >= 0 && row < Sessions.Count)
        {
            Sessions.RemoveAt(row);
            if (Sessions.Count == 0) Sessions.Add(new());
        }
        else
        {
            return false;
        }

        KeepOnlyWhatWasTyped(shifted: button != "add-day");
        return true;
    }

    /// <summary>Every day must be whole before the operation is asked.</summary>
    protected bool IsWhole()
    {
        for (var i = 0; i < Sessions.Count; i++)
        {
            if (Sessions[i].Date is null) Ask(i, nameof(SessionRow.Date), "Enter the day");
            if (Sessions[i].Start is null) Ask(i, nameof(SessionRow.Start), "Enter when it starts, such as 9:30am");
            if (Sessions[i].End is null) Ask(i, nameof(SessionRow.End), "Enter when it ends, such as 1pm");
        }

        return ModelState.IsValid;

        void Ask(int row, string part, string words)
        {
            var name = $"{nameof(Sessions)}[{row}].{part}";
            if (ModelState.GetFieldValidationState(name) != ModelValidationState.Invalid) ModelState.AddModelError(name, words);
        }
    }

    /// <summary>"sessions[1].end" of a refusal is the page's "Sessions[1].End".</summary>
    protected void Refuse(Refusal no)
    {
        RaisesGroupSize = no.Code == "above_group_size";
        ModelState.Refuse(no, field => string.Join('.', field.Split('.').Select(p => char.ToUpperInvariant(p[0]) + p[1..])));
    }

    private void KeepOnlyWhatWasTyped(bool shifted)
    {
        foreach (var (name, entry) in ModelState)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
            // The rows have moved up, so what is shown must come from them and not from the boxes of before.
            if (shifted && name.StartsWith(nameof(Sessions), StringComparison.Ordinal)) ModelState.Remove(name);
        }
    }

    public sealed class SessionRow
    {
        public Guid? Id { get; set; }

        [Display(Name = "The day")]
        public DateOnly? Date { get; set; }

        public TimeOnly? Start { get; set; }

        public TimeOnly? End { get; set; }

        public string? Place { get; set; }

        public string? Link { get; set; }
    }
}
