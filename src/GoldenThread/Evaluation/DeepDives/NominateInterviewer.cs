using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>Records whom a member of the group nominates as interviewer, and gives an interview to one of the nominated, who is told by mail .</summary>
public sealed class NominateInterviewer(Db db, SiteAddress site)
{
    public sealed record Request(Guid DeepDiveId, Guid? AgencyId, string? Email);

    /// <summary>The nominated is known by the address of their record here.</summary>
    public async Task<Result<Nomination>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("agencyId", request.AgencyId is not null, "Choose the member that nominates.");
        var email = typed.Must("email", request.Email, 320, "Enter the e-mail address of the person nominated.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<DeepDive>(request.DeepDiveId, stop)) return Refusal.NotThere;
        var dive = await db.DeepDives.SingleAsync(d => d.Id == request.DeepDiveId, stop);
        var today = context.Today;
        var isMember = dive.GroupId is { } group
            ? await db.GroupMembers.AnyAsync(m => m.GroupId == group && m.AgencyId == request.AgencyId && m.From <= today && (m.Until == null || m.Until >= today), stop)
            : await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, stop);
        if (!isMember) return Refusals.NotAMember;
        var key = email.ToLowerInvariant();
        if (await db.People.Where(p => p.EmailKey == key).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop) is not { } person) return Refusals.NobodyOfThatAddress;
        if (await db.Nominations.SingleOrDefaultAsync(n => n.DeepDiveId == dive.Id && n.PersonId == person, stop) is { } there) return there;
        var nomination = new Nomination { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), DeepDiveId = dive.Id, AgencyId = request.AgencyId!.Value, PersonId = person };
        db.Add(nomination);
        db.Note(context, "interviewer nominated", nomination);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return nomination;
    }

    public async Task<Result<Interview>> GiveAsync(Guid deepDiveId, Guid interviewId, Guid? interviewer, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (interviewer is not { } person) return Refusals.ChooseInterviewer;
        if (!await db.LockAsync<Interview>(interviewId, stop)) return Refusal.NotThere;
        var interview = await db.Interviews.SingleOrDefaultAsync(i => i.Id == interviewId && i.DeepDiveId == deepDiveId, stop);
        if (interview is null) return Refusal.NotThere;
        if (interview.State != InterviewState.ToBeHeld) return Refusals.InterviewOver;
        if (interview.InterviewerPersonId == person) return interview;
        var nominated = await db.Nominations.AnyAsync(n => n.DeepDiveId == deepDiveId && n.PersonId == person, stop);
        var managers = await db.Posts.Where(p => p.PersonId == interview.PersonId && p.LineManagerId != null).Select(p => p.LineManagerId!.Value).ToListAsync(stop);
        if (MayInterview.Decide(person, nominated, interview.PersonId, managers) is { } no) return no;

        interview.InterviewerPersonId = person;
        var address = await db.People.Where(p => p.Id == person).Select(p => p.Email).SingleAsync(stop);
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        db.Add(new Letter()
            .Say("You have been asked to hold an interview about what came of a course. It takes about half an hour, by telephone or on screen, from a set of questions.")
            .Link("See whom to talk to and the questions", site.For($"/{slug}/interviews/{interview.Id}"))
            .Say("Sign in to see it. What you write down is read by you and by those who run the evaluation.")
            .To(context, address, "An interview to hold", interview));
        db.Note(context, "interview given", interview);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return interview;
    }
}
