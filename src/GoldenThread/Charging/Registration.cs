using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Charging;

/// <summary>What can be done with charges, invoices and credits.</summary>
public static class Registration
{
    public static IServiceCollection AddCharging(this IServiceCollection services) => services
        .AddScoped<ProposeCharge>()
        .AddScoped<DecideCharge>()
        .AddScoped<DecideCharges>()
        .AddScoped<ContestCharge>()
        .AddScoped<ListCharges>()
        .AddScoped<FindCharge>()
        .AddScoped<SeeSanctions>()
        .AddScoped<ReadyToInvoice>()
        .AddScoped<IssueInvoice>()
        .AddScoped<CreditInvoice>()
        .AddScoped<RecordPayment>()
        .AddScoped<RemindOfInvoice>()
        .AddScoped<ListInvoices>()
        .AddScoped<FindInvoice>()
        .AddScoped<ExportJournal>()
        .AddScoped<ChargeFigures>()
        .AddScoped<GiveTrainerDays>()
        .AddScoped<TrainerCredits>();
}
