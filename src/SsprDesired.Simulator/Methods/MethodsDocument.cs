using System.Globalization;
using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Methods;

/// <summary>The stored authentication methods policy with its configurations inside.</summary>
internal sealed record MethodsDocument(RawObject Policy)
{
    private const string List = "authenticationMethodConfigurations";

    // "The policy has a 20 KB size limit": https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods-manage
    private const int MostBytes = 20 * 1024;

    public static MethodsDocument Parse(ReadOnlyMemory<byte> text) => new(RawObject.Parse(text));

    public bool IsTooLarge => Policy.ToBytes().Length > MostBytes;

    /// <summary>The configuration with this id, or null.</summary>
    public RawObject? Find(string id) =>
        Items.FirstOrDefault(item => HasId(item, id)) is { Length: > 0 } found
            ? RawObject.Parse(found)
            : null;

    /// <summary>The policy with one configuration exchanged.</summary>
    public MethodsDocument With(string id, RawObject configuration) =>
        this with
        {
            Policy = Policy.With(
                List,
                RawList.Write(
                    Items.Select(item => HasId(item, id) ? configuration.ToBytes() : item)
                )
            ),
        };

    public MethodsDocument Modified(DateTimeOffset now) =>
        this with
        {
            Policy = Policy.With(
                "lastModifiedDateTime",
                JsonText.String(
                    now.UtcDateTime.ToString(
                        "yyyy-MM-ddTHH:mm:ss.fffffffZ",
                        CultureInfo.InvariantCulture
                    )
                )
            ),
        };

    // An edit behind the client's back may have put anything there.
    private IReadOnlyList<ReadOnlyMemory<byte>> Items => RawList.Read(Policy.Find(List)) ?? [];

    private static bool HasId(ReadOnlyMemory<byte> item, string id)
    {
        using var parsed = JsonDocument.Parse(item);
        return parsed.RootElement.ValueKind == JsonValueKind.Object
            && parsed.RootElement.TryGetProperty("id", out var own)
            && GraphApi.Is(own.ToString(), id);
    }
}
