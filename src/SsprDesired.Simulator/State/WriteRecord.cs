using System.Globalization;
using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.State;

/// <summary>One accepted write: the whole new text of one document.</summary>
/// <param name="Number">1 for the first record, then without gaps.</param>
/// <param name="By">Who is audited for it; written only when there is somebody.</param>
/// <param name="Sum">Checksum over this line and the one before it, so that lost or swapped lines are noticed.</param>
internal sealed record WriteRecord(
    int Number,
    DateTimeOffset Time,
    string Document,
    ReadOnlyMemory<byte> Value,
    ulong Sum,
    Actor? By = null
)
{
    public const ulong FirstSum = 14695981039346656037;

    private const string SumMember = ",\"sum\":\"";

    private static ReadOnlySpan<string> Shapes =>
        new[] { "number time document set sum", "number time document by set sum" };

    /// <summary>How every line begins; a torn last line is recognised by it.</summary>
    public static ReadOnlySpan<byte> Opening => "{\"number\":"u8;

    /// <summary>The line to append, with its line break.</summary>
    public static (WriteRecord Record, byte[] Line) Create(
        int number,
        DateTimeOffset time,
        string document,
        ReadOnlyMemory<byte> value,
        Actor? by,
        ulong sumBefore
    )
    {
        var oneLine = JsonText.OnOneLine(value);
        var counted = JsonText.Object(writer =>
        {
            writer.WriteNumber("number", number);
            writer.WriteString("time", time.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("document", document);
            if (by is not null)
            {
                WriteActor(writer, by);
            }

            writer.WriteRaw("set", oneLine);
        })[..^1];
        var sum = SumOf(counted, sumBefore);
        var tail = Encoding.UTF8.GetBytes(
            SumMember + sum.ToString("x16", CultureInfo.InvariantCulture) + "\"}\n"
        );
        return (new WriteRecord(number, time, document, oneLine, sum, by), [.. counted, .. tail]);
    }

    /// <param name="line">Without its line break.</param>
    /// <exception cref="JsonException">Not a record, or its checksum does not fit what it says.</exception>
    public static WriteRecord Parse(ReadOnlyMemory<byte> line, ulong sumBefore)
    {
        var members = RawObject.Parse(line);
        var counted = line.Span.LastIndexOf(Encoding.UTF8.GetBytes(SumMember));
        if (
            counted < 0
            || !Shapes.Contains(string.Join(' ', members.Members.Select(member => member.Name)))
        )
        {
            throw new JsonException("The line is not a record of a write.");
        }

        using var parsed = JsonDocument.Parse(line);
        var sum = SumOf(line.Span[..counted], sumBefore);
        if (
            parsed.RootElement.GetProperty("sum").GetString()
            != sum.ToString("x16", CultureInfo.InvariantCulture)
        )
        {
            throw new JsonException("The checksum does not fit.");
        }

        return new WriteRecord(
            parsed.RootElement.GetProperty("number").GetInt32(),
            parsed.RootElement.GetProperty("time").GetDateTimeOffset(),
            parsed.RootElement.GetProperty("document").GetString() ?? "",
            members.Find("set")!.Value,
            sum,
            parsed.RootElement.TryGetProperty("by", out var by) ? ReadActor(by) : null
        );
    }

    private static void WriteActor(Utf8JsonWriter writer, Actor by)
    {
        writer.WriteStartObject("by");
        writer.WriteString("id", by.Id);
        writer.WriteString("name", by.Name);
        writer.WriteText("user", by.PrincipalName);
        writer.WriteText("app", by.ApplicationId);
        writer.WriteEndObject();
    }

    private static Actor ReadActor(JsonElement by) =>
        new(
            by.GetProperty("id").GetString() ?? "",
            by.GetProperty("name").GetString() ?? "",
            by.GetProperty("user").GetString(),
            by.GetProperty("app").GetString()
        );

    // FNV-1a: damage, not malice, is what it must notice, and it costs no start-up time as SHA-256 would.
    private static ulong SumOf(ReadOnlySpan<byte> text, ulong sum)
    {
        foreach (var one in text)
        {
            sum = (sum ^ one) * 1099511628211;
        }

        return sum;
    }
}
