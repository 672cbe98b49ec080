using GoldenThread.Simulation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Draft> Drafts => Set<Draft>();
}
