using System.Globalization;
using SsprDesired.Simulator.AdminCenter;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Weather;

/// <summary>
/// What a fault answers, in the manner of the API it strikes. How the admin center throttles is not known; pages are
/// what its servers give for everything they do not answer themselves.
/// </summary>
internal static class FaultAnswer
{
    // The text Entra gives for a token traded on behalf of its user after it ran out.
    private const string Assertion =
        "AADSTS500133: Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.";

    /// <exception cref="IOException">The fault is a connection that breaks.</exception>
    public static TenantResponse Of(Fault fault, SimulatedTenant tenant, TenantRequest request) =>
        fault.Kind switch
        {
            FaultKind.DroppedBefore => throw new IOException(
                "The connection broke before the request took effect."
            ),
            FaultKind.Html => AdminAnswer.Html(
                tenant.AdminCall(request),
                500,
                "500 - Internal server error."
            ),
            FaultKind.ExpiredAssertion => AdminAnswer.ClientException(
                tenant.AdminCall(request),
                "msalautherror_invalid_grant",
                Assertion,
                Assertion
            ),
            _ => SimulatedTenant.IsAdminCenter(request)
                ? AtAdminCenter(fault, tenant.AdminCall(request))
                : AtGraph(fault, tenant.GraphCall(request)),
        };

    private static TenantResponse AtGraph(Fault fault, GraphCall call) =>
        fault.Kind switch
        {
            FaultKind.Throttled => GraphAnswer.TooManyRequests(call, fault.Pause),
            FaultKind.ThrottledSilently => GraphAnswer.TooManyRequests(call, null),
            FaultKind.Conflict => GraphAnswer.Error(
                call,
                409,
                "Directory_ConcurrencyViolation",
                "Concurrency violation has occurred."
            ),
            FaultKind.ExpiredToken => GraphAnswer.Error(
                call,
                401,
                "InvalidAuthenticationToken",
                "Lifetime validation failed, the token is expired."
            ),
            _ => GraphAnswer.Error(
                call,
                503,
                "serviceNotAvailable",
                "The service is temporarily unavailable."
            ),
        };

    private static TenantResponse AtAdminCenter(Fault fault, AdminCall call)
    {
        var (status, title) = fault.Kind switch
        {
            FaultKind.Throttled or FaultKind.ThrottledSilently => (429, "429 - Too many requests."),
            FaultKind.Conflict => (409, "409 - Conflict."),
            FaultKind.ExpiredToken => (
                401,
                "401 - Unauthorized: Access is denied due to invalid credentials."
            ),
            _ => (503, "503 - Service unavailable."),
        };
        var answer = AdminAnswer.Html(call, status, title);
        return fault.Kind == FaultKind.Throttled
            ? answer with
            {
                Headers = new Dictionary<string, string>(
                    answer.Headers,
                    StringComparer.OrdinalIgnoreCase
                )
                {
                    ["Retry-After"] = fault.Pause.TotalSeconds.ToString(
                        CultureInfo.InvariantCulture
                    ),
                },
            }
            : answer;
    }
}
