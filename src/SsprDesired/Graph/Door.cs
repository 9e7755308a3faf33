using System.Diagnostics;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>One service of the tenant: the Graph SDK's adapter sends, bodies stay raw in both directions.</summary>
internal sealed class Door : IDisposable
{
    private readonly TenantSession _session;
    private readonly HttpClient _client;
    private readonly string _name;

    /// <param name="mayWrite">False puts the <see cref="VerbGuard"/> in the way.</param>
    public Door(TenantSession session, Uri address, DoorKey.Open key, string name, bool mayWrite)
    {
        _session = session;
        _name = name;
        Address = address;
#pragma warning disable CA2000 // the client disposes the chain that it is given
        HttpMessageHandler inner = new Throttling(session.Time)
        {
            InnerHandler = session.Transport(),
        };
        inner = mayWrite ? inner : new VerbGuard { InnerHandler = inner };
        // Kiota writes %24filter; the service and its logs read $filter.
        inner = new ParametersNameDecodingHandler { InnerHandler = inner };
#pragma warning restore CA2000
        _client = new HttpClient(inner) { Timeout = Timeout.InfiniteTimeSpan };
        Adapter = new HttpClientRequestAdapter(
            new BaseBearerTokenAuthenticationProvider(new TokenProvider(key, address)),
            httpClient: _client
        )
        {
            BaseUrl = address.ToString().TrimEnd('/'),
        };
    }

    public Uri Address { get; }

    public HttpClientRequestAdapter Adapter { get; }

    /// <exception cref="TenantException">No answer, no sign-in, or the service is down.</exception>
    public async Task<Answer> ReadAsync(RequestInformation request, CancellationToken cancel)
    {
        try
        {
            return Usable(await SendAsync(request, cancel));
        }
        catch (HttpRequestException broken)
        {
            throw Unreachable(broken);
        }
        catch (OperationCanceledException slow) when (!cancel.IsCancellationRequested)
        {
            throw Unreachable(slow);
        }
    }

    public async Task<WriteAnswer> WriteAsync(RequestInformation request, CancellationToken cancel)
    {
        try
        {
            var answer = await SendAsync(request, cancel);
            return answer switch
            {
                { IsSuccess: true } => new WriteAnswer.Accepted(),
                { Status: 401 or 403 } => new WriteAnswer.Refused(
                    Trouble.Permission,
                    answer.Complaint
                ),
                { Status: 429 } => new WriteAnswer.Refused(
                    Trouble.TryAgain,
                    answer.Complaint,
                    Throttling.Delay(answer.RetryAfter, 1)
                ),
                { Status: >= 500 } => new WriteAnswer.NotKnown(answer.Complaint),
                _ => new WriteAnswer.Refused(Trouble.Unexpected, answer.Complaint),
            };
        }
        catch (TenantException noToken)
        {
            return new WriteAnswer.Refused(
                noToken.Finding.Trouble,
                noToken.Finding.What.TrimEnd('.')
            );
        }
        catch (HttpRequestException broken)
        {
            return new WriteAnswer.NotKnown($"the connection broke ({broken.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new WriteAnswer.NotKnown("no answer came in time");
        }
    }

    /// <summary>The answers that no reader can use, whole or inside a batch, become one finding.</summary>
    public Answer Usable(Answer answer) =>
        answer.Status switch
        {
            401 => throw new TenantException(
                new Finding(
                    "sign-in.refused",
                    Trouble.Permission,
                    null,
                    $"{_name} refused the sign-in ({answer.Complaint}).",
                    "Sign in again, and check that the token is for this tenant."
                )
            ),
            429 or 502 or 503 or 504 => throw new TenantException(
                new Finding(
                    "service.busy",
                    Trouble.TryAgain,
                    null,
                    $"{_name} kept answering {answer.Complaint} after {Throttling.MostTries} tries.",
                    "Wait some minutes and run again."
                )
            ),
            _ => answer,
        };

    public void Dispose()
    {
        Adapter.Dispose();
        _client.Dispose();
    }

    private async Task<Answer> SendAsync(RequestInformation request, CancellationToken cancel)
    {
        var raw = new NativeResponseHandler();
        request.SetResponseHandler(raw);
        var began = Stopwatch.GetTimestamp();
        await Adapter.SendPrimitiveAsync<Stream>(request, cancellationToken: cancel);
        using var response = (HttpResponseMessage)raw.Value!;
        var body = await response.Content.ReadAsByteArrayAsync(cancel);
        _session.OnAnswer?.Invoke(
            request.HttpMethod.ToString(),
            request.URI.PathAndQuery.Replace("%24", "$", StringComparison.Ordinal),
            (int)response.StatusCode,
            Stopwatch.GetElapsedTime(began)
        );
        var retryAfter = response.Headers.RetryAfter?.ToString();
        return new Answer((int)response.StatusCode, body, retryAfter);
    }

    private TenantException Unreachable(Exception cause) =>
        new(
            new Finding(
                "service.unreachable",
                Trouble.TryAgain,
                null,
                $"{_name} cannot be reached at {Address.GetLeftPart(UriPartial.Authority)}.",
                _session.Kind == TenantKind.Simulated
                    ? "Start it with sspr simulate --port PORT, or use tenant: simulated."
                    : "Check the network and run again."
            ),
            cause
        );
}
