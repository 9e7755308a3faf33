using System.Collections.Immutable;
using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Audit;

/// <summary>A write the audit log tells about.</summary>
internal sealed record AuditedWrite(
    int Number,
    DateTimeOffset Time,
    string Document,
    Actor By,
    ReadOnlyMemory<byte> Before,
    ReadOnlyMemory<byte> After
)
{
    /// <summary>With P1 or P2: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    public static ImmutableList<AuditedWrite> Append(
        ImmutableList<AuditedWrite> log,
        WriteRecord record,
        Func<string, ReadOnlyMemory<byte>> documentBefore
    ) =>
        record.By is { } by && DocumentNames.Whole.Contains(record.Document)
            ? log.RemoveAll(old => old.Time < record.Time - Retention)
                .Add(
                    new AuditedWrite(
                        record.Number,
                        record.Time,
                        record.Document,
                        by,
                        documentBefore(record.Document),
                        record.Value
                    )
                )
            : log;
}
