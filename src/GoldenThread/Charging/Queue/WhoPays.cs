using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging.Queue;

/// <summary>Who is asked for the money: whom the policy names for the invoice, else for the charge; of several, the organisation before the person. Nobody where the policy does not say.</summary>
public static class WhoPays
{
    public static Asked? Of(ChargingPolicy policy, Party party)
    {
        if (policy.InvoiceTo.Is(out var named)) return Ask(named, party);
        return policy.Payer.Is(out var several) ? several.OrderBy(Order).Select(p => Ask(p, party)).FirstOrDefault(a => a?.Key is not null) : null;
    }

    /// <summary>The same for one chosen by an officer.</summary>
    public static Asked Ask(Payer payer, Party party) => payer switch
    {
        Payer.Person => new(payer, party.PersonEmail, $"person:{party.PersonId:N}"),
        Payer.Organisation => new(payer, null, party.AgencyId is { } agency ? $"agency:{agency:N}" : null),
        Payer.LineManager => Manager(payer, party.ManagerEmail),
        _ => Manager(payer, party.AuthoriserEmail),
    };

    private static Asked Manager(Payer payer, string? email) => new(payer, email, email is null ? null : $"mail:{email.Trim().ToLowerInvariant()}");

    private static int Order(Payer payer) => payer switch { Payer.Organisation => 0, Payer.AuthorisingManager => 1, Payer.LineManager => 2, _ => 3 };

    /// <summary>Everybody who may be asked about one place.</summary>
    public sealed record Party(Guid PersonId, string? PersonEmail, Guid? AgencyId, string? ManagerEmail, string? AuthoriserEmail);

    /// <param name="Key">The same for everything that goes on one invoice; null where the person who pays is not known.</param>
    public sealed record Asked(Payer Payer, string? Email, string? Key);
}
