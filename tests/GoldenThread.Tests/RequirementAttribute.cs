using Xunit.v3;

namespace GoldenThread.Tests;

/// <summary>The requirement that a test shows: "R-126".</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequirementAttribute(string number) : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Requirement", number)];
}
