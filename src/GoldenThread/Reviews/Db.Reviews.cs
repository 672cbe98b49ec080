using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<FindingAgency> FindingAgencies => Set<FindingAgency>();
}
