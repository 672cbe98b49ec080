using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Plans;

/// <summary>Drafts a programme for a year or a quarter, and adds to and takes from it while it is not agreed .</summary>
public sealed class EditPlan(Db db)
{
    public sealed record Item(string? Title, PlanItemKind Kind, Guid? CourseId, Guid? NeedId, DateOnly? Month, int Dates, IReadOnlyList<string>? Themes = null);

    public async Task<Result<ProgrammePlan>> StartAsync(string? title, DateOnly from, DateOnly until, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var called = typed.Must("title", title, 200, "Enter a title, such as the year it is for.");
        typed.Check("until", until > from && until <= from.AddMonths(24), "Enter a last day after the first, within two years.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        var plan = new ProgrammePlan { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Title = called, From = from, Until = until, State = PlanState.Draft };
        db.Add(plan);
        db.Note(context, "programme drafted", plan);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return plan;
    }

    public async Task<Result<PlanItem>> AddAsync(Guid planId, Item item, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        await using var work = await db.WriteAsync(context, stop);
        if (await DraftAsync(planId, stop) is var (plan, no) && no is not null) return no;
        var course = item.CourseId is { } id ? await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
        var need = item.NeedId is { } needId ? await db.Needs.Where(n => n.Id == needId).Select(n => n.Title).SingleOrDefaultAsync(stop) : null;
        typed.Check("courseId", item.CourseId is null || course is not null, "Choose a course of this partnership.");
        typed.Check("needId", item.NeedId is null || need is not null, "Choose a need of this partnership.");
        var title = Typed.Clean(item.Title) is null && course is not null ? course.Title : typed.Must("title", item.Title, 200, "Choose a course, or enter what is planned.");
        typed.Check("dates", item.Dates is >= 1 and <= 200, "Enter how many dates, from 1 to 200.");
        typed.Check("month", item.Month is not { } month || (month >= new DateOnly(plan!.From.Year, plan.From.Month, 1) && month <= plan.Until), "Choose a month of this plan.");
        if (typed.No is { } unclear) return unclear;
        var added = new PlanItem
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PlanId = planId, Title = title, Kind = item.Kind, CourseId = item.CourseId, NeedId = item.NeedId, Month = item.Month, Dates = item.Dates,
            Themes = [.. (item.Themes ?? []).Concat(course?.Themes ?? []).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
        db.Add(added);
        db.Note(context, "planned", plan!, null, ("item", null, title));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return added;
    }

    public async Task<Result<ProgrammePlan>> TakeOutAsync(Guid planId, Guid itemId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await DraftAsync(planId, stop) is var (plan, no) && no is not null) return no;
        if (await db.PlanItems.SingleOrDefaultAsync(i => i.Id == itemId && i.PlanId == planId, stop) is not { } item) return Refusal.NotThere;
        db.Remove(item);
        db.Note(context, "taken out of the plan", plan!, null, ("item", item.Title, null));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return plan!;
    }

    /// <summary>The responsible group has agreed it: from then on it stands as it is.</summary>
    public async Task<Result<ProgrammePlan>> AgreeAsync(Guid planId, Guid groupId, DateOnly on, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await DraftAsync(planId, stop) is var (plan, no) && no is not null) return no;
        if (await db.Groups.Where(g => g.Id == groupId).Select(g => g.Name ?? g.Code).SingleOrDefaultAsync(stop) is not { } group) return new Refusal("no_such_group", "Choose the group that agreed it.", RefusalKind.Rule).At("groupId");
        if (on > context.Today) return new Refusal("agreed_in_future", "Enter the day on which it was agreed; it cannot lie ahead.", RefusalKind.Rule).At("on");
        if (!await db.PlanItems.AnyAsync(i => i.PlanId == planId, stop)) return new Refusal("plan_empty", "Nothing is planned yet, so there is nothing to agree.");
        (plan!.State, plan.AgreedById, plan.AgreedOn) = (PlanState.Agreed, groupId, on);
        db.Note(context, "programme agreed", plan, null, ("group", null, group), ("on", null, $"{on:yyyy-MM-dd}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return plan;
    }

    /// <summary>Puts an agreed programme where everybody sees it.</summary>
    public async Task<Result<ProgrammePlan>> PublishAsync(Guid planId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<ProgrammePlan>(planId, stop)) return Refusal.NotThere;
        var plan = await db.ProgrammePlans.SingleAsync(p => p.Id == planId, stop);
        if (plan.State == PlanState.Draft) return new Refusal("plan_not_agreed", "Record first which group has agreed this programme, and when.");
        if (plan.State == PlanState.Published) return plan;
        (plan.State, plan.PublishedAt) = (PlanState.Published, context.Now);
        db.Note(context, "programme published", plan);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return plan;
    }

    private async Task<(ProgrammePlan? Plan, Refusal? No)> DraftAsync(Guid planId, CancellationToken stop)
    {
        if (!await db.LockAsync<ProgrammePlan>(planId, stop)) return (null, Refusal.NotThere);
        var plan = await db.ProgrammePlans.SingleAsync(p => p.Id == planId, stop);
        return plan.State == PlanState.Draft ? (plan, null) : (plan, new("plan_agreed", "This programme has been agreed and stands as it is. Draft another for what is to change."));
    }
}
