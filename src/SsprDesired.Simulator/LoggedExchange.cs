namespace SsprDesired.Simulator;

/// <summary>One request the simulated tenant answered.</summary>
/// <param name="Number">Counts from 1 in the order of completion; requests inside a batch follow their batch.</param>
/// <param name="Method">The verb.</param>
/// <param name="Url">Path and query as sent.</param>
/// <param name="Status">The HTTP status; 0 when a fault hook dropped the connection.</param>
/// <param name="Body">The request's body.</param>
/// <param name="InBatch">True for a request that came inside a <c>$batch</c>.</param>
public sealed record LoggedExchange(
    int Number,
    string Method,
    string Url,
    int Status,
    ReadOnlyMemory<byte> Body,
    bool InBatch = false
);
