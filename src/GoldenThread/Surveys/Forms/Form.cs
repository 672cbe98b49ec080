namespace GoldenThread.Surveys;

/// <summary>A form as data: what is asked, in which words and order. The same document is drafted, published, carried out to a file and brought in from one.</summary>
public sealed record Form
{
    public required string Title { get; init; }

    /// <summary>Stands before the first question.</summary>
    public string? Introduction { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public Question? Of(string item) => Questions.FirstOrDefault(q => q.Item == item);
}
