using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddUi();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseProblems();
app.UseRouting();
app.MapUi();
app.Run();

public partial class Program;
