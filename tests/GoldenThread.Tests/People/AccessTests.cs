using GoldenThread.People;

namespace GoldenThread.Tests.People;

/// <summary>The one policy, against the matrix as it was agreed: each cell is written here by hand, so that a slip in the rule shows.</summary>
[Requirement("R-276"), Requirement("R-015")]
public sealed class AccessTests
{
    private static readonly Guid _me = Guid.NewGuid(), _colleague = Guid.NewGuid(), _report = Guid.NewGuid(), _stranger = Guid.NewGuid();
    private static readonly Guid _mine = Guid.NewGuid(), _theirs = Guid.NewGuid(), _myEvent = Guid.NewGuid(), _otherEvent = Guid.NewGuid();
    private static readonly Guid _myReview = Guid.NewGuid(), _otherReview = Guid.NewGuid(), _myForum = Guid.NewGuid();

    private static readonly About _myRecord = About.Person(_me, [_mine], []);
    private static readonly About _colleaguesRecord = About.Person(_colleague, [_mine], []) with { EventIds = [_otherEvent] };
    private static readonly About _reportsRecord = About.Person(_report, [_theirs], [_me]);
    private static readonly About _strangersRecord = About.Person(_stranger, [_theirs], [_colleague]) with { EventIds = [_otherEvent] };
    private static readonly About _recordOnMyEvent = About.Person(_stranger, [_theirs], []) with { EventIds = [_myEvent] };

