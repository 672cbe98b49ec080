using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>What we write to people who are asked. Neither subject nor text names whom it is about.</summary>
public sealed class SurveyLetters(Db db, SurveyKeys keys, SiteAddress site)
{
    internal async Task<OfWave> ForAsync(Wave wave, OperationContext context, CancellationToken stop) =>
        new(wave, await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop), keys, site, context);

    /// <summary>The address of a form.</summary>
    public static string PathOf(string slug, string link) => $"/{slug}/forms/{link}";

    internal sealed class OfWave(Wave wave, Partnership partnership, SurveyKeys keys, SiteAddress site, OperationContext context)
    {
        private string Named => wave.Kind == WaveKind.Named
            ? "Your answers are named: the people who run the training can see who answered what."
            : "Your answers are anonymous: nobody can see who answered what. Whether you have answered is kept apart from what you said.";

        public MailMessage Invitation(Invitation invitation)
        {
            var message = new Letter()
                .Say($"{partnership.Name} would like to hear from you: {wave.Title}.")
                .Say(Named)
                .Link("Answer the form", LinkOf(invitation))
                .Say($"No account is needed. The link is yours alone and can be used once, until {London.Say(wave.ClosesOn)}.")
                .Say("Please do not name a child or family in your answers. If you are worried about a child, tell your safeguarding lead or children's social care now; if a child is in immediate danger, call 999.")
                .To(context, invitation.Email, wave.Title, invitation);
            // Not before it can be answered.
            if (wave.OpensOn > context.Today) message.NotBefore = London.Instant(wave.OpensOn, new(8, 0));
            return message;
        }

        public MailMessage Reminder(Invitation invitation)
        {
            var message = new Letter()
                .Say($"{partnership.Name} has not had your answer yet: {wave.Title}.")
                .Say(Named)
                .Link("Answer the form", LinkOf(invitation))
                .Say($"It can be answered until {London.Say(wave.ClosesOn)}. If you would rather not be reminded again, open the form and say so there.")
                .To(context, invitation.Email, $"Reminder: {wave.Title}", invitation);
            // Nobody is reminded at night.
            if (London.Instant(context.Today, new(8, 0)) is var morning && context.Now < morning) message.NotBefore = morning;
            return message;
        }

        private string LinkOf(Invitation invitation)
        {
            var link = keys.LinkFor(invitation.Id);
            // The key may be another than when it was first sent (a restore); then the new link is the one that opens it.
            invitation.LinkHash = People.Secret.HashOf(link);
            return site.For(PathOf(partnership.Slug, link));
        }
    }
}
