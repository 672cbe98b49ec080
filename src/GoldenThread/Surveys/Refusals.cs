using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Surveys;

/// <summary>Every no that surveys can say.</summary>
internal static class Refusals
{
    public static Refusal NotAScale { get; } = new Refusal("not_a_scale", "A scale runs between two whole numbers, the lower first: for example from 1 to 5.", RefusalKind.Rule).At("scale");

    public static Refusal NotAPair { get; } = new Refusal("not_a_pair", "Each pair has exactly two values: before, then after.", RefusalKind.Rule).At("pairs");

    public static Refusal OffTheScale(ScaleEnds scale) => new("off_the_scale", $"Every value must be a whole number from {scale.Min} to {scale.Max}. Correct the value, or widen the scale if it was wrong.", RefusalKind.Rule);

    public static Refusal TooManyValues(int most) => new Refusal("too_many_values", $"Send at most {most} values at a time.", RefusalKind.Rule).At("pairs");

    public static Refusal MoreAnswersThanInvited(int responded) => new Refusal("more_answers_than_invited", $"{responded} people answered, so at least {responded} must have been invited. Correct the number, or leave it out.", RefusalKind.Rule).At("invited");

    public static Refusal FileTooLong { get; } = new Refusal("file_too_long", $"The file is longer than {FormJson.Longest:N0} characters. Choose the file of one questionnaire.", RefusalKind.Rule).At("upload");

    public static Refusal NotAForm(long line, string where) => new Refusal("not_a_form", $"The file is not a questionnaire: line {line}, {where}. Export one to see how it is written.", RefusalKind.Rule).At("upload");

    public static Refusal NotACode { get; } = new Refusal("not_a_code", "Give the questionnaire a code of small letters, digits and _ (at most 60), for example after_course.", RefusalKind.Rule).At("code");

    public static Refusal CodeTaken { get; } = new Refusal("code_taken", "Another questionnaire has this code. Choose another, or work on that one.").At("code");

    public static Refusal NothingToPublish { get; } = new("nothing_to_publish", "There is no draft: the newest version is already what you see.");

    public static Refusal NotSound(IReadOnlyList<FormFault> faults) =>
        new("not_sound", string.Join(" ", faults.Select(f => f.Item.Length == 0 ? f.Words : $"{f.Item}: {f.Words}").Take(10)), RefusalKind.Rule);

    public static Refusal ItemAsksElse(string code, SurveyItem item) => new("item_asks_else",
        $"The question {code} was asked before as {Names.Code(item.Kind).Replace('_', ' ')}{(item.Lowest is { } from ? $" from {from} to {item.Highest}" : "")}. Give it a new code: answers of the two could not be compared.", RefusalKind.Rule);

    public static Refusal NotPublished(string code) => new Refusal("not_published", $"No version of \"{code}\" has been published yet. Publish the questionnaire first.").At("questionnaire");

    public static Refusal PairedWithUnknown { get; } = new Refusal("paired_with_unknown", "The earlier asking to compare with is not there, or is anonymous. Choose a named one.", RefusalKind.Rule).At("pairedWithId");

    public static Refusal MustBeNamed { get; } = new Refusal("must_be_named", "A form that is compared with an earlier one, reminded of, or needed for a certificate must be named: otherwise it would not be anonymous. Choose named, or leave those out.", RefusalKind.Rule).At("kind");

    public static Refusal OpenLinkMustBeAnonymous { get; } = new Refusal("open_link_must_be_anonymous", "A link that anybody may use cannot tell who answers. Choose anonymous, or invite people one by one.", RefusalKind.Rule).At("kind");

    public static Refusal ClosesBeforeItOpens { get; } = new Refusal("closes_before_it_opens", "The last day must be today or later, and not before the first.", RefusalKind.Rule).At("closesOn");

    public static Refusal OpenTooLong(int days) => new Refusal("open_too_long", $"A form is open for at most {days} days. Open a new one for the next year: the questions stay comparable.", RefusalKind.Rule).At("closesOn");

    public static Refusal RemindersOutOfReason { get; } = new Refusal("reminders_out_of_reason", "Remind at most 10 times, with at least a day between.", RefusalKind.Rule).At("remindAtMost");

    public static Refusal AlreadyAnswered { get; } = new("already_answered", "This form has been answered already. Each link can be used once. Thank you.");

    public static Refusal InvitationWithdrawn { get; } = new("invitation_withdrawn", "This invitation has been taken back. There is nothing you need to do.");

    public static Refusal NotOpenYet { get; } = new("not_open_yet", "This form is not open yet. Keep the link and come back on the day in the message.");

    public static Refusal Closed { get; } = new("closed", "This form has closed, so answers can no longer be taken.");

    public static Refusal NotComplete(IReadOnlyDictionary<string, string> wrong) => new("not_complete", "Some answers need putting right.", RefusalKind.Rule) { Fields = wrong };

    public static Refusal OnlyNamed { get; } = new("only_named", "This form is anonymous: nobody can know who has answered it and who has not.");

    public static Refusal NobodyToInvite { get; } = new Refusal("nobody_to_invite", "Choose at least one person to invite.", RefusalKind.Rule).At("who");

    public static Refusal NotAnAddress(string address) => new Refusal("not_an_address", $"\"{address}\" is not an e-mail address. Write name@place.", RefusalKind.Rule).At("email");

    public static Refusal AlreadyClosed { get; } = new("already_closed", "This asking has closed already.");

    public static Refusal ResultsAfterClose { get; } = new("results_after_close", "Results of an anonymous form are shown when it has closed: two reports a day apart could be subtracted from each other.");

    public static Refusal DifferentKinds { get; } = new("different_kinds", "Named and anonymous forms are reported apart.", RefusalKind.Rule);

    public static Refusal NotPaired { get; } = new("not_paired", "This asking is not compared with an earlier one, and none of its questions looks back.");

    public static Refusal CannotSave { get; } = new("cannot_save", "An anonymous form cannot be kept for later: we would have to know whose it is. Answer it in one go.");

    public static Refusal SayWhy { get; } = new Refusal("say_why", "Say why it is withdrawn: it stays in the trail.", RefusalKind.Rule).At("why");

    public static Refusal NothingReviewed { get; } = new("nothing_reviewed", "Tick the forms that you have worked through.", RefusalKind.Rule);
}
