using GoldenThread.Dissemination;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<BriefingCopy> BriefingCopies => Set<BriefingCopy>();
}
