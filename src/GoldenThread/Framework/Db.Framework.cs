using GoldenThread.Framework;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Achievement> Achievements => Set<Achievement>();
}
