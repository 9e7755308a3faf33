using System.Net;

namespace SsprDesired.Simulator;

/// <summary>A message handler that answers from the tenant without any socket.</summary>
public sealed class InProcessDoor(SimulatedTenant tenant) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        return Answer(request, body.ToArray());
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null
            ? []
            : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return Answer(request, body);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers.NonValidated)
        {
            headers[header.Key] = header.Value.ToString();
        }

        if (request.Content is not null)
        {
            foreach (var header in request.Content.Headers.NonValidated)
            {
                headers[header.Key] = header.Value.ToString();
            }
        }

        return headers;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body)
    {
        TenantResponse answer;
        try
        {
            answer = tenant.Exchange(
                new TenantRequest(
                    request.Method.Method,
                    request.RequestUri!,
                    HeadersOf(request),
                    body
                )
            );
        }
        catch (IOException dropped)
        {
            // What a socket would make of a connection that breaks.
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                dropped.Message,
                dropped
            );
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer.Body),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
