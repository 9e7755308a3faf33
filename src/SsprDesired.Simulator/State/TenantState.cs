using System.Collections.Immutable;
using SsprDesired.Simulator.Audit;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.State;

/// <summary>The tenant at one moment; never changed, so that a reader may keep it while others write.</summary>
internal sealed class TenantState
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> written;

    private TenantState(
        SeedTenant seed,
        Dictionary<string, ReadOnlyMemory<byte>> written,
        int number,
        ulong sum,
        DateTimeOffset at,
        ImmutableList<AuditedWrite> audit
    )
    {
        Seed = seed;
        this.written = written;
        Number = number;
        Sum = sum;
        At = at;
        Audit = audit;
    }

    public SeedTenant Seed { get; }

    /// <summary>The number of the last write; 0 for an untouched tenant.</summary>
    public int Number { get; }

    public ulong Sum { get; }

    /// <summary>When this state came to be.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The audited writes of the last 30 days, oldest first.</summary>
    public ImmutableList<AuditedWrite> Audit { get; }

    public static TenantState Untouched(TenantSeed seed) =>
        new(
            new SeedTenant(seed.Checked()),
            [],
            0,
            WriteRecord.FirstSum,
            DateTimeOffset.MinValue,
            []
        );

    public TenantState After(WriteRecord record) =>
        new(
            Seed,
            new Dictionary<string, ReadOnlyMemory<byte>>(written)
            {
                [record.Document] = record.Value,
            },
            record.Number,
            record.Sum,
            record.Time,
            AuditedWrite.Append(Audit, record, Document)
        );

    /// <summary>A whole document, as last written or as generated.</summary>
    public ReadOnlyMemory<byte> Document(string name) =>
        written.TryGetValue(name, out var text) ? text : Seed.Document(name);

    /// <summary>The members of a group that were edited; null when it is as generated.</summary>
    public RawObject? GroupEdits(string groupId) =>
        written.TryGetValue(DocumentNames.GroupPrefix + groupId, out var text)
            ? RawObject.Parse(text)
            : null;
}
