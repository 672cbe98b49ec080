namespace GoldenThread.Programme.Joint;

/// <summary>Every no about events that partnerships give together.</summary>
internal static class JointRefusals
{
    public static Refusal NotPublished { get; } = new("not_published", "Publish the event first. Others can only be offered what can be booked.");

    public static Refusal SharedAlready { get; } = new("shared_already", "This partnership has been offered places already. End that offer first to change it.");

    public static Refusal HasARule { get; } = new("has_a_rule", "This organisation has a rule about places on this event already. Choose another, or take its rule out first.", RefusalKind.Rule);

    public static Refusal NotOffered { get; } = new("not_offered", "This event is not offered to your partnership any more.");

    public static Refusal Already { get; } = new("already_booked", "This person has a place on this event already, or is waiting for one.");

    public static Refusal NotLive { get; } = new("not_live", "This place is over already.");
}
