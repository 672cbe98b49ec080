using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace GoldenThread.Web.Access;

/// <summary>ASP.NET's keys for cookies and forms lie sealed in their folder: a copy of the folder alone forges nothing.</summary>
public sealed class SealKeys(Sealing sealing) : IXmlEncryptor
{
    /// <summary>What the sealed text is bound to, so that it opens nothing else.</summary>
    internal static readonly Guid About = new("6f1d7b0e-57b1-4f7c-9f0a-2f6f3f3f9a51");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Convert.ToBase64String(sealing.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), About))), typeof(OpenKeys));
}

/// <summary>Opens them; made by ASP.NET, which hands over the services.</summary>
public sealed class OpenKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<Sealing>().Open(Convert.FromBase64String(encryptedElement.Value), SealKeys.About)
            ?? throw new InvalidOperationException("A key for cookies and forms was sealed with another sealing key. Put that key back, or move the folder keys away: everybody then signs in again."));
}

public static class SealedKeysSetup
{
    public static void AddSealedKeys(this IServiceCollection services) =>
        services.AddOptions<KeyManagementOptions>().Configure<Sealing>((keys, sealing) => keys.XmlEncryptor = new SealKeys(sealing));
}
