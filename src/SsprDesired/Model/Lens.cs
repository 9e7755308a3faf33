using System.Globalization;
using System.Text.Json;

namespace SsprDesired.Model;

/// <summary>What a lens sees in a document.</summary>
public abstract record Reading
{
    private Reading() { }

    public sealed record Value(SettingValue Seen) : Reading;

    /// <summary>The member is there and has a form that nobody told us about; it is never written over.</summary>
    public sealed record UnknownShape(string Why) : Reading;

    public static Reading Of(SettingValue value) => new Value(value);

    public static Reading Absent { get; } = new Value(SettingValue.Nothing);

    public static Reading Unknown(string member, JsonElement element)
    {
        // Values that a tenant may hold as text can be personal; only the form is named.
        var form = element.ValueKind
            is JsonValueKind.Number
                or JsonValueKind.True
                or JsonValueKind.False
            ? element.GetRawText()
            : $"a JSON {element.ValueKind.ToString().ToLowerInvariant()}";
        return new UnknownShape($"{member} is {form}, a form that this version does not know");
    }
}

/// <summary>
/// How one setting lies in its document. Laws: a write changes none but <paramref name="Members"/>; a read after a
/// write gives the written value; writing what was read changes nothing.
/// </summary>
/// <param name="Members">The top-level members that the setting owns.</param>
public sealed record Lens(
    IReadOnlyList<string> Members,
    Func<Document, Reading> Read,
    Func<Document, SettingValue, Document> Write
)
{
    public static Lens YesNo(string member) =>
        Property(
            member,
            element =>
                element.ValueKind switch
                {
                    JsonValueKind.True => new SettingValue.YesNo(true),
                    JsonValueKind.False => new SettingValue.YesNo(false),
                    _ => null,
                },
            value => ((SettingValue.YesNo)value).Value ? "true" : "false"
        );

    public static Lens WholeNumber(string member) =>
        Property(
            member,
            element =>
                element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
                    ? new SettingValue.WholeNumber(number)
                    : null,
            value => ((SettingValue.WholeNumber)value).Value.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>A choice that the service keeps as the same word; a new one is an unknown shape.</summary>
    public static Lens Choice(string member, params string[] choices) =>
        Property(
            member,
            element =>
                element.ValueKind == JsonValueKind.String
                && Array.Find(choices, element.ValueEquals) is { } choice
                    ? new SettingValue.Word(choice)
                    : null,
            value => $"\"{JsonEncodedText.Encode(((SettingValue.Word)value).Value)}\""
        );

    /// <summary>A text or link; the empty one counts as nothing set.</summary>
    public static Lens Text(string member) =>
        Property(
            member,
            element =>
                element.ValueKind != JsonValueKind.String ? null
                : element.ValueEquals("") ? SettingValue.Nothing
                : new SettingValue.Word(element.GetString()!),
            value => $"\"{JsonEncodedText.Encode(((SettingValue.Word)value).Value)}\""
        );

    /// <summary>A choice that the service keeps as a number.</summary>
    public static Lens Coded(string member, params (int Code, string Choice)[] codes) =>
        Property(
            member,
            element =>
                element.ValueKind == JsonValueKind.Number
                && element.TryGetInt32(out var code)
                && codes.FirstOrDefault(pair => pair.Code == code).Choice is { } choice
                    ? new SettingValue.Word(choice)
                    : null,
            value =>
                codes
                    .First(pair => pair.Choice == ((SettingValue.Word)value).Value)
                    .Code.ToString(CultureInfo.InvariantCulture)
        );

    private static Lens Property(
        string member,
        Func<JsonElement, SettingValue?> read,
        Func<SettingValue, string> write
    )
    {
        return new([member], Read, Write);

        Reading Read(Document document) =>
            document.Member(member) switch
            {
                null or { ValueKind: JsonValueKind.Null } => Reading.Absent,
                { } element => read(element) is { } value
                    ? Reading.Of(value)
                    : Reading.Unknown(member, element),
            };

        // The same value can be spelt in several ways, and the one that is there stays.
        Document Write(Document document, SettingValue value) =>
            Read(document) == Reading.Of(value)
                ? document
                : document.With(member, value is SettingValue.Absent ? "null" : write(value));
    }
}
