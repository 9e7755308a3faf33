namespace SsprDesired.Simulator.Graph;

/// <summary>One comparison of a <c>$filter</c> whose comparisons are joined by <c>and</c>.</summary>
/// <param name="Operator"><c>eq</c>, <c>ge</c>, <c>le</c>, <c>gt</c> or <c>lt</c>.</param>
/// <param name="Value">The literal; of a text without its quotes.</param>
internal sealed record ODataTerm(string Property, string Operator, string Value, bool IsText)
{
    /// <summary>Null when the expression has any other form.</summary>
    public static IReadOnlyList<ODataTerm>? Parse(string expression)
    {
        List<ODataTerm> terms = [];
        var rest = expression.Trim();
        while (true)
        {
            if (
                rest.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)
                    is not [var name, var verb, var tail]
                || verb is not ("eq" or "ge" or "le" or "gt" or "lt")
            )
            {
                return null;
            }

            var (value, isText, after) = Literal(tail);
            if (value is null)
            {
                return null;
            }

            terms.Add(new ODataTerm(name, verb, value, isText));
            if (after.Length == 0)
            {
                return terms;
            }

            if (!after.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            rest = after["and ".Length..].TrimStart();
        }
    }

    public bool IsOn(string property) =>
        Property.Equals(property, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a comparison of value and literal, as <see cref="IComparable"/> gives it, fits the operator.</summary>
    public bool Accepts(int order) =>
        Operator switch
        {
            "eq" => order == 0,
            "ge" => order >= 0,
            "le" => order <= 0,
            "gt" => order > 0,
            _ => order < 0,
        };

    // Quotes inside a text are doubled, so the text ends at the first quote that is followed by something else.
    private static (string? Value, bool IsText, string After) Literal(string text)
    {
        if (text[0] != '\'')
        {
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            return end < 0 ? (text, false, "") : (text[..end], false, text[end..].TrimStart());
        }

        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                at++;
                continue;
            }

            return (
                text[1..at].Replace("''", "'", StringComparison.Ordinal),
                true,
                text[(at + 1)..].TrimStart()
            );
        }

        return (null, true, "");
    }
}
