namespace SsprDesired.Simulator.Json;

/// <summary>One member of a JSON object: its name, and its value exactly as it was written.</summary>
internal sealed record RawMember(string Name, ReadOnlyMemory<byte> Value);
