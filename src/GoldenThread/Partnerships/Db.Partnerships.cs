using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<PackVersion> PackVersions => Set<PackVersion>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<FundingContribution> FundingContributions => Set<FundingContribution>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();
}
