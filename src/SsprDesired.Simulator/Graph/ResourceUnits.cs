using System.Globalization;

namespace SsprDesired.Simulator.Graph;

/// <summary>What a request costs under "Identity and access": https://learn.microsoft.com/graph/throttling-limits</summary>
internal static class ResourceUnits
{
    public static int Of(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return 1;
        }

        var cost = Base(call.Path);
        cost -= call.Query["$select"] is null ? 0 : 1;
        cost += call.Query["$expand"] is null ? 0 : 1;
        cost -=
            int.TryParse(call.Query["$top"], CultureInfo.InvariantCulture, out var top) && top < 20
                ? 1
                : 0;
        return Math.Max(1, cost);
    }

    private static int Base(IReadOnlyList<string> path) =>
        path switch
        {
            ["groups", _, "members", ..] => 3,
            ["groups", _, var members, ..] when GraphApi.Is(members, "transitiveMembers") => 5,
            ["subscribedSkus"] => 3,
            ["users"] => 2,
            _ => 1,
        };
}
