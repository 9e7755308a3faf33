using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;

namespace SsprDesired.Graph;

/// <summary>Several GETs in one round trip; the service answers them in any order, and each on its own.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/json-batching"/>. Written by hand: the SDK's own batch costs 70 times the CPU and hides an inner error's text.</remarks>
internal static class Batch
{
    public const int Most = 20;

    /// <summary>The status of a request that a batch was silent about.</summary>
    private const int NoAnswer = 0;

    /// <returns>One answer for each request, in the order of the requests.</returns>
    /// <exception cref="Model.TenantException">The door gave no usable answer.</exception>
    public static async Task<IReadOnlyList<Answer>> GetAsync(
        Door door,
        IReadOnlyList<RequestInformation> requests,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (requests.Count == 1)
        {
            return [await door.ReadAsync(requests[0], cancel)];
        }

        var answers = new Answer?[requests.Count];
        for (var attempt = 1; ; attempt++)
        {
            var open = Enumerable
                .Range(0, answers.Length)
                .Where(i =>
                    answers[i] is null || attempt <= Throttling.MostTries && Throttled(answers[i]!)
                )
                .ToList();
            if (open.Count == 0)
            {
                return [.. answers.Select(answer => door.Usable(answer!))];
            }

            // The service throttles the requests of a batch one by one; all of them wait for the slowest.
            var waits = open.Where(i => answers[i] is not null)
                .Select(i => Throttling.Delay(answers[i]!.RetryAfter, attempt - 1))
                .ToList();
            if (waits.Count > 0)
            {
                await Task.Delay(waits.Max(), time, cancel);
            }

            foreach (var chunk in open.Chunk(Most))
            {
                await SendAsync(door, requests, chunk, answers, cancel);
            }
        }
    }

    private static bool Throttled(Answer answer) => answer.Status is 429 or 502 or 503 or 504;

    private static async Task SendAsync(
        Door door,
        IReadOnlyList<RequestInformation> requests,
        int[] chunk,
        Answer?[] answers,
        CancellationToken cancel
    )
    {
        var request = new RequestInformation
        {
            HttpMethod = Method.POST,
            URI = new Uri(door.Address, "$batch"),
        };
        using var body = Write(door, requests, chunk);
        request.SetStreamContent(body, "application/json");
        var answer = await door.ReadAsync(request, cancel);
        var inner = answer.IsSuccess ? Split(answer.Body) : null;
        foreach (var i in chunk)
        {
            // An answer that is not there, or not to be understood, is no answer; it never stands for another.
            answers[i] =
                inner is null && !answer.IsSuccess
                    ? answer
                    : inner?.GetValueOrDefault(Id(i)) ?? new Answer(NoAnswer, default);
        }
    }

    private static MemoryStream Write(
        Door door,
        IReadOnlyList<RequestInformation> requests,
        int[] chunk
    )
    {
        var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("requests");
        foreach (var i in chunk)
        {
            json.WriteStartObject();
            json.WriteString("id", Id(i));
            json.WriteString("method", "GET");
            json.WriteString("url", Relative(door, requests[i].URI));
            if (requests[i].Headers.ContainsKey("ConsistencyLevel"))
            {
                json.WriteStartObject("headers");
                json.WriteString("ConsistencyLevel", "eventual");
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Position = 0;
        return stream;
    }

    // Relative to the version, as the service wants it, with the dollar signs that Kiota encodes.
    private static string Relative(Door door, Uri uri) =>
        uri.AbsoluteUri[(door.Address.AbsoluteUri.Length - 1)..]
            .Replace("%24", "$", StringComparison.Ordinal);

    private static string Id(int index) =>
        (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>Null when the body is no answer to a batch.</returns>
    private static Dictionary<string, Answer>? Split(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json
                .RootElement.GetProperty("responses")
                .EnumerateArray()
                .ToDictionary(item => item.GetProperty("id").GetString()!, One);
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
            )
        {
            return null;
        }
    }

    private static Answer One(JsonElement item)
    {
        var body = item.TryGetProperty("body", out var inner)
            ? Encoding.UTF8.GetBytes(inner.GetRawText())
            : [];
        var retryAfter =
            item.TryGetProperty("headers", out var headers)
            && headers.ValueKind == JsonValueKind.Object
                ? headers
                    .EnumerateObject()
                    .Where(header =>
                        header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(header => header.Value.ToString())
                    .FirstOrDefault()
                : null;
        return new Answer(item.GetProperty("status").GetInt32(), body, retryAfter);
    }
}
