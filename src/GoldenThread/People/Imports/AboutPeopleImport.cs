using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>An agency's staff list concerns that agency; a list of the whole partnership concerns all of it.</summary>
public sealed class AboutPeopleImport(Db db) : IKnowAbout
{
    public string Kind => "people_import";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.PeopleImports.Where(i => i.Id == id).Select(i => new { i.AgencyId }).SingleOrDefaultAsync(stop) is { } found
            ? found.AgencyId is { } agency ? About.Agency(agency) : About.Partnership
            : null;
    }
}
