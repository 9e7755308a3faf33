using System.Text.Json;

namespace SsprDesired.Graph;

/// <summary>
/// Stands in a door for reading: no request that could write passes, whoever made it. A
/// <c>$batch</c> is a POST and passes when all that it carries are GETs.
/// </summary>
internal sealed class VerbGuard : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var harmless =
            request.Method == HttpMethod.Get
            || request.Method == HttpMethod.Post
                && request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal)
                && OnlyGets(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        return harmless
            ? await base.SendAsync(request, cancellationToken)
            : throw new InvalidOperationException(
                $"{request.Method} was attempted by a command that only reads."
            );
    }

    // Fails closed: what cannot be understood could be a write.
    private static bool OnlyGets(ReadOnlyMemory<byte> batch)
    {
        try
        {
            using var json = JsonDocument.Parse(batch);
            return json
                .RootElement.GetProperty("requests")
                .EnumerateArray()
                .All(item => item.GetProperty("method").ValueEquals("GET"));
        }
        catch (Exception broken)
            when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }
}
