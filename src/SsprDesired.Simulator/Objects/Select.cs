using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Objects;

/// <summary>The names <c>$select</c> asks for, in the service's own spelling.</summary>
/// <param name="Names">Null when the option is absent: the default properties.</param>
/// <param name="Problem">The refusal of an unknown name.</param>
internal sealed record Select(IReadOnlyList<string>? Names, TenantResponse? Problem)
{
    public static Select Of(GraphCall call, string type, Func<string, string?> spelling)
    {
        List<string> names = [];
        foreach (var name in call.Query.Select ?? [])
        {
            if (spelling(name) is not { } known)
            {
                return new Select(null, SelectedMembers.UnknownName(call, name, type));
            }

            names.Add(known);
        }

        return new Select(names.Count == 0 ? null : names, null);
    }

    /// <summary>The metadata address of a collection, with the selected names in parentheses.</summary>
    public string In(string collection) =>
        Names is null ? collection : $"{collection}({string.Join(',', Names)})";
}
