using System.Text.Json;

namespace SsprDesired.Simulator.State;

/// <summary>Follows the log of writes: remembers how far it has read and replays only what is new.</summary>
internal sealed class LogReader(StateFiles files)
{
    private (DateTime Written, long Length) stamp;

    /// <summary>The end of the last whole record, in bytes.</summary>
    public long End { get; private set; }

    /// <summary>Every state since <paramref name="known"/>, oldest first; empty when nothing happened.</summary>
    /// <exception cref="SimulatorStateException">The seed file or the log is damaged.</exception>
    public (TenantState From, IReadOnlyList<TenantState> After) Follow(
        TenantState? known,
        TenantSeed whenNothingStored
    )
    {
        var stampNow = files.Stamp();
        if (known is null || stampNow != stamp || Length() < End)
        {
            stamp = stampNow;
            End = 0;
            known = TenantState.Untouched(files.ReadSeed() ?? whenNothingStored);
        }

        return (known, Replay(known));
    }

    public void Wrote(int bytes)
    {
        End += bytes;
        stamp = files.Stamp();
    }

    private long Length()
    {
        var log = new FileInfo(files.LogFile);
        return log.Exists ? log.Length : 0;
    }

    private List<TenantState> Replay(TenantState state)
    {
        List<TenantState> states = [];
        if (Length() == End)
        {
            return states;
        }

        ReadOnlyMemory<byte> unread = ReadTail();
        var end = End;
        while (unread.Span.IndexOf((byte)'\n') is var lineEnd and >= 0)
        {
            state = state.After(Check(unread[..lineEnd], state));
            states.Add(state);
            end += lineEnd + 1;
            unread = unread[(lineEnd + 1)..];
        }

        // A writer that was killed never answered, so its half line never happened.
        var opening = WriteRecord.Opening;
        var shared = Math.Min(opening.Length, unread.Length);
        if (!unread.Span[..shared].SequenceEqual(opening[..shared]))
        {
            throw Damaged(state.Number + 1, "it does not begin like a record");
        }

        End = end;
        return states;
    }

    private byte[] ReadTail()
    {
        using var log = new FileStream(
            files.LogFile,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        log.Position = End;
        var bytes = new byte[log.Length - End];
        var read = log.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    private WriteRecord Check(ReadOnlyMemory<byte> line, TenantState before)
    {
        try
        {
            var record = WriteRecord.Parse(line, before.Sum);
            return record.Number == before.Number + 1
                ? record
                : throw Damaged(before.Number + 1, $"it carries the number {record.Number}");
        }
        catch (Exception unreadable)
            when (unreadable
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
            )
        {
            throw Damaged(before.Number + 1, unreadable.Message, unreadable);
        }
    }

    private SimulatorStateException Damaged(int number, string why, Exception? cause = null) =>
        new($"Record {number} of '{files.LogFile}' is damaged: {why.TrimEnd('.')}.", cause!);
}
