using GoldenThread.People.Intakes;
using GoldenThread.Programme.Badges;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Calendars;
using GoldenThread.Programme.Content;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Desk;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Figures;
using GoldenThread.Programme.Intakes;
using GoldenThread.Programme.Joint;
using GoldenThread.Programme.Messages;
using GoldenThread.Programme.Owed;
using GoldenThread.Programme.Papers;
using GoldenThread.Programme.Partners;
using GoldenThread.Programme.Pathways;
using GoldenThread.Programme.Plans;
using GoldenThread.Programme.Pool;
using GoldenThread.Programme.Replacing;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Programme;

/// <summary>What can be done with courses, events, places and registers.</summary>
public static class Registration
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services
        .AddScoped<ITakeIn, TakeInEvents>()
        .AddScoped<ITakeIn, TakeInBookings>()
        .AddScoped<OpenBroughtIn>()
        .AddScoped<CountWhatIsHere>()
        .AddScoped<AnswerNeedWith>()
        .AddScoped<NameAnswers>()
        .AddScoped<ComingEvents>()
        .AddScoped<AgencyPlaces>()
        .AddScoped<CoveredThemes>()
        .AddScoped<EqualAccess>()
        .AddScoped<DefinePathway>()
        .AddScoped<SeePathways>()
        .AddScoped<DraftCourse>()
        .AddScoped<ChangeCourse>()
        .AddScoped<ListCourses>()
        .AddScoped<ShowCourse>()
        .AddScoped<PlanEvent>()
        .AddScoped<ChangeEvent>()
        .AddScoped<PublishEvent>()
        .AddScoped<CancelEvent>()
        .AddScoped<WhatFollows>()
        .AddScoped<EventToChange>()
        .AddScoped<ListEvents>()
        .AddScoped<ShowEvent>()
        .AddScoped<TermsInForce>()
        .AddScoped<HoldPlace>()
        .AddScoped<BookPlace>()
        .AddScoped<BookTogether>()
        .AddScoped<ConfirmHeld>()
        .AddScoped<ApproveBooking>()
        .AddScoped<OpenByMail>()
        .AddScoped<ChangeAnswers>()
        .AddScoped<OfferPlace>()
        .AddScoped<ReleaseSuspended>()
        .AddScoped<BookFromList>()
        .AddScoped<AlertBelowFewest>()
        .AddScoped<SetPlaceRules>()
        .AddScoped<KeepTrainer>()
        .AddScoped<AssignTrainer>()
        .AddScoped<ReleaseTrainer>()
        .AddScoped<Volunteer>()
        .AddScoped<ShowPool>()
        .AddScoped<RecordPool>()
        .AddScoped<ShowAttendance>()
        .AddScoped<EscalateAttendance>()
        .AddScoped<ApproveCourse>()
        .AddScoped<FileVersion>()
        .AddScoped<FlagCourses>()
        .AddScoped<ListReviews>()
        .AddScoped<RemindToReview>()
        .AddScoped<EditPlan>()
        .AddScoped<ShowPlans>()
        .AddScoped<PracticeWeeks>()
        .AddScoped<DeclareInterest>()
        .AddScoped<ShowDemand>()
        .AddScoped<InviteToEvent>()
        .AddScoped<CopyEvent>()
        .AddScoped<MessageDelegates>()
        .AddScoped<LetItRun>()
        .AddScoped<AddAndBook>()
        .AddScoped<ChooseQueuePolicy>()
        .AddScoped<ShowMix>()
        .AddScoped<ReleaseKeptPlaces>()
        .AddScoped<ReleaseHeldBooking>()
        .AddScoped<CancelBooking>()
        .AddScoped<SubstituteBooking>()
        .AddScoped<AskForReplacement>()
        .AddScoped<AnswerReplacement>()
        .AddScoped<AcceptOffer>()
        .AddScoped<LapseOffers>()
        .AddScoped<MoveInQueue>()
        .AddScoped<FindByMail>()
        .AddScoped<MyBookings>()
        .AddScoped<EventBookings>()
        .AddScoped<ShowBooking>()
        .AddScoped<KeepCalendarFeed>()
        .AddScoped<ReadCalendarFeed>()
        .AddScoped<ShowMonth>()
        .AddScoped<ShareEvent>()
        .AddScoped<JointOffers>()
        .AddScoped<BookGuest>()
        .AddScoped<BookJointPlace>()
        .AddScoped<BringHome>()
        .AddScoped<EventPapers>()
        .AddScoped<EditMessages>()
        .AddScoped<RemindBookings>()
        .AddScoped<ListOpenTraining>()
        .AddScoped<CommissionTraining>()
        .AddScoped<SupportDesign>()
        .AddScoped<InviteTrainers>()
        .AddScoped<ReadAccessNeeds>()
        .AddScoped<ForgetAccessNeeds>()
        .AddScoped<TakeRegister>()
        .AddScoped<RegisterSheet>()
        .AddScoped<OpenCheckIn>()
        .AddScoped<CheckIn>()
        .AddScoped<ReadAttendanceFile>()
        .AddScoped<IssueCertificate>()
        .AddScoped<VerifyCertificate>()
        .AddScoped<WithdrawCertificate>()
        .AddScoped<BadgeKeys>()
        .AddScoped<SignBadge>()
        .AddScoped<ProposeBookingCharges>()
        .AddScoped<EmptyPlaces>();
}
