using System.Globalization;

namespace GoldenThread.Foundation;

/// <summary>An amount in whole pence. Mapped as a complex property so that the database can add it up.</summary>
public readonly record struct Money(int Pence) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money Pounds(int pounds) => new(checked(pounds * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Pence + b.Pence));

    public static Money operator -(Money a, Money b) => new(checked(a.Pence - b.Pence));

    public static Money operator *(Money a, int times) => new(checked(a.Pence * times));

    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;

    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;

    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;

    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>"£50" or "£12.50".</summary>
    public override string ToString()
    {
        var sign = Pence < 0 ? "-" : "";
        var (pounds, pence) = Math.DivRem(Math.Abs((long)Pence), 100);
        var whole = pounds.ToString("N0", CultureInfo.InvariantCulture);
        return pence == 0 ? $"{sign}£{whole}" : $"{sign}£{whole}.{pence:00}";
    }
}
