using GoldenThread.People.Accounts;
using GoldenThread.People.Imports;
using GoldenThread.People.Merging;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.People;

public static class Registration
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<AboutPerson>()
        .AddScoped<IKnowAbout, AboutPerson>()
        .AddScoped<IKnowAbout, AboutAgency>()
        .AddScoped<IKnowAbout, AboutPeopleImport>()
        .AddScoped<PreviewImport>()
        .AddScoped<ApplyImport>()
        .AddScoped<UndoImport>()
        .AddScoped<DecideImportLine>()
        .AddScoped<ShowImport>()
        .AddScoped<ListImports>()
        .AddScoped<ImportPeople>()
        .AddScoped<AskForLink>()
        .AddScoped<SetRegistrations>()
        .AddScoped<AnswerAccountRequests>()
        .AddScoped<AccountLinks>()
        .AddScoped<Register>()
        .AddScoped<ListJoins>()
        .AddScoped<DecideJoin>()
        .AddScoped<ResetPassword>()
        .AddScoped<ChangeEmail>()
        .AddScoped<MergePeople>()
        .AddScoped<UndoMerge>()
        .AddScoped<ChangePassword>()
        .AddScoped<EndGrant>()
        .AddScoped<ForgetSignIns>()
        .AddScoped<GiveAccount>()
        .AddScoped<GiveGrant>()
        .AddScoped<RevokeToken>()
        .AddScoped<SampleSignIns>()
        .AddScoped<YourAccount>()
        .AddScoped<CountPeople>()
        .AddScoped<FindPeople>()
        .AddScoped<CreateToken>()
        .AddScoped<FoundPartnership>()
        .AddScoped<WhoIsHere>()
        .AddScoped<SignIn>()
        .AddScoped<Sessions>()
        .AddScoped<PersonByEmail>()
        .AddScoped<GiveRole>()
        .AddScoped<EndRole>()
        .AddScoped<ListGrants>()
        .AddScoped<FindPerson>()
        .AddScoped<AddPerson>()
        .AddScoped<ChangePerson>()
        .AddScoped<AddPost>()
        .AddScoped<ChangePost>()
        .AddScoped<EndPost>()
        .AddScoped<FindGroup>();
}
