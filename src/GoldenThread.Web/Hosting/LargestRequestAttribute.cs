using Microsoft.AspNetCore.Http.Metadata;

namespace GoldenThread.Web.Hosting;

/// <summary>The most bytes that may be sent to a page. Routing holds to it before anything reads the body; MVC's own attribute would come too late, and say so in the log each time.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestRequestAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
