using System.Text;

namespace SsprDesired.Graph;

/// <summary>
/// The innermost of our handlers on a door for reading: no request that could write passes, whoever made it. A
/// <c>$batch</c> is a POST and passes when the door made it of GETs.
/// </summary>
internal sealed class VerbGuard : DelegatingHandler
{
    private static readonly byte[] Method = Encoding.UTF8.GetBytes("\"method\":");
    private static readonly byte[] Get = Encoding.UTF8.GetBytes("\"GET\"");

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

    private static bool OnlyGets(ReadOnlySpan<byte> batch)
    {
        for (int at; (at = batch.IndexOf(Method)) >= 0; batch = batch[(at + Method.Length)..])
        {
            if (!batch[(at + Method.Length)..].StartsWith(Get))
            {
                return false;
            }
        }

        return true;
    }
}
