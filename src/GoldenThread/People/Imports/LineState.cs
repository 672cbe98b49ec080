using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.People.Imports;

/// <summary>A person and a post as they stand or are to stand; either may be absent where a line does not touch it.</summary>
public sealed record LineState(PersonFacts? Person, PostFacts? Post)
{
    public string ToJson() => JsonSerializer.Serialize(this, LineJson.Default.LineState);

    public static LineState From(string? json) => json is null ? new(null, null) : JsonSerializer.Deserialize(json, LineJson.Default.LineState)!;
}

public sealed record PersonFacts(string FirstName, string LastName, string Email)
{
    public static PersonFacts Of(Person person) => new(person.FirstName, person.LastName, person.Email);

    public string Name => $"{FirstName} {LastName}";
}

public sealed record PostFacts(
    Guid AgencyId, string JobTitle, string? StaffNumber, string? Team, string? StaffGroup, string? Level, string Roles, Guid? LineManagerId, DateOnly From, DateOnly? Until)
{
    public static PostFacts Of(Post post) =>
        new(post.AgencyId, post.JobTitle, post.StaffNumber, post.Team, post.StaffGroup, post.Level, string.Join(' ', post.SectorRoles), post.LineManagerId, post.From, post.Until);

    public List<string> RoleList => [.. Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public bool LiveOn(DateOnly day) => Until is null || Until >= day;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LineState))]
[JsonSerializable(typeof(TakenRow))]
internal sealed partial class LineJson : JsonSerializerContext;
