using static GoldenThread.Data.Samples.Names.Contact;

namespace GoldenThread.Data.Samples.Names;

/// <summary>How much a job has to do with children, least to most responsible: the usual eight groups of national guidance. A pack's own groups and levels are filled from it in order.</summary>
internal enum Contact
{
    Occasional,
    Regular,
    Mainly,
    Assesses,
    Advises,
    ManagesPractice,
    Manages,
    Directs,
}

internal sealed record Job(string Title, Contact Contact, int Weight = 1);

/// <summary>The jobs of one kind of organisation: who leads it, who manages, who does the work.</summary>
internal sealed record JobFamily(Job Head, Job Manager, params Job[] Staff)
{
    public static JobFamily SocialWork { get; } = new(
        new("Head of Service, Children's Social Care", Directs), new("Team Manager", ManagesPractice),
        new("Social Worker", Assesses, 12), new("Senior Social Worker", Assesses, 4), new("Advanced Practitioner", Assesses, 2), new("Family Support Worker", Mainly, 5), new("Independent Reviewing Officer", Advises, 2),
        new("Child Protection Conference Chair", Advises), new("Personal Adviser", Mainly, 2), new("Contact Supervisor", Mainly), new("Business Support Officer", Occasional, 3));

    public static JobFamily Police { get; } = new(
        new("Chief Superintendent", Directs), new("Detective Sergeant, Protecting Vulnerable People", ManagesPractice),
        new("Police Constable", Regular, 10), new("Detective Constable, Child Abuse Investigation", Assesses, 4), new("Police Community Support Officer", Regular, 4), new("Missing Persons Coordinator", Mainly), new("Safer Schools Officer", Mainly), new("Control Room Operator", Occasional, 3));

    public static JobFamily HealthBoard { get; } = new(
        new("Chief Nurse", Directs), new("Associate Director of Safeguarding", Manages),
        new("Designated Nurse for Safeguarding Children", Advises), new("Designated Doctor for Safeguarding Children", Advises), new("Commissioning Manager", Manages, 2), new("Safeguarding Administrator", Occasional));

    public static JobFamily Unit { get; } = new(
        new("Partnership Business Manager", Directs), new("Learning and Development Manager", ManagesPractice),
        new("Training Administrator", Occasional, 2), new("Quality Assurance Officer", Advises), new("Data Analyst", Occasional));

    public static JobFamily EarlyHelp { get; } = new(
        new("Early Help Service Manager", Manages), new("Early Help Team Leader", ManagesPractice),
        new("Early Help Practitioner", Mainly, 8), new("Family Hub Worker", Mainly, 5), new("Parenting Practitioner", Mainly, 2), new("Youth Worker", Mainly, 3), new("Family Hub Receptionist", Occasional));

    public static JobFamily Housing { get; } = new(
        new("Head of Housing", Directs), new("Housing Team Leader", Manages),
        new("Housing Officer", Regular, 5), new("Homelessness Prevention Officer", Regular, 3), new("Repairs Operative", Occasional, 4), new("Support Worker, Temporary Accommodation", Mainly));

    public static JobFamily AdultServices { get; } = new(
        new("Assistant Director, Adult Services", Directs), new("Team Manager, Adult Services", Manages),
        new("Adult Social Worker", Regular, 5), new("Care Assessor", Regular, 4), new("Substance Use Worker", Regular, 3), new("Domestic Abuse Worker", Mainly));

    public static JobFamily YouthJustice { get; } = new(
        new("Youth Justice Service Manager", Manages), new("Operational Manager", ManagesPractice),
        new("Youth Justice Officer", Assesses, 5), new("Restorative Justice Worker", Mainly), new("Speech and Language Therapist", Mainly), new("Volunteer Panel Member", Regular, 2));

    public static JobFamily Probation { get; } = new(
        new("Head of Probation Delivery Unit", Directs), new("Senior Probation Officer", ManagesPractice),
        new("Probation Officer", Regular, 5), new("Probation Services Officer", Regular, 3), new("Case Administrator", Occasional));

