using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Graph;

/// <summary>https://learn.microsoft.com/graph/json-batching: at most 20 requests, answered in no promised order.</summary>
internal static class BatchResource
{
    private const int MostRequests = 20;

    public static TenantResponse Answer(
        GraphCall call,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        if (call.Request.Method != "POST")
        {
            return GraphAnswer.WrongMethod(call);
        }

        IReadOnlyList<BatchItem> items;
        try
        {
            items = Read(call.Request.Body);
        }
        catch (JsonException malformed)
        {
            return GraphAnswer.Error(call, 400, "BadRequest", malformed.Message);
        }

        if (Problem(items) is { } problem)
        {
            return GraphAnswer.Error(call, 400, "BadRequest", problem);
        }

        var answers = Run(call, items, exchange);

        // A client that relies on the order of the answers would be wrong on the real service; here it is wrong always.
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteStartArray("responses");
                foreach (var item in items.Reverse())
                {
                    Write(writer, item.Id, answers[item.Id]);
                }

                writer.WriteEndArray();
            }
        );
    }

    private static List<BatchItem> Read(ReadOnlyMemory<byte> body)
    {
        var requests =
            RawObject.Parse(body).Find("requests")
            ?? throw new JsonException("The batch has no 'requests'.");
        using var list = JsonDocument.Parse(requests);
        return list.RootElement.ValueKind == JsonValueKind.Array
            ?
            [
                .. list
                    .RootElement.EnumerateArray()
                    .Select(one =>
                        BatchItem.Read(System.Text.Encoding.UTF8.GetBytes(one.GetRawText()))
                    ),
            ]
            : throw new JsonException("'requests' is not an array.");
    }

    private static string? Problem(IReadOnlyList<BatchItem> items)
    {
        HashSet<string> ids = [];
        if (items.FirstOrDefault(item => !ids.Add(item.Id)) is { } twice)
        {
            return $"Request Id '{twice.Id}' is used more than once.";
        }

        if (
            items.FirstOrDefault(item =>
                Uri.TryCreate(item.Url, UriKind.Absolute, out var uri)
                && uri.Scheme != Uri.UriSchemeFile
            ) is
            { } absolute
        )
        {
            return $"The url of request '{absolute.Id}' must be relative.";
        }

        if (
            items.FirstOrDefault(item =>
                item.Body.Length > 0 && !item.Headers.ContainsKey("Content-Type")
            ) is
            { } untyped
        )
        {
            return $"Request '{untyped.Id}' has a body and therefore needs the header Content-Type.";
        }

        // A batch inside a batch is refused as the documentation only speaks of single requests.
        if (
            items.FirstOrDefault(item =>
                item.Url.Contains("$batch", StringComparison.OrdinalIgnoreCase)
            ) is
            { } nested
        )
        {
            return $"Request '{nested.Id}' is itself a batch.";
        }

        for (var at = 0; at < items.Count; at++)
        {
            // Only earlier requests may be waited for, which also leaves no room for circles.
            if (
                items[at]
                    .DependsOn.FirstOrDefault(id =>
                        !items.Take(at).Any(earlier => earlier.Id == id)
                    ) is
                { } unknown
            )
            {
                return $"Request '{items[at].Id}' depends on '{unknown}', which is not an earlier request of the batch.";
            }
        }

        return items.Count > MostRequests
            ? $"Number of batch request steps exceeds the maximum value of {MostRequests}."
            : null;
    }

    private static Dictionary<string, TenantResponse> Run(
        GraphCall call,
        IReadOnlyList<BatchItem> items,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        var answers = new Dictionary<string, TenantResponse>();
        foreach (var item in items)
        {
            answers[item.Id] = item.DependsOn.Any(id => answers[id].Status >= 400)
                ? GraphAnswer.Error(
                    call,
                    424,
                    "FailedDependency",
                    "A request this one depends on has failed."
                )
                : exchange(Inner(call, item));
        }

        return answers;
    }

    private static TenantRequest Inner(GraphCall call, BatchItem item)
    {
        var headers = new Dictionary<string, string>(
            item.Headers,
            StringComparer.OrdinalIgnoreCase
        );
        if (call.Header("Authorization") is { } token)
        {
            headers.TryAdd("Authorization", token);
        }

        return new TenantRequest(
            item.Method,
            new Uri($"{call.Origin}/{call.Version}/{item.Url.TrimStart('/')}"),
            headers,
            item.Body
        );
    }

    private static void Write(Utf8JsonWriter writer, string id, TenantResponse answer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteNumber("status", answer.Status);
        writer.WriteStartObject("headers");
        foreach (var header in answer.Headers)
        {
            writer.WriteString(header.Key, header.Value);
        }

        writer.WriteEndObject();
        if (answer.Body.Length > 0)
        {
            // Everything answered is JSON, the plain number of a $count included.
            writer.WriteRaw("body", answer.Body);
        }

        writer.WriteEndObject();
    }
}
