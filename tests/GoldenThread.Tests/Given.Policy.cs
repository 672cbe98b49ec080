using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>The partnership adopts one of the packs that ship with the product; with all its readings confirmed unless said otherwise.</summary>
    public async Task<PackVersion> PolicyAsync(string slug, bool readings = true, DateOnly? from = null)
    {
        var document = PacksHere.Document(slug);
        return (await DoAsync(db => new PublishPack(db).DoAsync(new(readings ? document.ConfirmAll() : document, "Set up", from), Context()))).OrThrow();
    }

    /// <summary>Adopts a policy that the test made itself.</summary>
    public async Task<PackVersion> PolicyAsync(PackDocument document, DateOnly? from = null) =>
        (await DoAsync(db => new PublishPack(db).DoAsync(new(document, "Set up", from), Context()))).OrThrow();
}
