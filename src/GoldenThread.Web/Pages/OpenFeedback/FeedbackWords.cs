using GoldenThread.Evaluation.Voices;

namespace GoldenThread.Web.Pages.OpenFeedback;

/// <summary>Feedback in words.</summary>
public static class FeedbackWords
{
    public static string From(FeedbackFrom from) => from switch
    {
        FeedbackFrom.YoungPerson => "A child or young person",
        FeedbackFrom.ParentOrCarer => "A parent or carer",
        FeedbackFrom.Resident => "Somebody who lives here",
        FeedbackFrom.Professional => "Somebody who works with children or families",
        _ => "Somebody else",
    };

    public static string About(FeedbackAbout about) => about switch
    {
        FeedbackAbout.HelpReceived => "Help that I or my family have had",
        FeedbackAbout.WorkingTogether => "How services work together to keep children safe",
        FeedbackAbout.Training => "Training",
        _ => "Something else",
    };
}
