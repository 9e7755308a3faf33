using System.Globalization;

namespace SsprDesired.Simulator.Weather;

/// <summary>One fault on demand, for the requests it is meant for.</summary>
/// <param name="Method">The verb it waits for; null takes any.</param>
/// <param name="PathPrefix">How the request's path begins, for example <c>/v1.0/policies</c>; compares without case.</param>
/// <param name="Count">How many requests it strikes.</param>
/// <param name="Wait">The <c>Retry-After</c> of a throttled request, or how long a replica lags; 10 seconds when null.</param>
public sealed record Fault(
    FaultKind Kind,
    string? Method = null,
    string PathPrefix = "/",
    int Count = 1,
    TimeSpan? Wait = null
)
{
    /// <summary>What a fault is called in text.</summary>
    public static IReadOnlyList<string> Names =>
        [
            "throttled",
            "throttled-silently",
            "unavailable",
            "conflict",
            "dropped-before",
            "dropped-after",
            "html",
            "expired-assertion",
            "expired-token",
            "replica-lag",
        ];

    /// <summary>
    /// <c>NAME[=SECONDS][*COUNT] [METHOD] [PATH]</c>, for example <c>throttled=30*2 PATCH /v1.0/policies</c>.
    /// </summary>
    /// <exception cref="FormatException">The text is not understood; the message names the faults.</exception>
    public static Fault Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words is not [var head, .. var where]
            || Where(where) is not var (method, path)
            || head.Split('*') is not ([_] or [_, _])
        )
        {
            throw Unreadable(text);
        }

        var (count, left) = head.Split('*') is [var before, var times]
            ? (Whole(times, text), before)
            : (1, head);
        var (wait, name) = left.Split('=') is [var first, var seconds]
            ? (TimeSpan.FromSeconds(Whole(seconds, text)), first)
            : ((TimeSpan?)null, left);
        var kind = Names.ToList().IndexOf(name);
        return kind < 0
            ? throw Unreadable(text)
            : new Fault((FaultKind)kind, method, path, count, wait);
    }

    internal TimeSpan Pause => Wait ?? TimeSpan.FromSeconds(10);

    internal bool IsFor(TenantRequest request) =>
        (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && request.Uri.AbsolutePath.StartsWith(PathPrefix, StringComparison.OrdinalIgnoreCase);

    private static (string? Method, string Path)? Where(string[] words) =>
        words switch
        {
            [] => (null, "/"),
            [['/', ..] path] => (null, path),
            [var method] => (method, "/"),
            [var method, ['/', ..] path] => (method, path),
            _ => null,
        };

    private static int Whole(string digits, string text) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : throw Unreadable(text);

    private static FormatException Unreadable(string text) =>
        new(
            $"'{text}' is not NAME[=SECONDS][*COUNT] [METHOD] [PATH]. Names: {string.Join(", ", Names)}."
        );
}
