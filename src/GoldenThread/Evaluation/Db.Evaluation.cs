using GoldenThread.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Pledge> Pledges => Set<Pledge>();
}
