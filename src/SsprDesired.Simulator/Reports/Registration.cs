using System.Globalization;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.People;

namespace SsprDesired.Simulator.Reports;

/// <summary>One user's line: https://learn.microsoft.com/graph/api/resources/userregistrationdetails</summary>
internal sealed record Registration(
    Person Person,
    IReadOnlyList<string> Methods,
    bool IsEnabled,
    bool IsRegistered,
    DateTimeOffset Updated
)
{
    /// <summary>The flag of this name, or null when the report has none.</summary>
    public bool? Flag(string name) =>
        name switch
        {
            "isAdmin" => ResetPolicy.IsAdministrator(Person),
            "isSsprRegistered" => IsRegistered,
            "isSsprEnabled" => IsEnabled,
            "isSsprCapable" => IsEnabled && IsRegistered,
            "isMfaRegistered" or "isMfaCapable" => Methods.Any(IsStrong),
            "isPasswordlessCapable" => Methods.Any(method =>
                method is RegisteredMethods.Hello or RegisteredMethods.Key
            ),
            "isSystemPreferredAuthenticationMethodEnabled" => true,
            _ => null,
        };

    public RawObject ToObject() =>
        RawObject.Parse(
            JsonText.Object(writer =>
            {
                writer.WriteString("id", Person.Id);
                writer.WriteString("userPrincipalName", Person.UserPrincipalName);
                writer.WriteString("userDisplayName", Person.DisplayName);
                writer.WriteString(
                    "userType",
                    Person.Kind == PersonKind.Guest ? "guest" : "member"
                );
                foreach (var name in Flags)
                {
                    writer.WriteBoolean(name, Flag(name)!.Value);
                }

                writer.WriteTexts("methodsRegistered", [.. Methods]);
                writer.WriteTexts(
                    "systemPreferredAuthenticationMethods",
                    Preferred == "none" ? [] : [Preferred]
                );
                writer.WriteString("userPreferredMethodForSecondaryAuthentication", Preferred);
                writer.WriteString(
                    "lastUpdatedDateTime",
                    Updated.UtcDateTime.ToString(
                        "yyyy-MM-ddTHH:mm:ssZ",
                        CultureInfo.InvariantCulture
                    )
                );
            })
        );

    private static IReadOnlyList<string> Flags =>
        [
            "isAdmin",
            "isSsprRegistered",
            "isSsprEnabled",
            "isSsprCapable",
            "isMfaRegistered",
            "isMfaCapable",
            "isPasswordlessCapable",
            "isSystemPreferredAuthenticationMethodEnabled",
        ];

    private string Preferred =>
        Methods.Contains(RegisteredMethods.Push) ? "push"
        : Methods.Contains(RegisteredMethods.Mobile) ? "sms"
        : Methods.Contains(RegisteredMethods.Office) ? "voiceOffice"
        : "none";

    private static bool IsStrong(string method) =>
        method is not (RegisteredMethods.Email or RegisteredMethods.Questions);
}
