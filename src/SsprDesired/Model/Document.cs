using System.Text;
using System.Text.Json;

namespace SsprDesired.Model;

/// <summary>
/// A JSON object exactly as the service sent it. Replacing a member splices bytes, so that every other member, known
/// or not, goes back as it came: order, number format and escapes included.
/// </summary>
public sealed class Document
{
    private readonly byte[] _utf8;
    private readonly List<Slice> _members;

    private Document(byte[] utf8, List<Slice> members)
    {
        _utf8 = utf8;
        _members = members;
    }

    public ReadOnlySpan<byte> Utf8 => _utf8;

    public IEnumerable<string> MemberNames => _members.Select(member => member.Name);

    /// <param name="why">Why the bytes are not one JSON object with distinct members; empty when they are.</param>
    public static Document? TryParse(ReadOnlySpan<byte> utf8, out string why)
    {
        var bytes = utf8.ToArray();
        try
        {
            var members = Index(bytes, out why);
            return members is null ? null : new Document(bytes, members);
        }
        catch (JsonException broken)
        {
            why = $"is not JSON (line {broken.LineNumber + 1})";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON and no text.
            why = "has text that is not Unicode";
        }

        return null;
    }

    /// <exception cref="FormatException">The text is not one JSON object with distinct members.</exception>
    public static Document Parse(string json) =>
        TryParse(Encoding.UTF8.GetBytes(json), out var why) ?? throw new FormatException(why);

    /// <returns>Null when the document has no such member; a member that is null is returned as such.</returns>
    public JsonElement? Member(string name)
    {
        var at = _members.FindIndex(member => member.Name == name);
        return at < 0 ? null : JsonElement.Parse(Raw(_members[at]));
    }

    /// <summary>The document with one member's value replaced, or appended when it is not there.</summary>
    public Document With(string name, string rawJson)
    {
        var value = Encoding.UTF8.GetBytes(rawJson);
        var at = _members.FindIndex(member => member.Name == name);
        var spliced = at < 0 ? Append(name, value) : Splice(_members[at], value);
        return new Document(spliced, Index(spliced, out var why) ?? throw new FormatException(why));
    }

    /// <summary>A document of just these members, their values untouched.</summary>
    /// <param name="sentAs">Names to write in place of the ones that are read.</param>
    public Document Only(
        IEnumerable<string> names,
        IReadOnlyDictionary<string, string>? sentAs = null
    )
    {
        var wanted = _members.Where(member => names.Contains(member.Name, StringComparer.Ordinal));
        var body = wanted.Select(member =>
            $"\"{JsonEncodedText.Encode(sentAs?.GetValueOrDefault(member.Name) ?? member.Name)}\":{Encoding.UTF8.GetString(Raw(member))}"
        );
        return Parse("{" + string.Join(",", body) + "}");
    }

    private ReadOnlySpan<byte> Raw(Slice member) => _utf8.AsSpan(member.Start..member.End);

    private byte[] Splice(Slice member, byte[] value) =>
        [.. _utf8.AsSpan(0, member.Start), .. value, .. _utf8.AsSpan(member.End)];

    private byte[] Append(string name, byte[] value)
    {
        var close = _utf8.AsSpan().LastIndexOf((byte)'}');
        var end = _members.Count == 0 ? close : _members[^1].End;
        var comma = _members.Count == 0 ? "" : ",";
        return
        [
            .. _utf8.AsSpan(0, end),
            .. Encoding.UTF8.GetBytes($"{comma}\"{JsonEncodedText.Encode(name)}\":"),
            .. value,
            .. _utf8.AsSpan(end),
        ];
    }

    private static List<Slice>? Index(byte[] utf8, out string why)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            why = "is not a JSON object";
            return null;
        }

        List<Slice> members = [];
        HashSet<string> seen = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!seen.Add(name))
            {
                why = $"has the member {name} twice";
                return null;
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            SkipText(ref reader);
            members.Add(new Slice(name, start, (int)reader.BytesConsumed));
        }

        // One more read makes the reader complain about anything after the closing brace.
        reader.Read();
        why = "";
        return members;
    }

    // Reads every text on the way, so that no later look at a value can fail.
    private static void SkipText(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        } while (
            (
                reader.CurrentDepth > depth
                || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            ) && reader.Read()
        );
    }

    private readonly record struct Slice(string Name, int Start, int End);
}
