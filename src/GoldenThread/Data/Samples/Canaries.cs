using System.Collections;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Assurance;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Dissemination;
using GoldenThread.Evaluation;
using GoldenThread.Framework;
using GoldenThread.Learning;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Simulation;
using GoldenThread.Surveys;

namespace GoldenThread.Data.Samples;

/// <summary>
/// Marks every text of a world with a word that says whose it is: cnry-t2-person31-lastname-9f3c71ab. A search for "cnry-t2-" in what
/// partnership 1 is shown then proves that nothing leaks (security goal Z13), and one for a person's word that an erasure was whole (Z20).
/// </summary>
internal static class Canaries
{
    /// <summary>The texts people write. What is left out is a code, a key or a hash, which must stay what it is.</summary>
    private static readonly Dictionary<Type, string[]> _texts = new()
    {
        [typeof(Partnership)] = [nameof(Partnership.Name)],
        [typeof(Agency)] = [nameof(Agency.Name)],
        [typeof(Group)] = [nameof(Group.Name), nameof(Group.Aliases), nameof(Group.Remit), nameof(Group.Meets)],
        [typeof(Person)] = [nameof(Person.FirstName), nameof(Person.LastName)],
        [typeof(Post)] = [nameof(Post.JobTitle), nameof(Post.Team)],
        [typeof(Course)] = [nameof(Course.Title), nameof(Course.Aim), nameof(Course.Outcomes), nameof(Course.Audience), nameof(Course.NotFor)],
        [typeof(Event)] = [nameof(Event.Title)],
        [typeof(Session)] = [nameof(Session.Place), nameof(Session.Link)],
        [typeof(Booking)] = [nameof(Booking.JobTitle)],
        [typeof(BookingChange)] = [nameof(BookingChange.Why)],
        [typeof(Achievement)] = ["Evidence.Label"],
        [typeof(Finding)] = [nameof(Finding.Title), nameof(Finding.Theme), nameof(Finding.Source), nameof(Finding.Summary), nameof(Finding.NoNeedWhy)],
        [typeof(Need)] = [nameof(Need.Title), "Origin.Label", nameof(Need.Evidence), nameof(Need.Theme), nameof(Need.ClosingEvidence)],
        [typeof(Certificate)] = [nameof(Certificate.ReleasedWhy), nameof(Certificate.WithdrawnWhy)],
        [typeof(Questionnaire)] = [nameof(Questionnaire.Title)],
        [typeof(Wave)] = [nameof(Wave.Title), "About.Label"],
        [typeof(SurveyAnswer)] = [nameof(SurveyAnswer.Text)],
        [typeof(Pledge)] = [nameof(Pledge.Words), nameof(Pledge.WhatHappened)],
        [typeof(Briefing)] =
        [
            nameof(Briefing.Title), nameof(Briefing.Background), nameof(Briefing.WhyItMatters), nameof(Briefing.WhatWasFound), nameof(Briefing.WhatWorkedWell),
            nameof(Briefing.Learning), nameof(Briefing.WhatToDoNow), nameof(Briefing.Reflect),
        ],
        [typeof(BriefingCopy)] = [nameof(BriefingCopy.HowUsed)],
        [typeof(EmbeddingEvidence)] = [nameof(EmbeddingEvidence.Summary), nameof(EmbeddingEvidence.Measure), nameof(EmbeddingEvidence.JudgedWhy)],
        [typeof(Draft)] = [nameof(Draft.Name)],
        [typeof(ElearningModule)] = [nameof(ElearningModule.Title)],
        [typeof(OutcomeMeasure)] = [nameof(OutcomeMeasure.Name), nameof(OutcomeMeasure.Definition)],
        [typeof(Charge)] = [nameof(Charge.Reason), nameof(Charge.Objection), nameof(Charge.Evidence), nameof(Charge.VerifiedBy)],
        [typeof(Invoice)] = [nameof(Invoice.PurchaseOrder)],
        [typeof(CreditNote)] = [nameof(CreditNote.Reason)],
        [typeof(Payment)] = [nameof(Payment.Reference)],
        [typeof(NeedResponse)] = [nameof(NeedResponse.Why), nameof(NeedResponse.What)],
    };

    public static void Release(World world)
    {
        Mark(new List<Partnership> { world.Partnership }, world.Number);
        foreach (IList records in new IList[]
        {
            world.Agencies, world.Groups, world.People, world.Posts, world.Courses, world.Events, world.Sessions, world.Bookings, world.BookingChanges,
            world.Achievements, world.Findings, world.Needs, world.NeedResponses, world.Certificates, world.Questionnaires, world.Waves, world.SurveyAnswers, world.Pledges, world.Briefings,
            world.BriefingCopies, world.Evidence, world.OutcomeMeasures, world.Drafts, world.ElearningModules,
        })
            Mark(records, world.Number);
        Address(world);
        foreach (var agency in world.Agencies) agency.NameKey = Agency.KeyOf(agency.Name);
        foreach (var person in world.People) person.NameKey = Person.KeyOf(person.FirstName, person.LastName);
    }

    /// <summary>The same for what was made of names that were marked already.</summary>
    public static void ReleaseCharges(World world)
    {
        foreach (IList records in new IList[] { world.Charges, world.Invoices, world.CreditNotes, world.Payments }) Mark(records, world.Number);
    }

    private static void Mark(IList records, int partnership)
    {
        for (var i = 0; i < records.Count; i++)
            foreach (var path in _texts[records[i]!.GetType()])
                Mark(records[i]!, path.Split('.'), Word(partnership, records[i]!, i + 1, path.Split('.')[^1]));
    }

    private static void Mark(object record, string[] path, string word)
    {
        if (path.Length > 1) record = record.GetType().GetProperty(path[0])!.GetValue(record)!;
        var property = record.GetType().GetProperty(path[^1])!;
        switch (property.GetValue(record))
        {
            case string link when link.StartsWith("https://", StringComparison.Ordinal): property.SetValue(record, $"{link}/{word}"); break;
            case string text: property.SetValue(record, $"{text} {word}"); break;
            case List<string> list: property.SetValue(record, list.Select(text => $"{text} {word}").ToList()); break;
        }
    }

    /// <summary>Addresses stay addresses, and a manager's on a booking stays the manager's.</summary>
    private static void Address(World world)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < world.People.Count; i++)
        {
            var person = world.People[i];
            var address = $"{Word(world.Number, person, i + 1, nameof(Person.Email))}@{person.Email.Split('@')[1]}";
            changed[person.Email] = address;
            person.Email = person.EmailKey = address;
        }

        foreach (var account in world.Accounts) account.Email = account.EmailKey = changed[account.Email];
        var invited = typeof(Invitation).GetProperty(nameof(Invitation.Email))!;
        foreach (var invitation in world.Invitations) invited.SetValue(invitation, changed[invitation.Email]);
        foreach (var booking in world.Bookings)
        {
            booking.LineManagerEmail = booking.LineManagerEmail is { } line ? changed[line] : null;
            booking.AuthorisingManagerEmail = booking.AuthorisingManagerEmail is { } authorising ? changed[authorising] : null;
        }
    }

    private static string Word(int partnership, object record, int number, string field)
    {
        var known = $"cnry-t{partnership}-{record.GetType().Name.ToLowerInvariant()}{number}-{field.ToLowerInvariant()}";
        return $"{known}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("goldenthread " + known)))[..8]}";
    }
}
