namespace GoldenThread.Data.Samples;

/// <summary>Writes a world: all of it or nothing, parents before children.</summary>
internal sealed class WriteWorld(Db db)
{
    public async Task DoAsync(World world, CancellationToken stop)
    {
        var context = new Foundation.OperationContext { PartnershipId = world.Id, Now = world.Now, Channel = Foundation.Channel.CommandLine };
        await using var work = await db.WriteAsync(context, stop);
        await db.InsertAllAsync([world.Partnership], stop);
        await db.InsertAllAsync([world.PackVersion], stop);
        await db.InsertAllAsync(world.Agencies, stop);
        await db.InsertAllAsync(world.Contributions, stop);
        await db.InsertAllAsync(world.Accounts, stop);
        await db.InsertAllAsync(world.People, stop);
        await db.InsertAllAsync(world.Posts, stop);
        await db.InsertAllAsync(world.Grants, stop);
        await db.InsertAllAsync(world.Groups, stop);
        await db.InsertAllAsync(world.GroupMembers, stop);
        await db.InsertAllAsync(world.Courses, stop);
        await db.InsertAllAsync(world.Events, stop);
        await db.InsertAllAsync(world.Sessions, stop);
        await db.InsertAllAsync(world.Bookings, stop);
        await db.InsertAllAsync(world.BookingChanges, stop);
        await db.InsertAllAsync(world.RegisterMarks, stop);
        await db.InsertAllAsync(world.Attendances, stop);
        await db.InsertAllAsync(world.Certificates, stop);
        await db.InsertAllAsync(world.ElearningModules, stop);
        await db.InsertAllAsync(world.Enrolments, stop);
        await db.InsertAllAsync(world.Invoices, stop);
        await db.InsertAllAsync(world.Charges, stop);
        await db.InsertAllAsync(world.InvoiceLines, stop);
        await db.InsertAllAsync(world.CreditNotes, stop);
        await db.InsertAllAsync(world.Payments, stop);
        await db.InsertAllAsync(world.Questionnaires, stop);
        await db.InsertAllAsync(world.QuestionnaireVersions, stop);
        await db.InsertAllAsync(world.SurveyItems.Values, stop);
        await db.InsertAllAsync(world.Waves.Where(w => w.PairedWithId is null).ToList(), stop);
        await db.InsertAllAsync(world.Waves.Where(w => w.PairedWithId is not null).ToList(), stop);
        await db.InsertAllAsync(world.Invitations, stop);
        await db.InsertAllAsync(world.Responses, stop);
        await db.InsertAllAsync(world.SurveyAnswers, stop);
        await db.InsertAllAsync(world.Pledges, stop);
        await db.InsertAllAsync(world.Achievements, stop);
        await db.InsertAllAsync(world.Findings, stop);
        await db.InsertAllAsync(world.FindingAgencies, stop);
        await db.InsertAllAsync(world.Needs, stop);
        await db.InsertAllAsync(world.NeedAgencies, stop);
        await db.InsertAllAsync(world.NeedResponses, stop);
        await db.InsertAllAsync(world.Briefings, stop);
        await db.InsertAllAsync(world.BriefingCopies, stop);
        await db.InsertAllAsync(world.Evidence, stop);
        await db.InsertAllAsync(world.OutcomeMeasures, stop);
        await db.InsertAllAsync(world.Drafts, stop);
        await db.InsertAllAsync([.. world.Trail.OrderBy(t => t.At)], stop);
        await work.CommitAsync(stop);
    }
}
