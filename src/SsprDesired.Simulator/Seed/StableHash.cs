namespace SsprDesired.Simulator.Seed;

/// <summary>Chance that never changes: the same seed, topic and number give the same bits on every machine.</summary>
internal static class StableHash
{
    /// <summary>64 well-mixed bits (the finaliser of SplitMix64).</summary>
    public static ulong Of(int seed, int topic, long number)
    {
        var bits = unchecked(
            ((ulong)(uint)seed << 32)
            ^ ((ulong)(uint)topic << 56)
            ^ (ulong)topic
            ^ ((ulong)number * 0x9E3779B97F4A7C15)
        );
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>0 to 99.</summary>
    public static int Percent(int seed, int topic, long number) =>
        (int)(Of(seed, topic, number) % 100);
}
