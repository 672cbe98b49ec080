using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoldenThread.People.Imports;

/// <summary>A row of a staff list that could be read. What has no column, or an empty cell, is null and leaves what is recorded as it is.</summary>
public sealed record TakenRow(
    int Row, string Email, string FirstName, string LastName, Guid AgencyId, string JobTitle, string? StaffNumber, string? Team, string? StaffGroup, string? Level, string? Roles, string? ManagerEmail,
    DateOnly? From, DateOnly? Until)
{
    [JsonIgnore]
    public string EmailKey { get; } = Account.KeyOf(Email);

    [JsonIgnore]
    public NamedPerson Named { get; } = new(SpokenName.Fold(FirstName), SpokenName.Fold(LastName));

    [JsonIgnore]
    public string JobKey { get; } = SpokenName.Fold(JobTitle);

    public string ToJson() => JsonSerializer.Serialize(this, LineJson.Default.TakenRow);

    public static TakenRow FromJson(string json) => JsonSerializer.Deserialize(json, LineJson.Default.TakenRow)!;
}

/// <summary>Why a row is not taken, or why it has to be looked at.</summary>
public sealed record RowNo(int Row, string Code, string Words, string Name = "", string Email = "");
