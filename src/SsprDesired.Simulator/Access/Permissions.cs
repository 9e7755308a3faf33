using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Access;

/// <summary>Looks operations up in the <see cref="PermissionTable"/>; nothing is built before the first request.</summary>
internal static class Permissions
{
    /// <summary>Whether a token may do what the call asks. An operation the table does not have is left to the router.</summary>
    public static bool Allow(GraphCall call)
    {
        var reading = false;
        var known = false;
        var wanted = call.Token.Kind == TokenKind.App ? "application" : "delegated";
        foreach (var line in PermissionTable.Text.EnumerateLines())
        {
            if (line[0] != ' ')
            {
                if (reading)
                {
                    break;
                }

                reading = known = IsFor(line.ToString(), call);
            }
            else if (reading && Grants(line.ToString(), wanted, call.Token.Permissions))
            {
                return true;
            }
        }

        return !known;
    }

    private static bool Grants(string line, string wanted, IReadOnlyList<string> held) =>
        line.Trim().Split(' ') is [var kind, .. var permissions]
        && (kind == wanted || kind == "both")
        && permissions.Any(held.Contains);

    private static bool IsFor(string operation, GraphCall call)
    {
        if (operation.Split(" /") is not [var method, var path] || method != call.Request.Method)
        {
            return false;
        }

        var pattern = path.Split('/');
        var open = pattern[^1] == "**";
        var fixedLength = pattern.Length - (open ? 1 : 0);
        return (open ? call.Path.Count >= fixedLength : call.Path.Count == fixedLength)
            && pattern
                .Take(fixedLength)
                .Zip(call.Path)
                .All(pair => pair.First == "{}" || GraphApi.Is(pair.Second, pair.First));
    }
}
