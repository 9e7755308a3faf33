using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>
/// The 29 members of the password reset policy and what each may hold. How the real service refuses a bad value is
/// not known; here it is a 400 with the API's one error object.
/// </summary>
internal static class PasswordResetShape
{
    private enum Kind
    {
        Flag,
        Text,
        Whole,
        Texts,
        Questions,
    }

    /// <summary>Members that say what the tenant's subscription allows; they cannot be written.</summary>
    public static bool IsCapability(string name) =>
        name.EndsWith("OptionAllowed", StringComparison.Ordinal);

    /// <summary>
    /// What is wrong with a sent policy, or null. Unknown members are welcome, and so is a value that the service itself
    /// served: one that has learnt a new value takes it back. That is an assumption; no source says so.
    /// </summary>
    public static string? Problem(RawObject sent, RawObject before)
    {
        foreach (var (name, kind, least, most) in Members)
        {
            if (sent.Find(name) is not { } value)
            {
                return $"The member '{name}' is missing.";
            }

            if (before.Find(name) is { } served && served.Span.SequenceEqual(value.Span))
            {
                continue;
            }

            using var parsed = JsonDocument.Parse(value);
            if (!Fits(parsed.RootElement, kind, least, most))
            {
                return kind == Kind.Whole
                    ? $"The value of '{name}' must be a whole number from {least} to {most}."
                    : $"The value of '{name}' is not valid.";
            }
        }

        return SpecialProblem(sent);
    }

    // Ranges: the admin center's own form and Microsoft's "How it works" pages.
    private static IReadOnlyList<(string Name, Kind Kind, int Least, int Most)> Members =>
        [
            ("objectId", Kind.Text, 0, 0),
            ("enablementType", Kind.Whole, 0, 2),
            ("numberOfAuthenticationMethodsRequired", Kind.Whole, 1, 2),
            ("emailOptionEnabled", Kind.Flag, 0, 0),
            ("mobilePhoneOptionEnabled", Kind.Flag, 0, 0),
            ("officePhoneOptionEnabled", Kind.Flag, 0, 0),
            ("securityQuestionsOptionEnabled", Kind.Flag, 0, 0),
            ("mobileAppNotificationEnabled", Kind.Flag, 0, 0),
            ("mobileAppCodeEnabled", Kind.Flag, 0, 0),
            ("numberOfQuestionsToRegister", Kind.Whole, 3, 5),
            ("numberOfQuestionsToReset", Kind.Whole, 3, 5),
            ("registrationRequiredOnSignIn", Kind.Flag, 0, 0),
            ("registrationReconfirmIntevalInDays", Kind.Whole, 0, 730),
            ("skipRegistrationAllowed", Kind.Flag, 0, 0),
            ("skipRegistrationMaxAllowedDays", Kind.Whole, 1, int.MaxValue),
            ("customizeHelpdeskLink", Kind.Flag, 0, 0),
            ("customHelpdeskEmailOrUrl", Kind.Text, 0, 0),
            ("notifyUsersOnPasswordReset", Kind.Flag, 0, 0),
            ("notifyOnAdminPasswordReset", Kind.Flag, 0, 0),
            ("passwordResetEnabledGroupIds", Kind.Texts, 0, 0),
            ("passwordResetEnabledGroupName", Kind.Text, 0, 0),
            ("securityQuestions", Kind.Questions, 0, 0),
            ("registrationConditionalAccessPolicies", Kind.Texts, 0, 0),
            ("emailOptionAllowed", Kind.Flag, 0, 0),
            ("mobilePhoneOptionAllowed", Kind.Flag, 0, 0),
            ("officePhoneOptionAllowed", Kind.Flag, 0, 0),
            ("securityQuestionsOptionAllowed", Kind.Flag, 0, 0),
            ("mobileAppNotificationOptionAllowed", Kind.Flag, 0, 0),
            ("mobileAppCodeOptionAllowed", Kind.Flag, 0, 0),
        ];

    private static bool Fits(JsonElement value, Kind kind, int least, int most) =>
        kind switch
        {
            Kind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            Kind.Text => value.ValueKind is JsonValueKind.String or JsonValueKind.Null,
            Kind.Whole => value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out var number)
                && number >= least
                && number <= most,
            Kind.Texts => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String),
            _ => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object),
        };

    private static string? SpecialProblem(RawObject sent)
    {
        using var groups = JsonDocument.Parse(sent.Find("passwordResetEnabledGroupIds")!.Value);
        using var id = JsonDocument.Parse(sent.Find("objectId")!.Value);
        return id.RootElement.GetString() != "default"
                ? "The value of 'objectId' must be 'default'."
            : groups.RootElement.ValueKind == JsonValueKind.Array
            && groups.RootElement.GetArrayLength() > 1
                ? "Only one group can be enabled for password reset."
            : null;
    }
}
