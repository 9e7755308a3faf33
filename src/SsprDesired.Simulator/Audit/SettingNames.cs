namespace SsprDesired.Simulator.Audit;

/// <summary>
/// What "Update SSPR Settings" calls each setting. Microsoft documents that old and new values are logged, and no name:
/// https://learn.microsoft.com/entra/identity/authentication/howto-sspr-reporting. These follow the members of the
/// retired Azure AD Graph policy and are a guess; a client must not rely on one of them.
/// </summary>
internal static class SettingNames
{
    /// <summary>A member the table does not have is logged under its own name.</summary>
    public static string Of(string member) =>
        member switch
        {
            "enablementType" => "EnablementForUsers",
            "passwordResetEnabledGroupIds" => "IncludeConditions",
            "numberOfAuthenticationMethodsRequired" => "NumberOfRequiredContactMethodsForUsers",
            "emailOptionEnabled" => "EmailContactMethodEnabled",
            "mobilePhoneOptionEnabled" => "MobilePhoneContactMethodEnabled",
            "officePhoneOptionEnabled" => "OfficePhoneContactMethodEnabled",
            "securityQuestionsOptionEnabled" => "SecurityQuestionsContactMethodEnabled",
            "mobileAppNotificationEnabled" => "MobileAppNotificationContactMethodEnabled",
            "mobileAppCodeEnabled" => "MobileAppCodeContactMethodEnabled",
            "numberOfQuestionsToRegister" => "NumberOfSecurityQuestionsToRegister",
            "numberOfQuestionsToReset" => "NumberOfSecurityQuestionsToVerify",
            "securityQuestions" => "SecurityQuestions",
            "registrationRequiredOnSignIn" => "EnforcedRegistrationEnablementForUsers",
            "registrationReconfirmIntevalInDays" => "EnforcedRegistrationIntervalInDaysForUsers",
            "skipRegistrationAllowed" => "EnforcedRegistrationAllowSkip",
            "skipRegistrationMaxAllowedDays" => "EnforcedRegistrationSkipInDays",
            "customizeHelpdeskLink" => "CustomizeContactAdminLink",
            "customHelpdeskEmailOrUrl" => "CustomContactAdminLink",
            "notifyUsersOnPasswordReset" => "NotifyUsersOfReset",
            "notifyOnAdminPasswordReset" => "NotifyTenantAdminOfReset",
            "registrationConditionalAccessPolicies" => "ConditionalAccessPolicies",
            "passwordWritebackSupported" => "PasswordWritebackEnabled",
            "accountUnlockEnabled" => "EnableAccountUnlock",
            _ => member,
        };
}
