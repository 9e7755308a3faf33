using SsprDesired.Model;

namespace SsprDesired.Checks;

/// <summary>An empty scope group means that nobody but administrators can reset.</summary>
internal static class GroupHasPeople
{
    /// <param name="collection">The name of the collection that counts the group's users.</param>
    public static Check Declare(string collection) =>
        new(
            "scope-group.has-people",
            "The scope group has at least one user.",
            plan =>
                plan.Collections.FirstOrDefault(sight => sight.Name == collection) switch
                {
                    null => null,
                    { People: null } unknown => Result(CheckStatus.Unknown, unknown.Why!),
                    { People: 0 } empty => Result(
                        CheckStatus.Warn,
                        $"{empty.Group} has no users, so nobody but administrators could reset."
                    ),
                    { People: 1 } one => Result(CheckStatus.Pass, $"{one.Group} has 1 person."),
                    { } sight => Result(
                        CheckStatus.Pass,
                        $"{sight.Group} has {sight.People} people."
                    ),
                }
        );

    private static CheckResult Result(CheckStatus status, string message) =>
        new("scope-group.has-people", status, message);
}
