using System.Globalization;
using System.Net;

namespace SsprDesired.Graph;

/// <summary>
/// Waits and asks again when the service says so. Reads are asked again after 429, 502, 503 and 504; a write only after
/// 429, because after the others it may have taken effect.
/// </summary>
/// <remarks><see href="https://learn.microsoft.com/graph/throttling"/></remarks>
internal sealed class Patience(TimeProvider time) : DelegatingHandler
{
    public const int MostTries = 4;

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(100);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            // The time limit is for one try; waits between tries are the service's own wish.
            using var limit = new CancellationTokenSource(OneTry, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(
                limit.Token,
                cancellationToken
            );
            var response = await base.SendAsync(request, both.Token);
            if (attempt == MostTries || !AskAgain(request.Method, response.StatusCode))
            {
                return response;
            }

            var delay = Delay(response, attempt, time);
            response.Dispose();
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    /// <summary>What the service asks for, else 1, 2, 4 seconds.</summary>
    public static TimeSpan Delay(HttpResponseMessage response, int attempt, TimeProvider time) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
            _ => Backoff(attempt),
        };

    public static TimeSpan Delay(string? retryAfter, int attempt) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : Backoff(attempt);

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << (attempt - 1));

    private static bool AskAgain(HttpMethod method, HttpStatusCode status) =>
        status == HttpStatusCode.TooManyRequests
        || (method == HttpMethod.Get || method == HttpMethod.Post)
            && status
                is HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout;
}
