namespace GoldenThread.Data;

/// <summary>Tables whose rows are written once. Some columns may still be filled or emptied; nothing may be deleted.</summary>
internal static class AppendOnly
{
    public static IReadOnlyList<(string Table, string[] Changeable)> Tables { get; } =
    [
        ("foundation_trail_entries", ["sequence", "hash"]),
        ("foundation_trail_values", ["old", "new", "salt", "erased_at"]),
        ("partnerships_pack_versions", []),
        ("charging_invoices", []),
        ("charging_invoice_lines", []),
        ("charging_credit_notes", []),
        ("charging_payments", []),
        ("charging_trainer_credits", []),
        ("programme_booking_changes", []),
        ("programme_register_marks", []),
        ("surveys_questionnaire_versions", []),
        ("surveys_items", []),
    ];
}
