using System.Globalization;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Audit;

/// <summary>
/// The part of <c>$filter</c> that is answered of what
/// https://learn.microsoft.com/graph/api/directoryaudit-list allows.
/// </summary>
internal static class AuditFilter
{
    /// <summary>Null for a filter that is not answered.</summary>
    public static Func<AuditEntry, bool>? Parse(string expression)
    {
        if (ODataTerm.Parse(expression) is not { } terms)
        {
            return null;
        }

        var tests = terms.Select(Test).ToArray();
        return tests.Contains(null) ? null : entry => tests.All(test => test!(entry));
    }

    private static Func<AuditEntry, bool>? Test(ODataTerm term) =>
        term switch
        {
            { Operator: "eq", IsText: true } when term.IsOn("loggedByService") => entry =>
                Equal(entry.Activity.Service, term.Value),
            { Operator: "eq", IsText: true } when term.IsOn("activityDisplayName") => entry =>
                Equal(entry.Activity.Name, term.Value),
            { IsText: false }
                when term.IsOn("activityDateTime")
                    && DateTimeOffset.TryParse(
                        term.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var moment
                    ) => entry => term.Accepts(entry.Write.Time.CompareTo(moment)),
            _ => null,
        };

    private static bool Equal(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
