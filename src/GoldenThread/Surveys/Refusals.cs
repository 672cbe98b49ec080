using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Surveys;

/// <summary>Every no that surveys can say.</summary>
internal static class Refusals
{
    public static Refusal NotAScale { get; } = new Refusal("not_a_scale", "A scale runs between two whole numbers, the lower first: for example from 1 to 5.", RefusalKind.Rule).At("scale");

    public static Refusal NotAPair { get; } = new Refusal("not_a_pair", "Each pair has exactly two values: before, then after.", RefusalKind.Rule).At("pairs");

    public static Refusal OffTheScale(ScaleEnds scale) => new("off_the_scale", $"Every value must be a whole number from {scale.Min} to {scale.Max}. Correct the value, or widen the scale if it was wrong.", RefusalKind.Rule);

    public static Refusal TooManyValues(int most) => new Refusal("too_many_values", $"Send at most {most} values at a time.", RefusalKind.Rule).At("pairs");

    public static Refusal MoreAnswersThanInvited(int responded) => new Refusal("more_answers_than_invited", $"{responded} people answered, so at least {responded} must have been invited. Correct the number, or leave it out.", RefusalKind.Rule).At("invited");

    public static Refusal FileTooLong { get; } = new Refusal("file_too_long", $"The file is longer than {FormJson.Longest:N0} characters. Choose the file of one questionnaire.", RefusalKind.Rule).At("file");

    public static Refusal NotAForm(long line, string where) => new Refusal("not_a_form", $"The file is not a questionnaire: line {line}, {where}. Export one to see how it is written.", RefusalKind.Rule).At("file");
}
