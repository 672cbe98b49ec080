using GoldenThread.Programme.Bookings;

namespace GoldenThread.Programme.Replacing;

/// <summary>The mails when somebody cannot come on the day. They say nothing of why.</summary>
internal static class ReplacementLetters
{
    public static Letter PleaseReplace(Told told) => Signed(told, new Letter()
        .Say($"{told.Name} cannot come to {told.Occasion.Event.Title} today. You are asked to send a colleague of your organisation instead; then nothing is charged.")
        .Facts(("When", told.Occasion.When), ("Where", told.Occasion.Places), ("Reference", told.Reference))
        .Say("If nobody can come, confirm in writing that it could not be helped. An officer looks at what you write before anything is charged.")
        .Link("Name a colleague, or confirm it", told.KeyLink(MailKey.Replace)));

    public static Letter ManagerAsked(Told told) => Signed(told, new Letter()
        .Say($"We have told your line manager that you cannot come to {told.Occasion.Event.Title} today and asked them to send a colleague. There is nothing more for you to do.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference))
        .Link("See your place", told.Link));

    private static Letter Signed(Told told, Letter letter) => letter.Say(told.Occasion.PartnershipName);
}
