using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The six check boxes of the reset policy itself, each a member of its own with an irregular name.</summary>
internal static class LegacyMethods
{
    private static readonly (string Member, string Name)[] Boxes =
    [
        ("emailOptionEnabled", "email"),
        ("mobilePhoneOptionEnabled", "mobilePhone"),
        ("officePhoneOptionEnabled", "officePhone"),
        ("securityQuestionsOptionEnabled", "securityQuestions"),
        ("mobileAppNotificationEnabled", "appNotification"),
        ("mobileAppCodeEnabled", "appCode"),
    ];

    public static IEnumerable<string> Names => Boxes.Select(box => box.Name);

    public static Lens Lens { get; } = new([.. Boxes.Select(box => box.Member)], Read, Write);

    private static Reading Read(Document document)
    {
        List<string> ticked = [];
        foreach (var (member, name) in Boxes)
        {
            switch (document.Member(member))
            {
                case { ValueKind: JsonValueKind.True }:
                    ticked.Add(name);
                    break;
                case { ValueKind: JsonValueKind.False }:
                    break;
                case { } odd:
                    return Reading.Unknown(member, odd);
                default:
                    return new Reading.UnknownShape($"the document has no member {member}");
            }
        }

        return Reading.Of(new SettingValue.Words(ticked));
    }

    // A box that is right already keeps its bytes.
    private static Document Write(Document document, SettingValue value) =>
        Boxes.Aggregate(
            document,
            (edited, box) =>
            {
                var wanted = value is SettingValue.Words words && words.Values.Contains(box.Name);
                var now = document.Member(box.Member)?.ValueKind;
                return now == (wanted ? JsonValueKind.True : JsonValueKind.False)
                    ? edited
                    : edited.With(box.Member, wanted ? "true" : "false");
            }
        );
}
