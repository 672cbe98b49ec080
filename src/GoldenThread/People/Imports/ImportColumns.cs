namespace GoldenThread.People.Imports;

/// <summary>Which column of a staff list says what: what was remembered, else the headings that HR systems use. What must be there and is not, is named.</summary>
public static class ImportColumns
{
    private static readonly Dictionary<string, ImportField> _known = new(StringComparer.Ordinal);

    static ImportColumns()
    {
        Is(ImportField.Email, "email", "emailaddress", "workemail", "workemailaddress", "mail", "primaryemail", "contactemail", "userprincipalname");
        Is(ImportField.FirstName, "firstname", "forename", "givenname", "first", "forenames", "preferredfirstname", "knownas");
        Is(ImportField.LastName, "lastname", "surname", "familyname", "last");
        Is(ImportField.FullName, "name", "fullname", "employeename", "staffname", "displayname", "person");
        Is(ImportField.Agency, "agency", "organisation", "organization", "employer", "school", "setting", "company", "agencyname", "organisationname", "organizationname", "workplace", "establishment");
        Is(ImportField.JobTitle, "jobtitle", "job", "role", "position", "positiontitle", "post", "posttitle", "title", "jobrole", "occupation");
        Is(ImportField.StaffNumber, "staffnumber", "employeenumber", "employeeid", "staffid", "payrollnumber", "assignmentnumber", "personnelnumber", "employeeno", "staffno", "payrollno");
        Is(ImportField.Team, "team", "department", "site", "service", "unit", "directorate", "location");
        Is(ImportField.StaffGroup, "staffgroup", "staffinggroup", "group");
        Is(ImportField.Level, "level", "traininglevel", "targetgroup");
        Is(ImportField.SectorRoles, "sectorroles", "roles", "safeguardingroles", "specialroles");
        Is(ImportField.LineManager, "linemanager", "linemanageremail", "manager", "manageremail", "reportsto", "supervisoremail", "supervisor", "linemanageremailaddress", "manageremailaddress");
        Is(ImportField.From, "startdate", "start", "from", "datestarted", "startedon", "inpostfrom", "inpostsince", "since", "hiredate", "joined", "dateofappointment", "positionstartdate", "startinpost", "dateinpost");
        Is(ImportField.Until, "enddate", "end", "until", "leavingdate", "leavedate", "left", "dateleft", "terminationdate", "lastday", "leaver", "positionenddate");
    }

    /// <summary>The column of each field. A remembered meaning wins over the usual one; the first of two equal columns counts.</summary>
    public static IReadOnlyDictionary<ImportField, int> Of(IReadOnlyList<string> headers, IReadOnlyDictionary<string, ImportField> remembered) => Headings.Of(headers, remembered, _known);

    /// <summary>What is needed and has no column.</summary>
    public static IReadOnlyList<ImportField> Missing(IReadOnlyDictionary<ImportField, int> columns, bool oneAgency)
    {
        var missing = new List<ImportField>();
        if (!columns.ContainsKey(ImportField.Email)) missing.Add(ImportField.Email);
        if (!columns.ContainsKey(ImportField.FullName))
        {
            if (!columns.ContainsKey(ImportField.FirstName)) missing.Add(ImportField.FirstName);
            if (!columns.ContainsKey(ImportField.LastName)) missing.Add(ImportField.LastName);
        }

        if (!columns.ContainsKey(ImportField.JobTitle)) missing.Add(ImportField.JobTitle);
        if (!oneAgency && !columns.ContainsKey(ImportField.Agency)) missing.Add(ImportField.Agency);
        return missing;
    }

    private static void Is(ImportField field, params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings) _known[heading] = field;
    }
}
