using System.Buffers;
using System.Text.Json;

namespace SsprDesired.Simulator.Json;

/// <summary>
/// A JSON object whose values stay the bytes they were (1.50 stays 1.50, escapes stay escapes), because a tenant
/// must give back unknown members unchanged. Editing one member touches no other.
/// </summary>
internal sealed class RawObject
{
    private readonly List<RawMember> members;

    private RawObject(List<RawMember> members) => this.members = members;

    public IReadOnlyList<RawMember> Members => members;

    /// <exception cref="JsonException">Not one JSON object, or a member name appears twice.</exception>
    public static RawObject Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A JSON object is expected.");
        }

        List<RawMember> found = [];
        HashSet<string> names = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
            {
                throw new JsonException($"The member '{name}' appears twice.");
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            found.Add(new RawMember(name, json[start..(int)reader.BytesConsumed]));
        }

        // Reading on proves that nothing but white space follows.
        reader.Read();
        return new RawObject(found);
    }

    public ReadOnlyMemory<byte>? Find(string name) =>
        members.Find(member => member.Name == name)?.Value;

    public RawObject With(string name, ReadOnlyMemory<byte> value)
    {
        List<RawMember> copy = [.. members];
        var at = copy.FindIndex(member => member.Name == name);
        if (at < 0)
        {
            copy.Add(new RawMember(name, value));
        }
        else
        {
            copy[at] = new RawMember(name, value);
        }

        return new RawObject(copy);
    }

    public RawObject Without(string name) => new(members.FindAll(member => member.Name != name));

    public byte[] ToBytes() => JsonText.Object(WriteMembers);

    public void WriteMembers(Utf8JsonWriter writer)
    {
        foreach (var member in members)
        {
            writer.WriteRaw(member.Name, member.Value);
        }
    }
}
