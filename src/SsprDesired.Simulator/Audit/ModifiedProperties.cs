using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Audit;

/// <summary>What a write changed: one item a top-level member, values as JSON inside of text.</summary>
internal static class ModifiedProperties
{
    public static IReadOnlyList<(string Name, string? Old, string? New)> Of(AuditedWrite write)
    {
        var (before, after) = (RawObject.Parse(write.Before), RawObject.Parse(write.After));
        return
        [
            .. before
                .Members.Concat(after.Members)
                .Select(member => member.Name)
                .Distinct()
                .Where(name => !Same(before.Find(name), after.Find(name)))
                .Select(name =>
                    (SettingNames.Of(name), Quoted(before.Find(name)), Quoted(after.Find(name)))
                ),
        ];
    }

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other)
    {
        if (one is not { } left || other is not { } right)
        {
            return one is null && other is null;
        }

        using var first = JsonDocument.Parse(left);
        using var second = JsonDocument.Parse(right);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    // Every value is quoted, numbers and lists too: the log keeps text.
    private static string? Quoted(ReadOnlyMemory<byte>? value)
    {
        if (value is not { } text)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.ValueKind == JsonValueKind.Null
            ? null
            : System.Text.Encoding.UTF8.GetString(
                JsonText.String(
                    parsed.RootElement.ValueKind == JsonValueKind.String
                        ? parsed.RootElement.GetString()!
                        : parsed.RootElement.GetRawText()
                )
            );
    }
}
