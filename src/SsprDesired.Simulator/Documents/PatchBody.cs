using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Documents;

/// <summary>The body of a PATCH.</summary>
internal static class PatchBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null when the body is not one JSON object, or names a member twice at any depth.</summary>
    public static RawObject? Read(GraphCall call)
    {
        try
        {
            JsonDocument.Parse(call.Request.Body, Strict).Dispose();
            return RawObject.Parse(call.Request.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static TenantResponse Unreadable(GraphCall call) =>
        GraphAnswer.Error(
            call,
            400,
            "BadRequest",
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."
        );

    /// <summary>A complex member as OData merges it: named inner members change, at any depth; anything else is replaced.</summary>
    public static ReadOnlyMemory<byte> Merged(
        ReadOnlyMemory<byte>? before,
        ReadOnlyMemory<byte> sent
    )
    {
        if (before is not { } known || known.Span[0] != (byte)'{' || sent.Span[0] != (byte)'{')
        {
            return sent;
        }

        var merged = RawObject.Parse(known);
        foreach (var member in RawObject.Parse(sent).Members)
        {
            merged = PolicyShape.IsAnnotation(member.Name)
                ? merged
                : merged.With(member.Name, Merged(merged.Find(member.Name), member.Value));
        }

        return merged.ToBytes();
    }
}
