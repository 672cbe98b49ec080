using GoldenThread.Data;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.Practice;
using GoldenThread.Framework;
using GoldenThread.Learning;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Content;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Joint;
using GoldenThread.Programme.Messages;
using GoldenThread.Programme.Owed;
using GoldenThread.Surveys;
using GoldenThread.Web.Hosting;
using Quartz;

namespace GoldenThread.Web.Jobs;

/// <summary>Every job. The schedule is held in memory: a job that was missed finds what is due the next time.</summary>
public static class Schedule
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobRunner>()
        .AddSingleton(s => new Anchors(s.GetRequiredService<Settings>().AnchorsFile()))
        .AddSingleton<Job, SealTrailJob>()
        .AddSingleton<Job, PostMailJob>()
        .AddBatch<AnswerAccountRequests>("AnswerAccountRequests", "Sends the links that were asked for: to register, to set a new password, to change an address.", TimeSpan.FromSeconds(2), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<LapseOffers>("LapseOffers", "Ends offers and half-finished bookings whose time has run out; the place goes to whoever is next.", TimeSpan.FromSeconds(20), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<ConfirmHeld>("ConfirmHeld", "Confirms places that were held for something which has been shown since.", TimeSpan.FromMinutes(1), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<RemindToReview>("RemindToReview", "Reminds of courses whose content has to be looked at again.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<ReleaseKeptPlaces>("ReleaseKeptPlaces", "Gives to those who wait what was kept for others until a day that has passed.", TimeSpan.FromMinutes(10), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<ReleaseSuspended>("ReleaseSuspended", "Takes people whose account was closed out of coming events and queues.", TimeSpan.FromMinutes(5), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<RemindBookings>("RemindBookings", "Sends joining instructions and reminders as many days before an event as the partnership chose.", TimeSpan.FromMinutes(30), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<BringHome>("BringHome", "Asks other partnerships how our people's places on their events stand, and whether they attended.", TimeSpan.FromMinutes(30), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<AlertBelowFewest>("AlertBelowFewest", "Tells the chosen role on the day of decision that an event has too few people.", TimeSpan.FromMinutes(15), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<RemindTheUnanswered>("RemindTheUnanswered", "Reminds people who have not answered a named form, as often as its wave says.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<CloseWave>("CloseWaves", "Closes forms whose last day has passed, and mixes the anonymous answers left.", TimeSpan.FromMinutes(15), (o, c, s) => o.TheDueAsync(c, s))
        .AddOnce<ProposeBookingCharges>("ProposeCharges", "Puts forward what the policy gives for places that were attended, given up late or lost.", TimeSpan.FromMinutes(5), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<ProposeElearningCharges>("ProposeElearningCharges", "Puts forward what the policy gives for e-learning whose time has run out.", TimeSpan.FromMinutes(30), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<RemindTheDue>("RemindTheDue", "Reminds people, managers and agency leads of training that falls due: one message each, never twice of the same.", TimeSpan.FromMinutes(30), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<KeepDueDates>("KeepDueDates", "Works out due dates anew where another version of the policy has taken force.", TimeSpan.FromHours(6), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<AskAfterEvents>("AskAfterEvents", "Asks what each partnership's evaluation steps ask, on their day.", TimeSpan.FromMinutes(5), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<RemindPledges>("RemindPledges", "Asks people what came of what they pledged, on the day it was to be done and weekly after.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<RemindToPractise>("RemindToPractise", "Reminds people once, a few weeks after an event, to practise and talk about what they learnt.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddOnce<EndGrantsOfLeavers>("EndGrantsOfLeavers", "Ends roles whose holder has left the post they rested on.", TimeSpan.FromMinutes(1), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<CloseDormant>("CloseDormant", "Warns people whose account nobody has used for long, and closes it.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddSingleton<Job>(new SharedJob<Db>("KeepStatistics", "Tells the embedded database how its rows are spread, so that it finds them fast.", TimeSpan.FromHours(1), async (db, _, stop) => { await db.KeepStatisticsAsync(stop); return 0; }))
        .AddBatch<ForgetIdempotencyKeys>("ForgetIdempotencyKeys", "Forgets idempotency keys after 24 hours.", TimeSpan.FromMinutes(10), (o, c, s) => o.DoAsync(c, s))
        .AddBatch<ForgetAccessNeeds>("ForgetAccessNeeds", "Deletes access needs 30 days after the last session.", TimeSpan.FromHours(1), (o, c, s) => o.DoAsync(c, s))
        .AddSingleton<Job>(new SharedJob<ForgetSignIns>("ForgetSignIns", "Forgets sessions that ended a month ago and tries of past days.", TimeSpan.FromHours(6), (o, c, s) => o.DoAsync(c.RealNow, s)));

    /// <summary>The clockwork that runs them in a server.</summary>
    public static void AddClockwork(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.UseTimeProvider(TimeProvider.System));
        services.AddSingleton<RunJob>();
        services.AddHostedService<Clockwork>();
    }

    private static IServiceCollection AddBatch<T>(this IServiceCollection services, string name, string does, TimeSpan every, Func<T, OperationContext, CancellationToken, Task<int>> batch)
        where T : notnull =>
        services.AddSingleton<Job>(new BatchJob<T>(name, does, every, batch, untilNone: true));

    private static IServiceCollection AddOnce<T>(this IServiceCollection services, string name, string does, TimeSpan every, Func<T, OperationContext, CancellationToken, Task<int>> all)
        where T : notnull =>
        services.AddSingleton<Job>(new BatchJob<T>(name, does, every, all, untilNone: false));
}
