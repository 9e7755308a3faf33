using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Objects;

/// <summary>https://learn.microsoft.com/graph/paging: pages of 100 unless <c>$top</c> says otherwise, at most 999.</summary>
/// <param name="Problem">The refusal, when the options are wrong.</param>
internal sealed record Paging(int Size, int From, TenantResponse? Problem)
{
    private const int DefaultSize = 100;
    private const int LargestSize = 999;

    public static Paging Of(
        GraphCall call,
        int defaultSize = DefaultSize,
        int largestSize = LargestSize
    )
    {
        var size = defaultSize;
        if (
            call.Query["$top"] is { } top
            && !(
                int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out size)
                && size >= 1
                && size <= largestSize
            )
        )
        {
            return Refused(
                GraphAnswer.Unsupported(
                    call,
                    $"Invalid page size specified: '{top}'. Must be between 1 and {largestSize} inclusive."
                )
            );
        }

        var from = call.Query["$skiptoken"] is { } token ? Position(call, token) : 0;
        return from < 0
            ? Refused(
                GraphAnswer.Error(
                    call,
                    400,
                    "Directory_ExpiredPageToken",
                    "The specified page token value has expired or is invalid and can no longer be included in your request."
                )
            )
            : new Paging(size, from, null);
    }

    /// <summary>The address of the page that begins at a position: the same request, with another token.</summary>
    public static string NextLink(GraphCall call, int from)
    {
        var rest = call
            .Request.Uri.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(option =>
                !Uri.UnescapeDataString(option.Split('=')[0])
                    .Equals("$skiptoken", StringComparison.OrdinalIgnoreCase)
            );
        var token = Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(Secret(call) + from.ToString(CultureInfo.InvariantCulture))
        );
        return $"{call.Origin}{call.Request.Uri.AbsolutePath}?{string.Join('&', [.. rest, "$skiptoken=" + token])}";
    }

    // A token fits the collection it was given for and no other.
    private static string Secret(GraphCall call) =>
        string.Join('/', call.Path).ToUpperInvariant() + "|";

    private static int Position(GraphCall call, string token)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            return
                text.StartsWith(Secret(call), StringComparison.Ordinal)
                && int.TryParse(
                    text[Secret(call).Length..],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var position
                )
                ? position
                : -1;
        }
        catch (FormatException)
        {
            return -1;
        }
    }

    private static Paging Refused(TenantResponse problem) => new(0, 0, problem);
}
