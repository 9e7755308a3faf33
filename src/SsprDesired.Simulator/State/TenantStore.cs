namespace SsprDesired.Simulator.State;

/// <summary>
/// The one place where the tenant changes. A change is on disk before anyone is answered, and several processes may
/// share one folder: whoever reads notices what others wrote.
/// </summary>
internal sealed class TenantStore(TenantSeed seed, StateFiles? files, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly LogReader? log = files is null ? null : new LogReader(files);
    private readonly List<TenantState> history = [];

    /// <summary>How long a read may still see the state before a write.</summary>
    public TimeSpan ReplicaLag { get; set; }

    /// <summary>The newest state.</summary>
    public TenantState Primary()
    {
        lock (gate)
        {
            CatchUp();
            return history[^1];
        }
    }

    /// <summary>The state a read may see, given the replica lag.</summary>
    public TenantState Replica()
    {
        lock (gate)
        {
            CatchUp();
            if (ReplicaLag <= TimeSpan.Zero)
            {
                return history[^1];
            }

            var visible = time.GetUtcNow() - ReplicaLag;
            return history.FindLast(state => state.At <= visible) ?? history[0];
        }
    }

    /// <summary>Asks <paramref name="decide"/> against the newest state and keeps what it decided; it may be asked twice.</summary>
    public TenantResponse Write(Func<TenantState, WriteOutcome> decide)
    {
        lock (gate)
        {
            CatchUp();
            var outcome = decide(history[^1]);
            if (outcome.Document is null || files is null || log is null)
            {
                return Keep(outcome);
            }

            // Only now are files made: a refused request leaves no trace.
            using var held = files.Lock();
            CatchUp(locked: true);
            return Keep(decide(history[^1]));
        }
    }

    private TenantResponse Keep(WriteOutcome outcome)
    {
        if (outcome.Document is null)
        {
            return outcome.Answer;
        }

        var state = history[^1];
        var (record, line) = WriteRecord.Create(
            state.Number + 1,
            time.GetUtcNow(),
            outcome.Document,
            outcome.Value,
            outcome.By,
            state.Sum
        );
        if (files is not null && log is not null)
        {
            if (files.ReadSeed() is null)
            {
                files.WriteSeed(seed);
            }

            files.Append(log.End, line);
            log.Wrote(line.Length);
        }

        Add(state.After(record));
        return outcome.Answer;
    }

    private void CatchUp(bool locked = false)
    {
        if (log is null || files is null)
        {
            if (history.Count == 0)
            {
                history.Add(TenantState.Untouched(seed));
            }

            return;
        }

        try
        {
            Follow(log);
        }
        catch (SimulatorStateException) when (!locked && files.HasLock)
        {
            // A reader without the lock may have met a writer that was cutting off a torn line; look once more.
            history.Clear();
            using var held = files.Lock();
            Follow(log);
        }
    }

    private void Follow(LogReader reader)
    {
        var known = history.Count == 0 ? null : history[^1];
        var (from, after) = reader.Follow(known, seed);
        if (!ReferenceEquals(from, known))
        {
            history.Clear();
            history.Add(from);
        }

        foreach (var state in after)
        {
            Add(state);
        }
    }

    private void Add(TenantState state)
    {
        history.Add(state);

        // Only states a lagging read could still ask for are kept.
        var visible = time.GetUtcNow() - ReplicaLag;
        while (history.Count > 1 && history[1].At <= visible)
        {
            history.RemoveAt(0);
        }
    }
}
