namespace GoldenThread.People;

/// <summary>Whether an address is an office's and not one person's: a record, a certificate and a sign-in belong to one person .</summary>
public static class SharedMailbox
{
    private static readonly HashSet<string> _offices = new(StringComparer.Ordinal)
    {
        "admin", "administration", "admissions", "bookings", "bursar", "contact", "contactus", "dsl", "duty", "earlyhelp", "enquiries", "enquiry", "events", "finance", "generaloffice", "head", "headteacher",
        "hello", "help", "helpdesk", "hr", "humanresources", "info", "information", "inbox", "mail", "mailbox", "manager", "mash", "noreply", "donotreply", "nursery", "office", "payroll", "postmaster", "practice",
        "principal", "reception", "recruitment", "referrals", "safeguarding", "safeguardingteam", "school", "schooloffice", "secretary", "senco", "services", "staff", "support", "surgery", "team", "training", "webmaster",
    };

    public static bool Is(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && _offices.Contains(SpokenName.Fold(email[..at]));
    }
}
