namespace SsprDesired.Simulator;

/// <summary>What was asked and answered, for tests and for whoever watches a running simulator.</summary>
internal sealed class RequestLog
{
    // A simulator may run for days; the oldest entries make room.
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Queue<LoggedExchange> entries = new();
    private int last;

    public IReadOnlyList<LoggedExchange> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>Numbers the entries and keeps them in the order given.</summary>
    public IReadOnlyList<LoggedExchange> Add(IReadOnlyList<LoggedExchange> exchanges)
    {
        lock (gate)
        {
            List<LoggedExchange> numbered =
            [
                .. exchanges.Select(exchange => exchange with { Number = ++last }),
            ];
            foreach (var entry in numbered)
            {
                entries.Enqueue(entry);
            }

            while (entries.Count > Most)
            {
                entries.Dequeue();
            }

            return numbered;
        }
    }
}
