namespace GoldenThread.Partnerships;

/// <summary>What was typed about an organisation, checked before it is kept.</summary>
internal static class AgencyText
{
    public static Result<string> Take(AddAgency.Request request)
    {
        var typed = new Typed();
        var name = typed.Must("name", request.Name, 200, "Enter the name of the organisation.");
        typed.Check("headcount", request.Headcount is null or (>= 0 and <= 1_000_000), "Enter how many people it has who work with children, as a whole number, or leave it empty.");
        typed.Check("emailDomains", request.EmailDomains is null || EmailDomain.Read(request.EmailDomains) is not null, "Write only the part after the @, such as school.example.org; several with a space between. Mail services for everybody do not count.");
        if (typed.No is { } no) return no;
        return request.BasedInArea || request.ServesArea ? name : Refusals.NowhereHere;
    }
}
