namespace GoldenThread.Foundation;

/// <summary>What a column may hold, by how much it must be protected. Every text, date and binary column is marked with one.</summary>
public enum DataClass
{
    /// <summary>Holds nothing about a person.</summary>
    Nothing,

    /// <summary>P1: catalogue, published learning.</summary>
    Public,

    /// <summary>P2: name, work e-mail, agency, post.</summary>
    Account,

    /// <summary>P3: who is where and when.</summary>
    Booking,

    /// <summary>P4: what somebody needs to take part; special category, encrypted, short-lived.</summary>
    AccessNeeds,

    /// <summary>P5: charges and invoices.</summary>
    Charges,

    /// <summary>P6: attendance, certificates, competence.</summary>
    Workforce,

    /// <summary>P7: anonymous evaluation.</summary>
    AnonymousEvaluation,

    /// <summary>P8: named evaluation.</summary>
    NamedEvaluation,

    /// <summary>P9: review case material.</summary>
    ReviewCase,

    /// <summary>P10: young people's voice, raw.</summary>
    YoungVoice,

    /// <summary>P11: audit evidence.</summary>
    AuditEvidence,

    /// <summary>P12: reports after disclosure control.</summary>
    Reports,

    /// <summary>P13: who did and looked at what.</summary>
    AccessLog,

    /// <summary>P14: secrets, keys, password hashes.</summary>
    Secret,

    /// <summary>P15: the learning thread: findings, needs, responses, evidence; never case material.</summary>
    Thread,
}

/// <summary>Marks a record or a single column with the class of what it may hold; a column's own mark wins over its record's.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property)]
public sealed class HoldsAttribute(DataClass dataClass) : Attribute
{
    public DataClass Class { get; } = dataClass;
}
