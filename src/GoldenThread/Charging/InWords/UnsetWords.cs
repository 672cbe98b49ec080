namespace GoldenThread.Charging.InWords;

/// <summary>What a value that the pack leaves open is about.</summary>
public static class UnsetWords
{
    public static string Of(string path) => path switch
    {
        "charging.attendance_fees" => "what a place costs",
        "charging.free_covers" => "what is charged for this form of learning",
        "charging.cancellation_notice" => "until when cancelling is free",
        "charging.late_cancellation" => "what cancelling late costs",
        "charging.non_attendance" => "what not coming costs",
        "charging.missed_later_day" => "what a missed day costs",
        "charging.paying_delegate" => "whether somebody who pays to attend is charged again",
        "charging.exemptions" => "for which reasons a charge is waived",
        "charging.exemption_prevails" => "whether a proven reason goes before every other rule",
        "charging.substitution" => "whether a colleague can come instead",
        "charging.late_arrival" => "what follows when somebody comes too late",
        "charging.early_leaving" => "what follows when somebody leaves early",
        "charging.elearning_not_completed" => "what follows when e-learning is not finished",
        _ => path,
    };
}
