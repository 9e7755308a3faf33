using System.Globalization;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Login;

/// <summary>Whether an application has shown who it is.</summary>
internal static class Credential
{
    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>The refusal, or null.</summary>
    public static TenantResponse? Refusal(
        LoginCall call,
        ODataQuery form,
        SimulatedApplication application
    ) =>
        form["client_secret"] is { } secret ? OfSecret(call, secret, application)
        : form["client_assertion"] is { } text && form["client_assertion_type"] == Assertion
            ? OfAssertion(call, text, application)
        : Refused(
            call,
            7000218,
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
        );

    private static TenantResponse? OfSecret(
        LoginCall call,
        string secret,
        SimulatedApplication application
    ) =>
        application.Secrets.FirstOrDefault(one => one.Value == secret) switch
        {
            null => Refused(
                call,
                7000215,
                $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{application.ClientId}'."
            ),
            { Expires: var end } when end <= call.Now => Refused(
                call,
                7000222,
                $"The provided client secret keys for app '{application.ClientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds."
            ),
            _ => null,
        };

    private static TenantResponse? OfAssertion(
        LoginCall call,
        string text,
        SimulatedApplication application
    )
    {
        if (ClientAssertion.Read(text) is not { } assertion)
        {
            return LoginAnswer.Error(
                call,
                400,
                "invalid_request",
                50027,
                "JWT token is invalid or malformed."
            );
        }

        if (assertion.Expires <= call.Now || assertion.NotBefore > call.Now.AddMinutes(5))
        {
            return Refused(
                call,
                700024,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Client assertion is not within its valid time range. Current time: {call.Now.UtcDateTime:O}, expiry time of assertion {assertion.Expires.UtcDateTime:O}."
                )
            );
        }

        // An application signs for itself; whoever else speaks for it needs a federated credential.
        return GraphApi.Is(assertion.Issuer, application.ClientId)
            ? OfCertificate(call, assertion, application)
            : OfFederation(call, assertion, application);
    }

    private static TenantResponse? OfCertificate(
        LoginCall call,
        ClientAssertion assertion,
        SimulatedApplication application
    ) =>
        application.Certificates.FirstOrDefault(assertion.Names) is not { } certificate
            ? Refused(
                call,
                700027,
                "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]"
            )
        : !assertion.IsSignedBy(certificate)
            ? Refused(
                call,
                700027,
                "Client assertion failed signature validation. [Reason - The key used to sign the assertion does not match.]"
            )
        : !GraphApi.Is(assertion.Subject, application.ClientId)
        || !assertion.Audience.EndsWith(
            call.Request.Uri.AbsolutePath,
            StringComparison.OrdinalIgnoreCase
        )
            ? Refused(
                call,
                700023,
                "Client assertion audience claim does not match Realm issuer. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials."
            )
        : null;

    // The signature of a foreign issuer cannot be checked without asking it, which a simulated host never does. That
    // these are invalid_client is what the libraries report; the status is a guess.
    private static TenantResponse? OfFederation(
        LoginCall call,
        ClientAssertion assertion,
        SimulatedApplication application
    )
    {
        var same = application
            .Federations.Where(one => one.Issuer.TrimEnd('/') == assertion.Issuer.TrimEnd('/'))
            .ToArray();
        var (code, part, value) =
            same.Length == 0 ? (700211, "issuer", assertion.Issuer)
            : !same.Any(one => one.Subject == assertion.Subject)
                ? (700213, "subject", assertion.Subject)
            : !same.Any(one =>
                one.Subject == assertion.Subject && one.Audience == assertion.Audience
            )
                ? (700212, "audience", assertion.Audience)
            : (0, "", "");
        return code == 0
            ? null
            : Refused(
                call,
                code,
                $"No matching federated identity record found for presented assertion {part} '{value}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation"
            );
    }

    private static TenantResponse Refused(LoginCall call, int code, string message) =>
        LoginAnswer.Error(call, 401, "invalid_client", code, message);
}
