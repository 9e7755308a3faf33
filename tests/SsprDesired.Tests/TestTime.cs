namespace SsprDesired.Tests;

/// <summary>
/// A clock that stands still. A wait of up to a minute is over at once and moves it; a longer one never ends, because
/// those are limits that a healthy run does not reach.
/// </summary>
internal sealed class TestTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private long _now = new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero).Ticks;

    public TimeSpan Waited { get; private set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _now, by.Ticks);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= LongestWait)
        {
            Advance(dueTime);
            Waited += dueTime;
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        return System.CreateTimer(
            callback,
            state,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }
}
