using GoldenThread.Data;
using GoldenThread.Evaluation;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>Nine in the morning of that day.</summary>
    public Given On(DateOnly day)
    {
        Now = London.Instant(day, new(9, 0));
        return this;
    }

    public Task<Session> SessionOfAsync(Event e, int number = 0) => ReadAsync(db => db.Sessions.Where(s => s.EventId == e.Id).OrderBy(s => s.Date).Skip(number).FirstAsync());

    public Task<Result<int>> MarkAsync(Session session, Person by, params TakeRegister.Entry[] entries) =>
        DoAsync(db => new TakeRegister(db, new(db)).DoAsync(new(session.Id, entries), Context(by)));

    public Task<Result<Certificate>> CertificateAsync(Booking booking, string? releaseWhy = null, Person? by = null) =>
        DoAsync(db => new IssueCertificate(db, new PackInForce(db)).DoAsync(new(booking.Id, releaseWhy), Context(by)));

    public Task<int> AskAsync() => DoAsync(db => new AskAfterEvents(db, new PackInForce(db), AskingStep(db)).DoAsync(Context()));

    public AskStep AskingStep(Db db) => new(db, new OpenWave(db), Inviting(db), new AdoptSample(db, new(db), new(db)));

    /// <summary>Runs the job, then counts those asked so far for one step.</summary>
    public async Task<int> AskedAsync(string step)
    {
        await AskAsync();
        return await ReadAsync(db => db.Invitations.CountAsync(i => db.Waves.Any(w => w.Id == i.WaveId && w.Step == step)));
    }
}
