using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Who can reset a password, and with how many methods.</summary>
internal static class PasswordReset
{
    private const string Place = "Entra admin center > Protection > Password reset > Properties";

    public static readonly Setting Scope = new(
        new("passwordReset.scope"),
        new Kind.Choice("none", "selected", "all"),
        Resources.PasswordResetPolicy,
        Lens.Coded("enablementType", (0, "none"), (1, "selected"), (2, "all")),
        Risk.High,
        Place,
        "Who can reset their own password: nobody, the users of one group, or every user.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr#enable-self-service-password-reset"
        ),
        Directions.Wider("none", "selected", "all")
    );

    public static readonly Setting Group = new(
        new("passwordReset.group"),
        new Kind.Group(),
        Resources.PasswordResetPolicy,
        ScopeGroup(),
        Risk.High,
        Place,
        "The one group whose users can reset when the scope is selected; nested groups count.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr#enable-self-service-password-reset"
        ),
        GroupDirection
    );

    public static readonly Setting MethodsRequired = new(
        new("passwordReset.methodsRequired"),
        new Kind.WholeNumber(1, 2),
        Resources.PasswordResetPolicy,
        Lens.WholeNumber("numberOfAuthenticationMethodsRequired"),
        Risk.High,
        "Entra admin center > Protection > Password reset > Authentication methods",
        "How many methods a user must prove before the password is reset.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#number-of-authentication-methods-required"
        ),
        Directions.MoreNarrows
    );

    public static readonly Setting Methods = new(
        new("passwordReset.methods"),
        new Kind.SetOfChoices([.. LegacyMethods.Names]),
        Resources.PasswordResetPolicy,
        LegacyMethods.Lens,
        Risk.High,
        "Entra admin center > Protection > Password reset > Authentication methods",
        "Which methods may prove a reset; only until the tenant has migrated its method policies.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage"
        ),
        Directions.MoreWidens
    )
    {
        Effect = MigrationEffect.OnLegacyMethods,
    };

    // A group counts only while the scope is selected. Another group may leave out people of the first.
    private static Direction GroupDirection(Turn turn)
    {
        var before = turn.NeighbourBefore(Scope.Address)?.ToString();
        var after = turn.NeighbourAfter(Scope.Address)?.ToString();
        return (before, after) switch
        {
            (_, "none" or "all") => Direction.Neutral,
            ("none", _) => Direction.Widens,
            ("all", _) => Direction.Narrows,
            _ => turn.Before is SettingValue.Absent ? Direction.Widens : Direction.Narrows,
        };
    }

    // The service keeps the group as a list of ids with at most one entry, and repeats its name beside it.
    private static Lens ScopeGroup()
    {
        const string ids = "passwordResetEnabledGroupIds";
        const string name = "passwordResetEnabledGroupName";
        return new([ids, name], Read, Write);

        static Reading Read(Document document) =>
            document.Member(ids) switch
            {
                null or { ValueKind: JsonValueKind.Null } => Reading.Absent,
                { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() == 0 =>
                    Reading.Absent,
                { ValueKind: JsonValueKind.Array } list
                    when list.GetArrayLength() == 1
                        && list[0].ValueKind == JsonValueKind.String
                        && ObjectId.TryParse(list[0].GetString()!, out var id) => Reading.Of(
                    new SettingValue.Group(id, Text(document.Member(name)))
                ),
                { } other => Reading.Unknown(ids, other),
            };

        static Document Write(Document document, SettingValue value) =>
            value == ((Read(document) as Reading.Value)?.Seen) ? document
            : value is SettingValue.Group group
                ? document
                    .With(ids, $"[\"{group.Id}\"]")
                    .With(name, $"\"{JsonEncodedText.Encode(group.DisplayName)}\"")
            : document.With(ids, "[]").With(name, "\"\"");
    }

    private static string Text(JsonElement? member) =>
        member is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
