using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Need> Needs => Set<Need>();

    public DbSet<NeedAgency> NeedAgencies => Set<NeedAgency>();

    public DbSet<NeedResponse> NeedResponses => Set<NeedResponse>();

    public DbSet<GoldenThread.Needs.Analyses.NeedsAnalysis> NeedsAnalyses => Set<GoldenThread.Needs.Analyses.NeedsAnalysis>();

    public DbSet<GoldenThread.Needs.Analyses.WayPlanned> WaysPlanned => Set<GoldenThread.Needs.Analyses.WayPlanned>();
}
