using GoldenThread.Framework;
using GoldenThread.Framework.Extending;
using GoldenThread.Framework.OwnTraining;
using GoldenThread.Framework.Passports;
using GoldenThread.Framework.Returns;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    private readonly HashSet<Guid> _newFactsAbout = [];
    private readonly HashSet<Guid> _newFactsIn = [];
    private bool _newFactsAboutAll;

    public DbSet<Achievement> Achievements => Set<Achievement>();

    public DbSet<PlacementDecision> PlacementDecisions => Set<PlacementDecision>();

    public DbSet<DueDate> DueDates => Set<DueDate>();

    public DbSet<LoggedLearning> LoggedLearning => Set<LoggedLearning>();

    public DbSet<CompetenceCheck> CompetenceChecks => Set<CompetenceCheck>();

    public DbSet<NotCompleted> NotCompleted => Set<NotCompleted>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<PassportShare> PassportShares => Set<PassportShare>();

    public DbSet<AgencyRequirement> AgencyRequirements => Set<AgencyRequirement>();

    public DbSet<TrainingReturn> TrainingReturns => Set<TrainingReturn>();

    public DbSet<DutyConfirmation> DutyConfirmations => Set<DutyConfirmation>();

    public DbSet<Extension> Extensions => Set<Extension>();

    /// <summary>For changes that go past the change tracker: what falls due for these people is worked out anew when the transaction ends.</summary>
    public void WorkOutAnew(IEnumerable<Guid> personIds) => _newFactsAbout.UnionWith(personIds);

    partial void Noticed(IOwned fact)
    {
        if (fact is Post post) _newFactsAbout.Add(post.PersonId);
        else if (fact is Achievement achievement) _newFactsAbout.Add(achievement.PersonId);
        else if (fact is PlacementDecision decision) _newFactsAbout.Add(decision.PersonId);
        else if (fact is Agency agency) _newFactsIn.Add(agency.Id);
        else if (fact is Extension { AgencyId: { } of }) _newFactsIn.Add(of);
        else if (fact is PackVersion or Extension) _newFactsAboutAll = true;
    }

    partial void Forget()
    {
        _newFactsAbout.Clear();
        _newFactsIn.Clear();
        _newFactsAboutAll = false;
    }

    private async partial Task KeepUpAsync(CancellationToken stop)
    {
        if (_writing is not { } context || (!_newFactsAboutAll && _newFactsAbout.Count == 0 && _newFactsIn.Count == 0)) return;
        if (!_newFactsAboutAll && _newFactsIn.Count > 0) _newFactsAbout.UnionWith(await Posts.Where(p => _newFactsIn.Contains(p.AgencyId)).Select(p => p.PersonId).Distinct().ToListAsync(stop));
        List<Guid>? people = _newFactsAboutAll ? null : [.. _newFactsAbout];
        Forget();
        await this.RewriteDueDatesAsync(people, context, stop);
    }
}
