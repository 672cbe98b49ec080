using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Sample;

/// <summary>Every component on one page, to be looked at and tested; there in sample mode only.</summary>
[SampleOnly]
public sealed class ComponentsModel(Settings settings) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose the job you are booking for")]
    public string? Job { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the title of the course"), MaxLength(40, ErrorMessage = "Use 40 characters or fewer for the title")]
    public string? Title { get; set; }

    [BindProperty, EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org")]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose one answer, or “Rather not say”")]
    public string? Notice { get; set; }

    [BindProperty]
    public List<string> Groups { get; set; } = ["schools"];

    [BindProperty, Display(Name = "The first day")]
    public DateOnly First { get; set; } = new(2026, 12, 3);

    [BindProperty]
    public TimeOnly Start { get; set; } = new(9, 30);

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty, Range(typeof(bool), "true", "true", ErrorMessage = "Say that you have read the charging policy")]
    public bool Accepted { get; set; }

    public static readonly Choice[] Jobs =
    [
        new("dsl", "Designated safeguarding lead, St Aidan’s Primary"),
        new("governor", "Governor, Calderbrook High", "Not paid by the school"),
    ];

    public static readonly Choice[] Scale =
        [new("1", "Not at all"), new("2", "A little"), new("3", "Fairly"), new("4", "Confident"), new("5", "Very"), new("none", "Rather not say")];

    public static readonly Choice[] AgencyGroups = [new("schools", "Schools and early years"), new("health", "Health"), new("police", "Police and probation", "With the regional unit")];

    public IActionResult OnGet() => Show();

    public IActionResult OnPost()
    {
        if (!settings.IsSample) return NotFound();
        return ModelState.IsValid ? RedirectToPage() : Show();
    }

    private IActionResult Show()
    {
        if (!settings.IsSample) return NotFound();
        HttpContext.SetPageFrame(new PageFrame
        {
            NameFirst = "Calderbrook",
            NameSecond = "Safeguarding Children Partnership",
            Mark = "CSCP",
            PersonName = "Amina Yusuf",
            PersonPost = "St Aidan’s Primary",
            SignOut = "/sign-out",
            Nav = [new("learn", "Learn", "#learn"), new("events", "Events", "#events"), new("mine", "My learning", "#mine")],
            Find = "#find",
            FindWords = "Person, event, course or code",
            Foot = [new("Accessibility", "#accessibility"), new("Privacy and your record", "#privacy"), new("Contact the partnership", "#contact")],
            SampleData = true,
        });
        return Page();
    }
}
