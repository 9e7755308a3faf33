using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Reports;

/// <summary>The part of the report's <c>$filter</c> that is answered: flags compared with <c>eq</c>, joined by <c>and</c>.</summary>
internal static class RegistrationFilter
{
    /// <summary>Null for a filter that is not answered; no filter lets everybody pass.</summary>
    public static Func<Registration, bool>? Parse(string? expression)
    {
        if (expression is null)
        {
            return _ => true;
        }

        if (ODataTerm.Parse(expression) is not { } terms || !terms.All(IsAnswered))
        {
            return null;
        }

        return line =>
            terms.All(term =>
                line.Flag(term.Property) is { } flag && flag == (term.Value == "true")
            );
    }

    private static bool IsAnswered(ODataTerm term) =>
        term is { Operator: "eq", IsText: false, Value: "true" or "false" }
        && term.Property
            is "isAdmin"
                or "isSsprRegistered"
                or "isSsprEnabled"
                or "isSsprCapable"
                or "isMfaRegistered"
                or "isMfaCapable"
                or "isPasswordlessCapable"
                or "isSystemPreferredAuthenticationMethodEnabled";
}
