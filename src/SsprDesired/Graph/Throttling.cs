using System.Globalization;
using System.Net;

namespace SsprDesired.Graph;

/// <summary>
/// Waits and reads again when the service says so: after 429, 502, 503 and 504. A write is never sent again from here:
/// its body rests on what was read before it, and whoever made it has to look again.
/// </summary>
/// <remarks><see href="https://learn.microsoft.com/graph/throttling"/></remarks>
internal sealed class Throttling(TimeProvider time) : DelegatingHandler
{
    public const int MostTries = 4;

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(100);

    /// <summary>A service that asks for more is not waited for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

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
            // A body that stops half-way must not outlast the limit either.
            await response.Content.LoadIntoBufferAsync(both.Token);
            var delay = Delay(response, attempt, time);
            if (
                attempt == MostTries
                || delay > LongestWait
                || !AskAgain(request.Method, response.StatusCode)
            )
            {
                return response;
            }

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

    /// <param name="retryAfter">Whole seconds, as the requests inside a batch have it.</param>
    public static TimeSpan Delay(string? retryAfter, int attempt) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, (int)LongestWait.TotalSeconds))
            : Backoff(attempt);

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << (attempt - 1));

    private static bool AskAgain(HttpMethod method, HttpStatusCode status) =>
        // The only POST that reads is a $batch of GETs.
        (method == HttpMethod.Get || method == HttpMethod.Post)
        && status
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;
}
