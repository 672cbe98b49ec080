using GoldenThread.Assurance;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Desk;
using GoldenThread.Programme.Events;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Home;

/// <summary>Where everybody begins: a visitor sees what is on, a practitioner what is coming and what is asked, an agency's lead the agency, a coordinator what has to be decided.</summary>
[OpenToAll]
public sealed class HomeModel(IServiceProvider services, Navigation navigation, Visit visit) : PageModel
{
    private const int Week = 7;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public string Partnership => visit.Partnership.Name;

    public string? FirstName => visit.Person?.Name.Split(' ')[0];

    public bool IsVisitor => visit.Person is null;

    public bool IsCoordinator => visit.May(Right.ManageProgramme);

    public bool LeadsAgency => AgencyReach.AgencyIds.Count > 0;

    public bool MayRecord => visit.May(Right.RecordFinding);

    public bool MaySetUp => visit.May(Right.ManageOrganisations);

    /// <summary>Work that is neither in the navigation nor on the desk, for those whose it is.</summary>
    public IEnumerable<(string Words, string Path)> More => Doors.Where(d => visit.May(d.Right)).Select(d => (d.Words, d.Path));

    public DeskView? Desk { get; private set; }

    public OwnView? Own { get; private set; }

    public AgencyView? Agency { get; private set; }

    public Paged<ListEvents.Row>? Events { get; private set; }

    private Reach AgencyReach => visit.Reach(Right.SeeBookings);

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (visit.Person is { } person && !IsCoordinator) Own = await OwnAsync(person, stop);
        if (IsCoordinator) Desk = await DeskAsync(stop);
        else if (LeadsAgency) Agency = await AgencyAsync(stop);
        if (IsVisitor || Own is { Coming.Count: 0 }) Events = await Get<ListEvents>().DoAsync(new(), new(0, 6), visit.Context, stop);
    }

    /// <summary>The address of a page, where there is one.</summary>
    public string? To(string path) => navigation.To(visit, path);

    private async Task<DeskView> DeskAsync(CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeeThread);
        var events = await Get<ComingEvents>().DoAsync(Today.AddDays(84), visit.Context, stop);
        var unanswered = await Get<ListNeeds>().DoAsync(new(Unanswered: true, Page: new(0, 3)), reach, visit.Context, stop);
        var bare = await Get<ListFindings>().DoAsync(new(Stands: FirstHalf.NoNeedYet, Page: new(0, 3)), reach, visit.Context, stop);
        return new(Decisions.Due(Today, events), Decisions.Next(Today, events), DeskDays.Of(Today, Week, events), [.. events.Where(e => e.Taken.Waiting > 0)], unanswered, bare);
    }

    private async Task<OwnView> OwnAsync(SeenPerson person, CancellationToken stop)
    {
        var mine = await Get<MyBookings>().DoAsync(person.Id, visit.Context, stop);
        var next = mine.Coming.FirstOrDefault(b => b.State == BookingState.Confirmed);
        var seen = next is null ? null : await Get<ShowBooking>().DoAsync(next.Id, visit.Caller, visit.Context, stop);
        var answers = await Get<AnswersFor>().AgenciesAsync([.. person.Posts.Select(p => p.AgencyId).Distinct()], visit.Context, stop);
        return new(mine.Coming, next, seen?.LastFree, [.. answers.Where(a => mine.Coming.All(b => b.EventId != a.EventId))]);
    }

    private async Task<AgencyView> AgencyAsync(CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeeThread);
        var places = await Get<AgencyPlaces>().DoAsync(AgencyReach, visit.Context, stop);
        var findings = await Get<ListFindings>().DoAsync(new(Page: new(0, 5)), new() { AgencyIds = reach.AgencyIds }, visit.Context, stop);
        var people = await Get<CountPeople>().DoAsync(new() { AgencyIds = AgencyReach.AgencyIds }, visit.Context, stop);
        return new(places, findings, people);
    }

    private static readonly (string Words, string Path, Right Right)[] Doors =
    [
        ("Charges", "charges/queue", Right.SeeCharges),
        ("Charges by organisation", "charges/figures", Right.SeeChargeFigures),
        ("Try a change of the rules", "policy-drafts", Right.ManagePack),
    ];

    // Only what this reader's page shows is made.
    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>What a coordinator sees first.</summary>
public sealed record DeskView(
    IReadOnlyList<Decision> Due, DateOnly? Next, IReadOnlyList<DeskDay> Week, IReadOnlyList<ComingEvent> Queues, Paged<ListNeeds.Row> Unanswered, Paged<ListFindings.Row> Bare);

/// <summary>What everybody sees of their own.</summary>
public sealed record OwnView(IReadOnlyList<MyBookings.Row> Coming, MyBookings.Row? Next, Charging.LastFreeCancellation? LastFree, IReadOnlyList<AnswersFor.Row> Answers);

/// <summary>What an agency's lead or booker sees of the agency.</summary>
public sealed record AgencyView(IReadOnlyList<AgencyPlaces.Row> Places, Paged<ListFindings.Row> Findings, int People);
