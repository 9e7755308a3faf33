using SsprDesired.Collections;
using SsprDesired.Model;

namespace SsprDesired.Checks;

/// <summary>An empty scope group means that nobody but administrators can reset.</summary>
internal static class ScopeGroupHasPeople
{
    public static readonly Check Declared = new(
        "scope-group.has-people",
        "The scope group has at least one user.",
        plan =>
            plan.Collections.FirstOrDefault(sight => sight.Name == ScopeGroupPeople.Name) switch
            {
                null => null,
                { People: 0 } empty => new CheckResult(
                    "scope-group.has-people",
                    CheckStatus.Warn,
                    $"{empty.Group} has no users, so nobody but administrators could reset."
                ),
                { } sight => new CheckResult(
                    "scope-group.has-people",
                    CheckStatus.Pass,
                    $"{sight.Group} has {sight.People} people."
                ),
            }
    );
}
