namespace GoldenThread.Partnerships;

/// <summary>Every no about organisations, groups and the policy, in the words an administrator reads. What a pack itself refuses stands in PackRefusals.</summary>
public static class Refusals
{
    public static readonly Refusal AgencyNameTaken = new Refusal("agency_name_taken", "There is an organisation of this name already. Open that one, or add something that tells the two apart.", RefusalKind.State).At("name");

    public static readonly Refusal NowhereHere = new Refusal("not_here", "Say whether it is based in the area, works for people in the area, or both.", RefusalKind.Rule).At("basedInArea");

    public static readonly Refusal SectorIsOn = new("sector_is_on", "This guidance is switched on already, in this edition.");

    public static readonly Refusal SectorIsOff = new("sector_is_off", "This guidance is not switched on.");

    public static readonly Refusal GroupCodeTaken = new Refusal("group_code_taken", "There is a group with this code already. Choose another one.", RefusalKind.State).At("code");

    public static readonly Refusal NoSuchAgency = new Refusal("no_such_agency", "That organisation is not in this partnership. Choose one from the list.", RefusalKind.Rule).At("agencyId");

    public static readonly Refusal SeatTaken = new("seat_taken", "This organisation has a seat in the group on that day already. End that seat first.");

    public static readonly Refusal ChairTaken = new("chair_taken", "The group has a chair on that day. End that seat first; then name the new chair.");

    public static readonly Refusal SeatEnded = new("seat_ended", "This seat has ended already.");

    public static readonly Refusal EndsBeforeItBegins = new Refusal("ends_before_it_begins", "It cannot end before it begins. Enter the last day, on or after the first.", RefusalKind.Rule).At("until");

    public static readonly Refusal ReportsToItself = new Refusal("reports_to_itself", "A group cannot report to itself. Choose another body.", RefusalKind.Rule).At("reportsTo");

    public static readonly Refusal NoPolicyYet = new("no_policy", "This partnership has adopted no policy yet. Publish its pack first.");

    public static readonly Refusal NothingChanges = new("nothing_changes", "This is what the policy says already. Nothing was published.");

    public static readonly Refusal PolicyLooksBack = new Refusal("policy_looks_back", "A policy cannot be changed for days that have passed. Enter today or a later day.", RefusalKind.Rule).At("effectiveFrom");

    public static readonly Refusal PublishedThisMoment = new("published_this_moment", "Somebody published another version at this very moment. Look at it, then try again.");

    public static readonly Refusal FundingIsAgreed = new Refusal("funding_agreed", "Funding of this year is agreed with this organisation, so it contributes. Take the amounts back first.", RefusalKind.State).At("contributes");

    public static readonly Refusal NoSuchYear = new Refusal("no_such_year", "Choose this year, the next, or one of the ten before.", RefusalKind.Rule).At("year");

    public static Refusal BelowNothing(string field) => new Refusal("below_nothing", "An amount is nothing or more.", RefusalKind.Rule).At(field);

    public static readonly Refusal NotAColour = new Refusal("not_a_colour", "Give the accent as # and six figures, such as #15545A.", RefusalKind.Rule).At("accent");

    public static Refusal AccentUnreadable(Colour accent) =>
        new Refusal("accent_unreadable", $"Neither white nor dark words can be read on {accent}: at best {accent.BestContrast:0.0} to 1, and 4.5 is needed. Choose a darker or a lighter colour.", RefusalKind.Rule).At("accent");

    public static Refusal LaterVersion(DateOnly from) => new("later_version", $"A version from {London.SayShort(from)} has been published already. Choose that day or a later one.");
}
