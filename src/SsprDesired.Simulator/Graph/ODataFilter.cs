namespace SsprDesired.Simulator.Graph;

/// <summary>The two forms of <c>$filter</c> the simulated tenant answers: <c>name eq 'text'</c> and <c>startswith(name,'text')</c>.</summary>
internal sealed record ODataFilter(string Property, string Text, bool Beginning)
{
    private const string StartsWith = "startswith(";

    /// <summary>Null when the expression has any other form.</summary>
    public static ODataFilter? Parse(string expression)
    {
        var text = expression.Trim();
        if (text.StartsWith(StartsWith, StringComparison.OrdinalIgnoreCase) && text.EndsWith(')'))
        {
            var inside = text[StartsWith.Length..^1];
            var comma = inside.IndexOf(',', StringComparison.Ordinal);
            return comma > 0 && Literal(inside[(comma + 1)..]) is { } beginning
                ? new ODataFilter(inside[..comma].Trim(), beginning, Beginning: true)
                : null;
        }

        var at = text.IndexOf(" eq ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && IsName(text[..at]) && Literal(text[(at + 4)..]) is { } whole
            ? new ODataFilter(text[..at].Trim(), whole, Beginning: false)
            : null;
    }

    /// <summary>The directory compares text without case.</summary>
    public bool Matches(string? value) =>
        value is not null
        && (
            Beginning
                ? value.StartsWith(Text, StringComparison.OrdinalIgnoreCase)
                : value.Equals(Text, StringComparison.OrdinalIgnoreCase)
        );

    public bool IsOn(string property) =>
        Property.Equals(property, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text) => text.Trim().All(char.IsAsciiLetterOrDigit);

    // Quotes inside a literal are doubled; a single one would end it and leave a rest that is no expression.
    private static string? Literal(string text)
    {
        var quoted = text.Trim();
        if (quoted.Length < 2 || quoted[0] != '\'' || quoted[^1] != '\'')
        {
            return null;
        }

        var inside = quoted[1..^1];
        return inside
            .Replace("''", "", StringComparison.Ordinal)
            .Contains('\'', StringComparison.Ordinal)
            ? null
            : inside.Replace("''", "'", StringComparison.Ordinal);
    }
}
