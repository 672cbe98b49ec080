using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Partnerships;

/// <summary>What can be done with a partnership's policy, organisations and groups.</summary>
public static class Registration
{
    public static IServiceCollection AddPartnerships(this IServiceCollection services) => services
        .AddScoped<PackInForce>()
        .AddScoped<PublishPack>()
        .AddScoped<SetPolicyValue>()
        .AddScoped<ConfirmReading>()
        .AddScoped<SwitchSector>()
        .AddScoped<ListSectors>()
        .AddScoped<ListAgencies>()
        .AddScoped<ChooseAgencies>()
        .AddScoped<SeeStatutoryPartners>()
        .AddScoped<FindAgency>()
        .AddScoped<AddAgency>()
        .AddScoped<ChangeAgency>()
        .AddScoped<AgreeFunding>()
        .AddScoped<ListFunding>()
        .AddScoped<SetUpGroups>()
        .AddScoped<ListGroups>()
        .AddScoped<AddGroup>()
        .AddScoped<ChangeGroup>()
        .AddScoped<GiveSeat>()
        .AddScoped<EndSeat>();
}
