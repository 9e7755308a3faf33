namespace SsprDesired.Simulator.Graph;

/// <summary>The query options of a request, decoded. OData system options keep their dollar sign.</summary>
internal sealed class ODataQuery
{
    private readonly Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);

    public ODataQuery(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(split < 0 ? pair : pair[..split]);
            if (!options.TryAdd(name, split < 0 ? "" : Decode(pair[(split + 1)..])))
            {
                Repeated ??= name;
            }
        }
    }

    public IReadOnlyCollection<string> Names => options.Keys;

    /// <summary>An option given more than once, or null.</summary>
    public string? Repeated { get; }

    public string? this[string name] => options.GetValueOrDefault(name);

    public bool WantsCount =>
        string.Equals(this["$count"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names in <c>$select</c>, or null when the option is absent.</summary>
    public IReadOnlyList<string>? Select =>
        this["$select"]
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
