using System.Text;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Finds the group that a name stands for. Display names need not be unique, so all that match are asked for.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/group-list"/></remarks>
internal static class GroupNames
{
    private static readonly string[] Select = ["id", "displayName"];

    public static RequestInformation Request(
        GraphServiceClient graph,
        SettingValue.GroupName name
    ) =>
        ObjectId.TryParse(name.Text, out var id)
            ? graph
                .Groups[id.ToString()]
                .ToGetRequestInformation(get => get.QueryParameters.Select = Select)
            : graph.Groups.ToGetRequestInformation(get =>
            {
                var quoted = name.Text.Replace("'", "''", StringComparison.Ordinal);
                get.QueryParameters.Filter = $"displayName eq '{quoted}'";
                get.QueryParameters.Select = Select;
            });

    public static NameSight Read(Answer answer)
    {
        if (answer.Status == 404)
        {
            return new NameSight.NotFound();
        }

        if (!answer.IsSuccess || Document.TryParse(answer.Body.Span, out _) is not { } body)
        {
            return new NameSight.Unreadable(
                answer.Status == 403 ? Trouble.Permission : Trouble.Unreadable,
                answer.Complaint
            );
        }

        // A filter answers with a list, an id with the group itself.
        List<SettingValue.Group?> groups = body.Member("value")
            is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Group)]
            : [Group(JsonElement.Parse(body.Utf8))];
        return groups switch
        {
            [] => new NameSight.NotFound(),
            _ when groups.Contains(null) => new NameSight.Unreadable(
                Trouble.Unreadable,
                "a group came without its id"
            ),
            [{ } one] => new NameSight.Found(one),
            _ => new NameSight.Several([.. groups.Select(group => group!.Id)]),
        };
    }

    private static SettingValue.Group? Group(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("id", out var id)
        && ObjectId.TryParse(id.ToString(), out var parsed)
            ? new SettingValue.Group(
                parsed,
                item.TryGetProperty("displayName", out var name) ? name.ToString() : ""
            )
            : null;
}
