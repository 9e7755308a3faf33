using System.Text;

namespace SsprDesired.Simulator.Seed;

/// <summary>The policy documents of the generated tenant, in the member order of Microsoft's own answers.</summary>
internal static class SeedDocuments
{
    // The 29 members public tools agree on; "Inteval" is the service's own spelling.
    public static byte[] PasswordReset() =>
        """{"objectId":"default","enablementType":0,"numberOfAuthenticationMethodsRequired":1,"emailOptionEnabled":true,"mobilePhoneOptionEnabled":true,"officePhoneOptionEnabled":false,"securityQuestionsOptionEnabled":false,"mobileAppNotificationEnabled":false,"mobileAppCodeEnabled":true,"numberOfQuestionsToRegister":5,"numberOfQuestionsToReset":3,"registrationRequiredOnSignIn":false,"registrationReconfirmIntevalInDays":365,"skipRegistrationAllowed":true,"skipRegistrationMaxAllowedDays":7,"customizeHelpdeskLink":false,"customHelpdeskEmailOrUrl":"","notifyUsersOnPasswordReset":true,"notifyOnAdminPasswordReset":false,"passwordResetEnabledGroupIds":[],"passwordResetEnabledGroupName":"","securityQuestions":[],"registrationConditionalAccessPolicies":[],"emailOptionAllowed":true,"mobilePhoneOptionAllowed":true,"officePhoneOptionAllowed":true,"securityQuestionsOptionAllowed":true,"mobileAppNotificationOptionAllowed":true,"mobileAppCodeOptionAllowed":true}"""u8.ToArray();

    public static byte[] OnPremises() =>
        """{"objectId":null,"passwordWritebackSupported":true,"accountUnlockSupported":true,"accountUnlockEnabled":false,"enablementForTenant":true,"cloudProvisioningEnablementForTenant":false}"""u8.ToArray();

    public static byte[] Authorization() =>
        """{"id":"authorizationPolicy","allowInvitesFrom":"everyone","allowedToSignUpEmailBasedSubscriptions":true,"allowedToUseSSPR":true,"allowEmailVerifiedUsersToJoinOrganization":false,"allowUserConsentForRiskyApps":false,"blockMsolPowerShell":false,"displayName":"Authorization Policy","description":"Used to manage authorization related settings across the company.","guestUserRoleId":"10dae51f-b6af-4016-8d66-8c2a99b929b3","defaultUserRolePermissions":{"allowedToCreateApps":true,"allowedToCreateSecurityGroups":true,"allowedToCreateTenants":true,"allowedToReadBitlockerKeysForOwnedDevice":true,"allowedToReadOtherUsers":true,"permissionGrantPoliciesAssigned":["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"]}}"""u8.ToArray();

    public static byte[] Organization(string id) =>
        Encoding.UTF8.GetBytes(
            $$"""{"id":"{{id}}","deletedDateTime":null,"businessPhones":["+46 8 465 004 00"],"city":"Stockholm","country":null,"countryLetterCode":"SE","createdDateTime":"2019-03-04T08:15:00Z","defaultUsageLocation":"SE","displayName":"Contoso","marketingNotificationEmails":[],"onPremisesLastSyncDateTime":"2026-01-15T07:30:00Z","onPremisesSyncEnabled":true,"partnerTenantType":null,"postalCode":"111 20","preferredLanguage":"sv","securityComplianceNotificationMails":[],"securityComplianceNotificationPhones":[],"state":null,"street":"Exempelgatan 1","technicalNotificationMails":["it@contoso.com"],"tenantType":"AAD","assignedPlans":[{"assignedDateTime":"2019-03-04T08:20:00Z","capabilityStatus":"Enabled","service":"AADPremiumService","servicePlanId":"41781fb2-bc02-4b7c-bd55-b576c07bb09d"},{"assignedDateTime":"2019-03-04T08:20:00Z","capabilityStatus":"Enabled","service":"exchange","servicePlanId":"efb87545-963c-4e0d-99df-69c6916d9eb0"}],"privacyProfile":{"contactEmail":"privacy@contoso.com","statementUrl":"https://www.contoso.com/privacy"},"provisionedPlans":[{"capabilityStatus":"Enabled","provisioningStatus":"Success","service":"exchange"}],"verifiedDomains":[{"capabilities":"Email, OfficeCommunicationsOnline","isDefault":false,"isInitial":true,"name":"contoso.onmicrosoft.com","type":"Managed"},{"capabilities":"Email, OfficeCommunicationsOnline","isDefault":true,"isInitial":false,"name":"contoso.com","type":"Managed"}]}"""
        );
}
