using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Whom the reset pages send people to who cannot go on alone.</summary>
internal static class Helpdesk
{
    private const string Switch = "customizeHelpdeskLink";
    private const string Target = "customHelpdeskEmailOrUrl";

    public static readonly Setting Contact = new(
        new("helpdesk.contact"),
        new Kind.Link(256, TakesMail: true),
        Resources.PasswordResetPolicy,
        new Lens([Switch, Target], Read, Write),
        Risk.Low,
        "Entra admin center > Protection > Password reset > Customization",
        "The help desk's mail address or page, shown to people who cannot reset.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/howto-sspr-customization#customize-the-contact-your-administrator-link"
        ),
        Directions.Neutral
    );

    private static Reading Read(Document document) =>
        (document.Member(Switch), document.Member(Target)) switch
        {
            (null, _) => Reading.Absent,
            ({ ValueKind: JsonValueKind.False }, _) => Reading.Absent,
            ({ ValueKind: JsonValueKind.True }, null or { ValueKind: JsonValueKind.Null }) =>
                Reading.Absent,
            ({ ValueKind: JsonValueKind.True }, { ValueKind: JsonValueKind.String } text) =>
                text.ValueEquals("")
                    ? Reading.Absent
                    : Reading.Of(new SettingValue.Word(text.GetString()!)),
            ({ ValueKind: JsonValueKind.True }, { } odd) => Reading.Unknown(Target, odd),
            ({ } odd, _) => Reading.Unknown(Switch, odd),
        };

    private static Document Write(Document document, SettingValue value) =>
        value == (Read(document) as Reading.Value)?.Seen ? document
        : value is SettingValue.Word link
            ? document
                .With(Switch, "true")
                .With(Target, $"\"{JsonEncodedText.Encode(link.Value)}\"")
        : document.With(Switch, "false");
}
