namespace GoldenThread.Evaluation;

/// <summary>Every no of pledges and of what is asked after an event.</summary>
internal static class Refusals
{
    public static Refusal DidNotCome { get; } = new("did_not_attend", "A pledge is made by somebody who came to the event.");

    public static Refusal NotYet { get; } = new("event_not_yet", "The event has not been yet.");

    public static Refusal NoPledgesHere { get; } = new("no_pledges_here", "This course does not ask for pledges.");

    public static Refusal EnoughPledges { get; } = new("enough_pledges", $"You have written down {Pledging.MostEach} things for this event. Do those first.");

    public static Refusal AlreadyReturned { get; } = new("already_returned", "You have told us already what came of this pledge. Thank you.");

    public static Refusal NobodyLeftToAsk { get; } = new("nobody_left_to_ask", "Nobody came who has not been asked already, or no manager's address is known.");

    public static Refusal NotReturned { get; } = new("not_returned", "Only a pledge that has been returned can be marked as reviewed. Tick those.");

    public static Refusal NobodyToFollowUp { get; } = new("nobody_to_follow_up", "Nobody is to be written to: every pledge that is due has been returned, or was asked about in the last seven days.");

    public static Refusal NotSelectedForDeepDive { get; } = new("not_selected_for_deep_dive", "This course was not selected for a deep dive. Switch the step on for the course first.");

    public static Refusal DeepDiveBegun { get; } = new("deep_dive_begun", "The deep dive of this event has been begun already.");

    public static Refusal NoSuchGuide { get; } = new Refusal("no_such_guide", "Publish the questionnaire with the interview's questions first, then choose it.", RefusalKind.Rule).At("guide");

    public static Refusal NobodyCame { get; } = new("nobody_came", "Nobody is marked as having come, so there is nobody to interview. Take the register first.");

    public static Refusal NotAMember { get; } = new Refusal("not_a_member", "Only a member of the group nominates interviewers. Choose one of them.", RefusalKind.Rule).At("agencyId");

    public static Refusal NobodyOfThatAddress { get; } = new Refusal("nobody_of_that_address", "Nobody here has that address. Add the person first, or correct the address.", RefusalKind.Rule).At("email");

    public static Refusal ChooseInterviewer { get; } = new Refusal("choose_interviewer", "Choose who holds the interview.", RefusalKind.Rule).At("interviewer");

    public static Refusal NotNominated { get; } = new Refusal("not_nominated", "Only somebody whom a member has nominated holds an interview.", RefusalKind.Rule).At("interviewer");

    public static Refusal TooClose { get; } = new Refusal("too_close", "Nobody interviews themselves or the people they manage. Choose another.", RefusalKind.Rule).At("interviewer");

    public static Refusal InterviewOver { get; } = new("interview_over", "This interview is over already.");

    public static Refusal InterviewCoded { get; } = new("interview_coded", "The analysis has read this interview already, so its notes stay as they are.");

    public static Refusal InterviewNotHeld { get; } = new("interview_not_held", "The interview has not been held.");

    public static Refusal ObserverNotAMember { get; } = new Refusal("observer_not_a_member", "Deliveries are observed by a member of one of the partnership's groups. Choose one.", RefusalKind.Rule).At("observer");

    public static Refusal PassedOnAlready { get; } = new("passed_on_already", "This has been passed on already.");

    public static Refusal NobodyInTheWorkforce { get; } = new("nobody_in_the_workforce", "Nobody holds a post here, so there is nobody to ask.");

    public static Refusal AskedAlready { get; } = new("asked_already", "The questions are open already. Ask again when that asking has closed.");

    public static Refusal AlreadyFiled { get; } = new("already_filed", "This report has been filed already. It stays as it was.");

    public static Refusal FewestOutOfReason(int most) => new Refusal("fewest_out_of_reason", $"Show results from {SmallNumbers.Inside} to {most} answers on. Fewer than {SmallNumbers.Inside} could point at a person.", RefusalKind.Rule).At("fewestAnswers");

    public static Refusal PractiseOutOfReason { get; } = new Refusal("practise_out_of_reason", $"Remind after 1 to {Practice.Practising.MostDays} days, or leave it empty.", RefusalKind.Rule).At("practiseAfterDays");

    public static Refusal NoSuchStep { get; } = new Refusal("no_such_step", "Choose one of the policy's steps, or none.", RefusalKind.Rule).At("step");

    public static Refusal ShareOutOfReason { get; } = new Refusal("share_out_of_reason", "Warn under a share from 0 to 100 percent; 0 never warns.", RefusalKind.Rule).At("sharePercent");

    public static Refusal CodebookFull(int most) => new("codebook_full", $"A codebook has at most {most} themes. Retire one that nobody needs.");

    public static Refusal ThemeTaken { get; } = new Refusal("theme_taken", "The codebook has a theme of this name.").At("name");

    public static Refusal NoSuchTheme { get; } = new("no_such_theme", "One of the themes is not in the codebook any more. Look at the list again.", RefusalKind.Rule);

    public static Refusal NoSuchHeading { get; } = new Refusal("no_such_heading", "Choose one of the partnership's headings, or the whole.", RefusalKind.Rule).At("heading");
}
