using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Ui;

/// <summary>Small wording shared by pages and tag helpers.</summary>
public static class Words
{
    private static readonly string[] _small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Number(int n) => n is >= 0 and < 10 ? _small[n] : n.ToString();

    public static string Of(ModelError error) => string.IsNullOrEmpty(error.ErrorMessage) ? "This answer could not be read. Check it and try again" : error.ErrorMessage;
}
