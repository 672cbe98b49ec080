using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Finds what a link opens: one person's invitation, or a wave that is open to anybody who holds it.</summary>
internal static class FormLink
{
    public static async Task<(Wave Wave, Invitation? Invitation)?> FindByLinkAsync(this Db db, string link, CancellationToken stop)
    {
        if (link.Length is < 40 or > 60) return null;
        var hash = People.Secret.HashOf(link);
        var invited = await (from i in db.Invitations join w in db.Waves on i.WaveId equals w.Id where i.LinkHash == hash select new { w, i }).SingleOrDefaultAsync(stop);
        if (invited is not null) return (invited.w, invited.i);
        return await db.Waves.SingleOrDefaultAsync(w => w.OpenLinkHash == hash, stop) is { } open ? (open, null) : null;
    }

    public static async Task<Form> FormOfAsync(this Db db, Wave wave, CancellationToken stop) =>
        (await db.QuestionnaireVersions.SingleAsync(v => v.Id == wave.VersionId, stop)).ReadForm();
}
