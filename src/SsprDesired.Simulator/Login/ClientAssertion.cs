using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace SsprDesired.Simulator.Login;

/// <summary>The signed statement an application sends instead of a secret.</summary>
/// <param name="Key">The thumbprint in its header, decoded; empty when it names none.</param>
/// <param name="Signed">The text the signature is over.</param>
internal sealed record ClientAssertion(
    string Issuer,
    string Subject,
    string Audience,
    DateTimeOffset NotBefore,
    DateTimeOffset Expires,
    string Algorithm,
    byte[] Key,
    byte[] Signed,
    byte[] Signature
)
{
    /// <summary>Null when the text is not a JWT with the claims an assertion needs.</summary>
    public static ClientAssertion? Read(string text)
    {
        if (text.Split('.') is not [var head, var payload, var signature])
        {
            return null;
        }

        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return new ClientAssertion(
                Text(claims, "iss"),
                Text(claims, "sub"),
                Text(claims, "aud"),
                Moment(claims, "nbf") ?? DateTimeOffset.MinValue,
                Moment(claims, "exp") ?? throw new FormatException("There is no 'exp'."),
                Text(header, "alg"),
                Base64Url.DecodeFromChars(
                    Text(header, "x5t#S256") is { Length: > 0 } sha256
                        ? sha256
                        : Text(header, "x5t")
                ),
                Encoding.ASCII.GetBytes($"{head}.{payload}"),
                Base64Url.DecodeFromChars(signature)
            );
        }
        catch (Exception malformed)
            when (malformed
                    is FormatException
                        or JsonException
                        or OverflowException
                        or InvalidOperationException
                        or ArgumentOutOfRangeException
            )
        {
            return null;
        }
    }

    /// <summary>Whether the header names this certificate.</summary>
    public bool Names(X509Certificate2 certificate) =>
        Key.Length > 0
        && Key.AsSpan()
            .SequenceEqual(
                certificate.GetCertHash(
                    Key.Length == 32 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1
                )
            );

    public bool IsSignedBy(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey();
        var padding = Algorithm switch
        {
            "RS256" => RSASignaturePadding.Pkcs1,
            "PS256" => RSASignaturePadding.Pss,
            _ => null,
        };
        return key is not null
            && padding is not null
            && key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, padding);
    }

    // Microsoft's own libraries write these two as text, others as numbers, as the standard wants.
    private static DateTimeOffset? Moment(JsonDocument claims, string name) =>
        Text(claims, name) is { Length: > 0 } seconds
            ? DateTimeOffset.FromUnixTimeSeconds(
                long.Parse(seconds, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            : null;

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
}
