using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SsprDesired.Simulator.Json;

/// <summary>Writing JSON bytes without reflection.</summary>
internal static class JsonText
{
    // Names with å and ö are readable in logs; no output of the simulator is pasted into HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Object(Action<Utf8JsonWriter> writeMembers) =>
        Value(writer =>
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        });

    public static byte[] Value(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] String(string value) => Value(writer => writer.WriteStringValue(value));

    public static void WriteRaw(this Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value.Span, skipInputValidation: true);
    }

    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteTexts(
        this Utf8JsonWriter writer,
        string name,
        params ReadOnlySpan<string> values
    )
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Drops line breaks, which in JSON can only stand between tokens, so that a value fits on one line of the log.</summary>
    public static ReadOnlyMemory<byte> OnOneLine(ReadOnlyMemory<byte> json) =>
        json.Span.IndexOfAny((byte)'\r', (byte)'\n') < 0
            ? json
            : Encoding.UTF8.GetBytes(
                Encoding
                    .UTF8.GetString(json.Span)
                    .Replace("\r", "", StringComparison.Ordinal)
                    .Replace("\n", "", StringComparison.Ordinal)
            );
}
