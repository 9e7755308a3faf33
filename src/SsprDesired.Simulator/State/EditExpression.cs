using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Objects;

namespace SsprDesired.Simulator.State;

/// <summary>
/// <c>DOCUMENT.member=JSON</c>: one member of one document, changed behind the client's back. Dots lead into inner
/// objects, and into a list by the <c>id</c> of its item; nothing behind the equals sign removes the member.
/// </summary>
internal sealed record EditExpression(
    string Document,
    IReadOnlyList<string> Member,
    ReadOnlyMemory<byte>? Value
)
{
    /// <exception cref="FormatException">The sentence says what is wrong and names the documents.</exception>
    public static EditExpression Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var left = (equals < 0 ? text : text[..equals]).Trim();

        // A group's name may hold dots, so there the last one counts.
        var isGroup = left.StartsWith(DocumentNames.GroupPrefix, StringComparison.Ordinal);
        var dot = isGroup ? left.LastIndexOf('.') : left.IndexOf('.', StringComparison.Ordinal);
        if (equals < 0 || dot <= 0 || dot == left.Length - 1)
        {
            throw new FormatException($"'{text}' is not DOCUMENT.member=JSON. {Documents}");
        }

        var document = left[..dot];
        if (!isGroup && !DocumentNames.Whole.Contains(document))
        {
            throw new FormatException($"There is no document '{document}'. {Documents}");
        }

        var value = text[(equals + 1)..].Trim();
        try
        {
            JsonDocument.Parse(value.Length == 0 ? "null" : value).Dispose();
        }
        catch (JsonException)
        {
            throw new FormatException(
                $"'{value}' is not JSON; a text needs quotes, as in \"text\". {Documents}"
            );
        }

        return new EditExpression(
            document,
            isGroup ? [left[(dot + 1)..]] : left[(dot + 1)..].Split('.'),
            value.Length == 0 ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(value)
        );
    }

    /// <exception cref="FormatException">The group or the path inside the document does not exist.</exception>
    public WriteOutcome Apply(TenantState state)
    {
        // An edit answers nobody; the outcome only carries the change.
        var silence = new TenantResponse(204, new Dictionary<string, string>(), default);
        if (!Document.StartsWith(DocumentNames.GroupPrefix, StringComparison.Ordinal))
        {
            // Only these two are a person's doing at the admin center; the rest stays unexplained.
            return new WriteOutcome(silence, Document, Set(state.Document(Document), Member))
            {
                By = Document is DocumentNames.PasswordReset or DocumentNames.OnPremises
                    ? Actor.Portal
                    : null,
            };
        }

        var name = Document[DocumentNames.GroupPrefix.Length..];
        var found = state
            .Seed.Groups.All.Where(one =>
                one.Id == name || GroupMembers.DisplayName(one, state) == name
            )
            .ToArray();
        if (found is not [var group])
        {
            throw new FormatException(
                $"{found.Length} groups are called '{name}'; exactly one is needed, so give its object id."
            );
        }

        var edits = state.GroupEdits(group.Id)?.ToBytes() ?? "{}"u8.ToArray();
        return new WriteOutcome(silence, DocumentNames.GroupPrefix + group.Id, Set(edits, Member));
    }

    private static string Documents =>
        $"Documents: {string.Join(", ", DocumentNames.Whole)}, {DocumentNames.GroupPrefix}NAME.";

    private ReadOnlyMemory<byte> Set(ReadOnlyMemory<byte> container, IReadOnlyList<string> path)
    {
        if (container.Span[0] == (byte)'[')
        {
            return SetItem(container, path);
        }

        var members =
            container.Span[0] == (byte)'{'
                ? RawObject.Parse(container)
                : throw new FormatException(
                    $"'{path[0]}' of '{Document}' does not lead into an object."
                );
        if (path is [var last])
        {
            return (
                Value is { } value ? members.With(last, value) : members.Without(last)
            ).ToBytes();
        }

        return members.Find(path[0]) is { } inner
            ? members.With(path[0], Set(inner, [.. path.Skip(1)])).ToBytes()
            : throw new FormatException($"'{Document}' has no member '{path[0]}' to look into.");
    }

    private byte[] SetItem(ReadOnlyMemory<byte> list, IReadOnlyList<string> path)
    {
        var items = RawList.Read(list)!;

        // An id may hold dots itself, as a domain's does; the shortest one that exists counts.
        for (var length = 1; length < path.Count; length++)
        {
            var id = string.Join('.', path.Take(length));
            if (items.Any(item => HasId(item, id)))
            {
                return RawList.Write(
                    items.Select(item => HasId(item, id) ? Set(item, [.. path.Skip(length)]) : item)
                );
            }
        }

        throw new FormatException(
            $"The list has no item with the id '{path[0]}', or nothing is named inside it."
        );
    }

    private static bool HasId(ReadOnlyMemory<byte> item, string id)
    {
        using var parsed = JsonDocument.Parse(item);
        return parsed.RootElement.ValueKind == JsonValueKind.Object
            && parsed.RootElement.TryGetProperty("id", out var own)
            && own.ToString() == id;
    }
}
