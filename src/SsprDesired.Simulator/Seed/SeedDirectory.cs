using System.Text;

namespace SsprDesired.Simulator.Seed;

/// <summary>The generated tenant's domains, branding and synchronisation.</summary>
internal static class SeedDirectory
{
    /// <summary>Passwords expire in the company's domain and never in the first one; the last domain is not verified.</summary>
    public static byte[] Domains() =>
        """{"value":[{"authenticationType":"Managed","availabilityStatus":null,"id":"contoso.onmicrosoft.com","isAdminManaged":true,"isDefault":false,"isInitial":true,"isRoot":true,"isVerified":true,"supportedServices":["Email","OfficeCommunicationsOnline"],"passwordValidityPeriodInDays":2147483647,"passwordNotificationWindowInDays":14,"state":null},{"authenticationType":"Managed","availabilityStatus":null,"id":"contoso.com","isAdminManaged":true,"isDefault":true,"isInitial":false,"isRoot":true,"isVerified":true,"supportedServices":["Email","OfficeCommunicationsOnline"],"passwordValidityPeriodInDays":90,"passwordNotificationWindowInDays":14,"state":null},{"authenticationType":"Managed","availabilityStatus":null,"id":"contoso-north.com","isAdminManaged":true,"isDefault":false,"isInitial":false,"isRoot":true,"isVerified":false,"supportedServices":[],"passwordValidityPeriodInDays":null,"passwordNotificationWindowInDays":null,"state":null}]}"""u8.ToArray();

    /// <summary>Branding without members is branding nobody has configured.</summary>
    public static byte[] NoBranding() => "{}"u8.ToArray();

    public static byte[] Synchronization(string organizationId) =>
        Encoding.UTF8.GetBytes(
            $$$"""{"id":"{{{organizationId}}}","configuration":{"accidentalDeletionPrevention":{"synchronizationPreventionType":"enabledForCount","alertThreshold":500}},"features":{"passwordSyncEnabled":true,"passwordWritebackEnabled":true,"directoryExtensionsEnabled":false,"fopeConflictResolutionEnabled":false,"groupWriteBackEnabled":false,"unifiedGroupWritebackEnabled":false,"userWritebackEnabled":false,"deviceWritebackEnabled":false,"bypassDirSyncOverridesEnabled":false,"cloudPasswordPolicyForPasswordSyncedUsersEnabled":false,"userForcePasswordChangeOnLogonEnabled":false,"concurrentCredentialUpdateEnabled":false,"concurrentOrgIdProvisioningEnabled":false,"softMatchOnUpnEnabled":true,"blockSoftMatchEnabled":false,"blockCloudObjectTakeoverThroughHardMatchEnabled":false,"synchronizeUpnForManagedUsersEnabled":true,"quarantineUponUpnConflictEnabled":true,"quarantineUponProxyAddressesConflictEnabled":true}}"""
        );
}
