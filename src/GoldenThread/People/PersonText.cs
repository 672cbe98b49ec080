namespace GoldenThread.People;

/// <summary>A person's name and address as they can be kept.</summary>
internal static class PersonText
{
    public static (string First, string Last, string Email) Take(Typed typed, string? firstName, string? lastName, string? email)
    {
        var taken = (
            typed.Must("firstName", firstName, 100, "Enter the first name."),
            typed.Must("lastName", lastName, 100, "Enter the last name."),
            Email: typed.Must("email", email, 320, "Enter the work e-mail address, such as name@example.org."));
        typed.Check("email", LooksRight(taken.Email), "Enter the work e-mail address, such as name@example.org.");
        return taken;
    }

    private static bool LooksRight(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && !address.Any(char.IsWhiteSpace) && address.LastIndexOf('@') == at;
}
