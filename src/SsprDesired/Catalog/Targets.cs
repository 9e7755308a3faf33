using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>
/// The lists of targets inside a method's configuration. A target that stays keeps all that it carries, such as whether
/// registration is required; the service replaces the list as a whole.
/// </summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/authenticationmethodtarget"/></remarks>
internal static class Targets
{
    private const string Everybody = "all_users";

    public static Lens Included { get; } =
        Make(
            "includeTargets",
            id => $$"""{"targetType":"group","id":"{{id}}","isRegistrationRequired":false}"""
        );

    public static Lens Excluded { get; } =
        Make("excludeTargets", id => $$"""{"targetType":"group","id":"{{id}}"}""");

    private static Lens Make(string member, Func<string, string> fresh) =>
        new(
            [member],
            document => Read(document, member),
            (document, value) => Write(document, member, value, fresh)
        );

    private static Reading Read(Document document, string member)
    {
        if (document.Member(member) is not { ValueKind: not JsonValueKind.Null } list)
        {
            return Reading.Absent;
        }

        var ids = Ids(list);
        if (ids is null)
        {
            return Reading.Unknown(member, list);
        }

        if (ids.Contains(Everybody))
        {
            return ids.Count == 1
                ? Reading.Of(SettingValue.Groups.Everybody)
                : Reading.Unknown(member, list);
        }

        List<SettingValue.Group> groups = [];
        foreach (var id in ids)
        {
            if (!ObjectId.TryParse(id, out var group))
            {
                return Reading.Unknown(member, list);
            }

            groups.Add(new SettingValue.Group(group, ""));
        }

        return Reading.Of(new SettingValue.Groups(false, groups));
    }

    // Null when anything but a group with an id is a target; nobody told us what that would mean.
    private static List<string>? Ids(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<string> ids = [];
        foreach (var target in list.EnumerateArray())
        {
            if (
                target.ValueKind != JsonValueKind.Object
                || !target.TryGetProperty("targetType", out var type)
                || type.ValueKind != JsonValueKind.String
                || !type.ValueEquals("group")
                || !target.TryGetProperty("id", out var id)
                || id.ValueKind != JsonValueKind.String
            )
            {
                return null;
            }

            ids.Add(id.GetString()!);
        }

        return ids.Distinct().Count() == ids.Count ? ids : null;
    }

    private static Document Write(
        Document document,
        string member,
        SettingValue value,
        Func<string, string> fresh
    )
    {
        if (value == (Read(document, member) as Reading.Value)?.Seen)
        {
            return document;
        }

        if (value is not SettingValue.Groups groups)
        {
            return document.With(member, "null");
        }

        Dictionary<string, string> kept = [];
        if (document.Member(member) is { } list && Ids(list) is not null)
        {
            kept = list.EnumerateArray()
                .ToDictionary(
                    target => target.GetProperty("id").GetString()!,
                    target => target.GetRawText()
                );
        }

        IEnumerable<string> ids = groups.All
            ? [Everybody]
            : groups.List.Select(group => group.Id.ToString());
        return document.With(
            member,
            $"[{string.Join(",", ids.Select(id => kept.GetValueOrDefault(id) ?? fresh(id)))}]"
        );
    }
}
