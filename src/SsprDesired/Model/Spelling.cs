namespace SsprDesired.Model;

/// <summary>Finds the known name that a person most likely meant.</summary>
public static class Spelling
{
    /// <returns>Null when nothing known is near: more than a third of the letters would have to change.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 64)
        {
            return null;
        }

        var (best, name) = known
            .Select(candidate => (Distance(word, candidate), candidate))
            .OrderBy(pair => pair.Item1)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault((int.MaxValue, ""));
        return best <= Math.Max(1, Math.Max(word.Length, name.Length) / 3) ? name : null;
    }

    // Damerau-Levenshtein without substrings of swaps: case counts for nothing, a swap of neighbours counts once.
    private static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var (older, previous, current) = (
            new int[b.Length + 1],
            Enumerable.Range(0, b.Length + 1).ToArray(),
            new int[b.Length + 1]
        );
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(
                    Math.Min(current[j - 1], previous[j]) + 1,
                    previous[j - 1] + cost
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
                }
            }

            (older, previous, current) = (previous, current, older);
        }

        return previous[b.Length];
    }
}
