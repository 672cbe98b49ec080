using GoldenThread.Programme;
using GoldenThread.Programme.Badges;
using GoldenThread.Programme.Pathways;
using GoldenThread.Programme.Replacing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingChange> BookingChanges => Set<BookingChange>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<RegisterMark> RegisterMarks => Set<RegisterMark>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<PlaceRule> PlaceRules => Set<PlaceRule>();

    public DbSet<EventInvitation> EventInvitations => Set<EventInvitation>();

    public DbSet<CourseVersion> CourseVersions => Set<CourseVersion>();

    public DbSet<CourseFlag> CourseFlags => Set<CourseFlag>();

    public DbSet<CourseInterest> CourseInterests => Set<CourseInterest>();

    public DbSet<ProgrammePlan> ProgrammePlans => Set<ProgrammePlan>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<PracticeWeek> PracticeWeeks => Set<PracticeWeek>();

    public DbSet<PracticeContribution> PracticeContributions => Set<PracticeContribution>();

    public DbSet<Trainer> Trainers => Set<Trainer>();

    public DbSet<TrainerCourse> TrainerCourses => Set<TrainerCourse>();

    public DbSet<Teaching> Teachings => Set<Teaching>();

    public DbSet<PoolMeeting> PoolMeetings => Set<PoolMeeting>();

    public DbSet<AttendanceEscalation> AttendanceEscalations => Set<AttendanceEscalation>();

    public DbSet<ReplacementRequest> ReplacementRequests => Set<ReplacementRequest>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<EventShare> EventShares => Set<EventShare>();

    public DbSet<JointPlace> JointPlaces => Set<JointPlace>();

    public DbSet<EventDocument> EventDocuments => Set<EventDocument>();

    public DbSet<EventNote> EventNotes => Set<EventNote>();

    public DbSet<MessageText> MessageTexts => Set<MessageText>();

    public DbSet<OpenTraining> OpenTrainings => Set<OpenTraining>();

    public DbSet<Commission> Commissions => Set<Commission>();

    public DbSet<DesignRequest> DesignRequests => Set<DesignRequest>();

    public DbSet<DesignTemplate> DesignTemplates => Set<DesignTemplate>();

    public DbSet<PoolTarget> PoolTargets => Set<PoolTarget>();

    public DbSet<Pathway> Pathways => Set<Pathway>();

    public DbSet<PathwayStep> PathwaySteps => Set<PathwayStep>();

    public DbSet<BadgeKey> BadgeKeys => Set<BadgeKey>();

    public DbSet<AccessNeed> AccessNeeds => Set<AccessNeed>();
}