    public static JobFamily Fire { get; } = new(
        new("Area Manager, Prevention", Directs), new("Watch Manager", Manages),
        new("Firefighter", Occasional, 6), new("Community Safety Advisor", Regular, 2));

    public static JobFamily Hospital { get; } = new(
        new("Director of Nursing", Directs), new("Ward Manager", ManagesPractice),
        new("Staff Nurse", Regular, 10), new("Paediatric Nurse", Mainly, 5), new("Midwife", Mainly, 5), new("Paediatrician", Assesses, 2), new("Emergency Department Doctor", Regular, 4), new("Healthcare Assistant", Occasional, 5),
        new("Named Nurse for Safeguarding Children", Advises), new("Porter", Occasional, 2), new("Physiotherapist", Regular));

    public static JobFamily CommunityHealth { get; } = new(
        new("Director of Children's Services", Directs), new("Service Lead, 0 to 19", ManagesPractice),
        new("Health Visitor", Assesses, 6), new("School Nurse", Mainly, 3), new("Nursery Nurse", Mainly, 2), new("Mental Health Practitioner, Children and Young People", Assesses, 3), new("Community Psychiatric Nurse", Regular, 3), new("Named Nurse for Safeguarding Children", Advises), new("Clinic Receptionist", Occasional, 2));

    public static JobFamily College { get; } = new(
        new("Director of Student Services", Directs), new("Head of Department", Manages),
        new("Lecturer", Regular, 6), new("Student Support Adviser", Mainly, 2), new("Designated Safeguarding Lead", Advises), new("Learning Support Assistant", Mainly, 2), new("Campus Security Officer", Occasional));

    public static JobFamily School { get; } = new(
        new("Headteacher", ManagesPractice), new("Deputy Headteacher", ManagesPractice),
        new("Teacher", Mainly, 9), new("Teaching Assistant", Mainly, 7), new("Designated Safeguarding Lead", Advises), new("Pastoral Lead", Mainly), new("Special Educational Needs Coordinator", Mainly), new("Learning Mentor", Mainly),
        new("Midday Supervisor", Occasional, 3), new("School Administrator", Occasional, 2), new("Site Manager", Occasional), new("Governor", Manages));

    public static JobFamily Nursery { get; } = new(
        new("Nursery Manager", ManagesPractice), new("Deputy Manager", ManagesPractice),
        new("Early Years Practitioner", Mainly, 6), new("Early Years Teacher", Mainly), new("Apprentice", Regular, 2), new("Nursery Cook", Occasional));

    public static JobFamily Practice { get; } = new(
        new("GP Partner", Assesses), new("Practice Manager", Manages),
        new("General Practitioner", Assesses, 3), new("Practice Nurse", Regular, 2), new("Receptionist", Occasional, 4), new("Care Coordinator", Occasional), new("Physician Associate", Regular));

    public static JobFamily Charity { get; } = new(
        new("Chief Executive", Directs), new("Services Manager", ManagesPractice),
        new("Project Worker", Mainly, 5), new("Family Support Worker", Mainly, 3), new("Volunteer", Regular, 4), new("Counsellor", Mainly), new("Fundraising Officer", Occasional));

    public static JobFamily Faith { get; } = new(
        new("Minister", Manages), new("Safeguarding Coordinator", Advises),
        new("Children's Worker", Mainly, 2), new("Volunteer Group Leader", Regular, 4), new("Caretaker", Occasional));

    public static JobFamily Sport { get; } = new(
        new("Club Chair", Manages), new("Club Welfare Officer", Advises),
        new("Coach", Mainly, 4), new("Assistant Coach", Regular, 3), new("Lifeguard", Regular, 2), new("Front of House Assistant", Occasional));

    public static JobFamily Care { get; } = new(
        new("Responsible Individual", Directs), new("Registered Manager", ManagesPractice),
        new("Residential Support Worker", Mainly, 7), new("Supervising Social Worker", Assesses, 2), new("Foster Carer", Mainly, 4), new("Night Support Worker", Mainly, 2));
}
