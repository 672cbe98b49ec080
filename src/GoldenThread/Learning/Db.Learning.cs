using GoldenThread.Learning;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<ElearningModule> ElearningModules => Set<ElearningModule>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
}