    /// <summary>s self, a own agency, r own reports, x own events, t all of the partnership, p what is published; rows as in the agreed matrix.</summary>
    [Theory]
    [InlineData(Role.Practitioner, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:p P15:ps")]
    [InlineData(Role.AgencyLead, "P1:p P2:as P3:as P4:s P5:as P6:as P8:as P12:t P15:aps")]
    [InlineData(Role.LineManager, "P1:p P2:rs P3:rs P4:s P5:rs P6:rs P8:rs P12:t P15:prs")]
    [InlineData(Role.AgencyBooker, "P1:p P2:as P3:as P4:s P5:as P6:s P8:s P12:p P15:ps")]
    [InlineData(Role.Trainer, "P1:px P2:sx P3:sx P4:sx P5:s P6:sx P8:s P12:p P15:psx")]
    [InlineData(Role.Coordinator, "P1:t P2:t P3:t P4:t P5:t P6:t P8:t P12:t P15:t")]
    [InlineData(Role.Finance, "P1:p P2:t P3:s P4:s P5:t P6:s P8:s P12:t P15:ps")]
    [InlineData(Role.ReviewContributor, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:p P15:ps")]
    [InlineData(Role.PanelMember, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:p P15:ps")]
    [InlineData(Role.ReviewLead, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:t P15:t")]
    [InlineData(Role.QaOfficer, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:t P15:t")]
    [InlineData(Role.ForumWorker, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:t P15:ps")]
    [InlineData(Role.YoungPerson, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:p P15:ps")]
    [InlineData(Role.Executive, "P1:p P2:s P3:s P4:s P5:s P6:s P8:s P12:t P15:t")]
    [InlineData(Role.TenantAdministrator, "P1:t P2:t P3:s P4:s P5:s P6:s P8:s P12:t P15:t")]
    [InlineData(Role.DataProtectionOfficer, "P1:p P2:t P3:s P4:s P5:s P6:s P8:s P12:t P15:ps")]
    public void Each_role_sees_what_the_matrix_says(Role role, string row)
    {
        (string Class, Right Right)[] columns =
        [
            ("P1", Right.SeeCatalogue), ("P2", Right.SeePeople), ("P3", Right.SeeBookings), ("P4", Right.SeeAccessNeeds), ("P5", Right.SeeCharges),
            ("P6", Right.SeeWorkforce), ("P8", Right.SeeNamedEvaluation), ("P12", Right.SeeReports), ("P15", Right.SeeThread),
        ];
        var caller = Holding(role);
        var said = string.Join(' ', columns.Select(c => (c.Class, Letters: Letters(caller, c.Right is Right.SeeReports && Access.Of(caller, c.Right).IsNothing ? Right.SeePublishedReports : c.Right))).Select(c => $"{c.Class}:{c.Letters}"));

        said.ShouldBe(row);
    }

    [Theory]
    [InlineData(Right.ManageProgramme, Role.Coordinator, Role.TenantAdministrator)]
    [InlineData(Right.ManagePack, Role.Coordinator, Role.TenantAdministrator)]
    [InlineData(Right.ManagePeople, Role.TenantAdministrator)]
    [InlineData(Right.ManageGrants, Role.TenantAdministrator)]
    [InlineData(Right.ManageOrganisations, Role.Coordinator, Role.TenantAdministrator)]
    [InlineData(Right.ManageBookings, Role.Coordinator)]
    [InlineData(Right.TakeRegister, Role.Trainer, Role.Coordinator)]
    [InlineData(Right.RecordWorkforce, Role.Trainer, Role.Coordinator)]
    [InlineData(Right.DecideCharges, Role.Finance)]
    [InlineData(Right.AgreeFunding, Role.LeadSafeguardingPartner)]
    [InlineData(Right.ChallengeOffer, Role.DelegatedSafeguardingPartner)]
    [InlineData(Right.ManageSurveys, Role.Coordinator, Role.QaOfficer)]
    [InlineData(Right.RecordFinding, Role.Coordinator, Role.ReviewLead, Role.QaOfficer)]
    [InlineData(Right.RaiseNeed, Role.Coordinator, Role.ReviewLead, Role.QaOfficer)]
    [InlineData(Right.AnswerNeed, Role.Coordinator, Role.ReviewLead, Role.QaOfficer)]
    [InlineData(Right.FileEvidence, Role.AgencyLead, Role.Coordinator, Role.ReviewLead, Role.QaOfficer)]
    [InlineData(Right.SeeEvidence, Role.AgencyLead, Role.Coordinator, Role.QaOfficer, Role.Executive)]
    [InlineData(Right.JudgeEvidence, Role.Coordinator, Role.QaOfficer)]
    [InlineData(Right.ReadReview, Role.PanelMember, Role.ReviewLead, Role.Executive)]
    [InlineData(Right.LeadReview, Role.ReviewLead)]
    [InlineData(Right.ManageAudits, Role.QaOfficer)]
    [InlineData(Right.SeeAccessLog, Role.ReviewLead, Role.ForumWorker, Role.DataProtectionOfficer)]
    public void Only_these_roles_hold_the_right(Right right, params Role[] holders) =>
        Enum.GetValues<Role>().Where(r => !Access.Of(HoldingEverywhere(r), right).IsNothing).ShouldBe(holders, ignoreOrder: true);

    [Fact]
    public void Every_right_has_its_line_and_whoever_sees_it_is_a_right_too() =>
        Enum.GetValues<Right>().Where(r => !AccessRules.All.ContainsKey(r)).ShouldBeEmpty();

    [Fact]
    public void A_visitor_sees_only_what_is_published()
    {
        var open = Enum.GetValues<Right>().Where(r => !Access.Of(Caller.Nobody, r).IsNothing);

        open.ShouldBe([Right.SeeCatalogue, Right.SeePack, Right.SeePublishedReports, Right.SeeThread], ignoreOrder: true);
        Access.Decide(Caller.Nobody, Right.SeeCatalogue, About.Event(_myEvent, published: false)).ShouldBe(Answer.NotThere);
        Access.Decide(Caller.Nobody, Right.SeeCatalogue, About.Event(_myEvent, published: true)).ShouldBe(Answer.Yes);
    }

    [Fact]
    public void A_grant_for_an_agency_ends_with_the_post_there()
    {
        var moved = Holding(Role.AgencyLead) with { AgencyIds = [_theirs] };

        Access.Decide(moved, Right.SeeBookings, _colleaguesRecord).ShouldBe(Answer.NotThere);
        Access.Decide(moved, Right.SeeReports).ShouldBe(Answer.NotThere);
    }

    [Fact]
    public void A_grant_never_reaches_wider_than_it_was_given()
    {
        var coordinatorOfOneAgency = new Caller { PersonId = _me, AgencyIds = [_mine], Grants = [new(Role.Coordinator, ScopeKind.Agency, _mine)] };
        var leadOfNothing = new Caller { PersonId = _me, AgencyIds = [_mine], Grants = [new(Role.AgencyLead, ScopeKind.Partnership, null)] };

        Access.Decide(coordinatorOfOneAgency, Right.SeeBookings, _colleaguesRecord).ShouldBe(Answer.Yes);
        Access.Decide(coordinatorOfOneAgency, Right.SeeBookings, _strangersRecord).ShouldBe(Answer.NotThere);
        Access.Decide(leadOfNothing, Right.SeeBookings, _colleaguesRecord).ShouldBe(Answer.NotThere);
    }

    [Fact]
    public void What_one_may_see_but_not_do_is_refused_openly_and_the_rest_is_not_there()
    {
        Access.Decide(Holding(Role.Practitioner), Right.ManageProgramme).ShouldBe(Answer.NotAllowed);
        Access.Decide(Holding(Role.LineManager), Right.Book, _reportsRecord).ShouldBe(Answer.NotAllowed);
        Access.Decide(Holding(Role.LineManager), Right.Book, _strangersRecord).ShouldBe(Answer.NotThere);
        Access.Decide(Holding(Role.Practitioner), Right.SeeAccessLog).ShouldBe(Answer.NotThere);
    }

    [Fact]
    public void Another_agencys_evidence_is_seen_by_the_unit_the_quality_officer_and_the_executive_only()
    {
        var theirs = About.Agency(_theirs);

        Enum.GetValues<Role>().Where(r => Access.Decide(Holding(r), Right.SeeEvidence, theirs) == Answer.Yes)
            .ShouldBe([Role.Coordinator, Role.QaOfficer, Role.Executive], ignoreOrder: true);
    }

    [Fact]
    public void A_key_never_opens_access_needs_anonymous_answers_reviews_or_young_peoples_voice()
    {
        foreach (var role in Enum.GetValues<Role>())
            foreach (var right in AccessRules.All.Values.Where(r => AccessRules.NeverByToken.Contains(r.Class)))
                Access.Of(HoldingEverywhere(role) with { ByToken = true }, right.Right).IsNothing.ShouldBeTrue($"{role} {right.Right}");
    }

    [Fact]
    public void Case_material_opens_to_named_members_of_that_review_only()
    {
        var review = new About { ReviewId = _myReview };

        Access.Decide(Holding(Role.ReviewLead), Right.ReadReview, review).ShouldBe(Answer.Yes);
        Access.Decide(Holding(Role.ReviewLead), Right.ReadReview, new About { ReviewId = _otherReview }).ShouldBe(Answer.NotThere);
        Access.Decide(Holding(Role.TenantAdministrator), Right.ReadReview, review).ShouldBe(Answer.NotAllowed);
        Access.Decide(Holding(Role.Coordinator), Right.ReadReview, review).ShouldBe(Answer.NotThere);
    }

    private static string Letters(Caller caller, Right right)
    {
        var may = (About about) => Access.Decide(caller, right, about) == Answer.Yes;
        if (may(_strangersRecord) && may(About.Partnership)) return "t";
        var letters = "";
        if (may(_colleaguesRecord)) letters += "a";
        if (may(new About { Published = true })) letters += "p";
        if (may(_reportsRecord)) letters += "r";
        if (may(_myRecord with { AgencyIds = [] })) letters += "s";
        if (may(_recordOnMyEvent)) letters += "x";
        if (may(_strangersRecord)) letters += "!";
        return letters;
    }

    /// <summary>A person with one role, given as such roles are: an agency role for the own agency, a trainer for one event.</summary>
    private static Caller Holding(Role role) => new() { PersonId = _me, AgencyIds = [_mine], Grants = [Given(role)] };

    private static HeldGrant Given(Role role) => role switch
    {
        Role.AgencyLead or Role.AgencyBooker => new(role, ScopeKind.Agency, _mine),
        Role.Trainer => new(role, ScopeKind.Event, _myEvent),
        Role.ReviewContributor or Role.PanelMember or Role.ReviewLead => new(role, ScopeKind.Review, _myReview),
        Role.ForumWorker or Role.YoungPerson => new(role, ScopeKind.Forum, _myForum),
        _ => new(role, ScopeKind.Partnership, null),
    };

    private static Caller HoldingEverywhere(Role role) => new()
    {
        PersonId = _me,
        AgencyIds = [_mine],
        Grants = [new(role, ScopeKind.Partnership, null), new(role, ScopeKind.Agency, _mine), new(role, ScopeKind.Event, _myEvent), new(role, ScopeKind.Review, _myReview), new(role, ScopeKind.Forum, _myForum)],
    };
}
