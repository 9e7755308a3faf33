using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Documents;

/// <summary>Answers a stored document, whole or as <c>$select</c> asks; its values leave as they are stored.</summary>
internal static class SelectedMembers
{
    /// <summary>The document as an entity of its own.</summary>
    /// <param name="type">The OData type, for the error about an unknown name.</param>
    public static TenantResponse Entity(
        GraphCall call,
        string context,
        string type,
        ReadOnlyMemory<byte> document
    )
    {
        var members = RawObject.Parse(document);
        if (Unknown(call.Query.Select, members) is { } unknown)
        {
            return UnknownName(call, unknown, type);
        }

        var picked = call.Query.Select is { } names
            ? $"{context}({string.Join(',', names)})"
            : context;
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(picked + "/$entity"));
                Write(writer, call.Query.Select, members);
            }
        );
    }

    /// <summary>Several entities of one type as one page; a name is known when any of them has it.</summary>
    public static TenantResponse Collection(
        GraphCall call,
        string context,
        string type,
        IReadOnlyList<RawObject> items
    )
    {
        var names = call.Query.Select;
        if (
            names?.FirstOrDefault(name =>
                items.Count > 0 && items.All(item => Unknown([name], item) is not null)
            ) is
            { } unknown
        )
        {
            return UnknownName(call, unknown, type);
        }

        var picked = names is null ? context : $"{context}({string.Join(',', names)})";
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(picked));
                writer.WriteStartArray("value");
                foreach (var item in items)
                {
                    writer.WriteStartObject();
                    Write(writer, names, item);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }

    /// <summary>The whole document, whatever the query says.</summary>
    public static TenantResponse Plain(
        GraphCall call,
        string context,
        ReadOnlyMemory<byte> document
    ) =>
        GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(context));
                RawObject.Parse(document).WriteMembers(writer);
            }
        );

    public static TenantResponse UnknownName(GraphCall call, string name, string type) =>
        GraphAnswer.Error(
            call,
            400,
            "BadRequest",
            $"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type '{type}'."
        );

    public static string? Unknown(IReadOnlyList<string>? names, RawObject members) =>
        names?.FirstOrDefault(name =>
            !members.Members.Any(member => GraphApi.Is(member.Name, name))
        );

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<string>? names, RawObject members)
    {
        foreach (var member in members.Members)
        {
            if (names is null || names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                writer.WriteRaw(member.Name, member.Value);
            }
        }
    }
}
