namespace SsprDesired.Simulator.Access;

/// <summary>
/// Which permissions let a token do what, copied from microsoftgraph/microsoft-graph-devx-content,
/// permissions/new/permissions.json, commit 6cbd6bbd665a877560fdefbad74f3bdb5b57af88 (2026-08-07, MIT). An operation
/// without <c>application</c> or <c>both</c> is closed to applications. Two things are not in that file:
/// PATCH of a domain follows https://learn.microsoft.com/graph/api/domain-update, and the beta path of the
/// authorization policy follows the v1.0 one.
/// </summary>
internal static class PermissionTable
{
    public const string Text = """
        GET /auditLogs/directoryAudits
          both AuditLog.Read.All Directory.Read.All
        GET /auditLogs/directoryAudits/{}
          both AuditLog.Read.All Directory.Read.All
        GET /directory/onPremisesSynchronization
          delegated OnPremDirectorySynchronization.Read.All OnPremDirectorySynchronization.ReadWrite.All
        GET /directory/onPremisesSynchronization/{}
          delegated OnPremDirectorySynchronization.ReadWrite.All
        GET /domains
          both Directory.Read.All Domain.Read.All Domain.ReadWrite.All
        GET /domains/{}
          both Directory.Read.All Domain.Read.All Domain.ReadWrite.All
        PATCH /domains/{}
          both Domain.ReadWrite.All
        GET /groups
          both Directory.Read.All Directory.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All
          both Group.ManageProtection.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All
        GET /groups/$count
          both Directory.Read.All Directory.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All
          both Group.ManageProtection.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All
        GET /groups/{}
          both Directory.Read.All Directory.ReadWrite.All Group-NestingSupport.ReadWrite.All Group-PreferredDataLocation.ReadWrite.All
          both Group-XTenantIdentitySync.Read.All Group.ManageProtection.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All
        GET /groups/{}/members/**
          both Directory.Read.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All GroupMember.ReadBasic.All
          both GroupMember.ReadWrite.All
        GET /groups/{}/transitiveMembers/**
          both Directory.Read.All Group.Read.All Group.ReadBasic.All Group.ReadWrite.All GroupMember.Read.All GroupMember.ReadBasic.All
          both GroupMember.ReadWrite.All
        GET /organization
          application DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementServiceConfig.Read.All
          application DeviceManagementServiceConfig.ReadWrite.All Directory.Read.All Directory.ReadWrite.All Organization.Read.All Organization.ReadWrite.All
          application User.Read.All
          delegated DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementServiceConfig.Read.All
          delegated DeviceManagementServiceConfig.ReadWrite.All Directory.Read.All Directory.ReadWrite.All Organization.Read.All Organization.ReadWrite.All
          delegated User.Read User.Read.All
        GET /organization/{}
          both DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementServiceConfig.Read.All
          both DeviceManagementServiceConfig.ReadWrite.All User.Read.All
        GET /organization/{}/branding
          application Organization.Read.All Organization.ReadWrite.All OrganizationalBranding.Read.All OrganizationalBranding.ReadWrite.All
          delegated Organization.Read.All Organization.ReadWrite.All OrganizationalBranding.Read.All OrganizationalBranding.ReadWrite.All User.Read
          delegated User.Read.All
        PATCH /organization/{}/branding
          both Organization.ReadWrite.All OrganizationalBranding.ReadWrite.All
        GET /policies/authenticationMethodsPolicy
          both Policy.Read.All Policy.Read.AuthenticationMethod Policy.ReadWrite.AuthenticationMethod
        PATCH /policies/authenticationMethodsPolicy
          both Policy.ReadWrite.AuthenticationMethod
        GET /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}
          both Policy.Read.All Policy.Read.AuthenticationMethod Policy.ReadWrite.AuthenticationMethod
        PATCH /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}
          both Policy.ReadWrite.AuthenticationMethod
        DELETE /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}
          both Policy.ReadWrite.AuthenticationMethod
        GET /policies/authorizationPolicy
          both Policy.Read.All Policy.ReadWrite.Authorization
        GET /policies/authorizationPolicy/authorizationPolicy
          both Policy.Read.All Policy.ReadWrite.Authorization
        PATCH /policies/authorizationPolicy
          both Policy.ReadWrite.Authorization
        PATCH /policies/authorizationPolicy/authorizationPolicy
          both Policy.ReadWrite.Authorization
        GET /reports/authenticationMethods/userRegistrationDetails
          both AuditLog.Read.All
        GET /reports/authenticationMethods/userRegistrationDetails/{}
          both AuditLog.Read.All
        GET /subscribedSkus
          both Directory.Read.All Directory.ReadWrite.All LicenseAssignment.Read.All Organization.Read.All Organization.ReadWrite.All
        GET /users
          application AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          application DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          application DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          application Directory.Read.All Directory.ReadWrite.All User.Read.All User.ReadBasic.All User.ReadWrite.All User.ReadWrite.CrossCloud
          delegated AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          delegated DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          delegated DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          delegated Directory.Read.All Directory.ReadWrite.All User.Read.All User.ReadBasic.All User.ReadWrite.All
        GET /users/$count
          application AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          application DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          application DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          application Directory.Read.All Directory.ReadWrite.All User.Read.All User.ReadBasic.All User.ReadWrite.All User.ReadWrite.CrossCloud
          delegated AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          delegated DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          delegated DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          delegated Directory.Read.All Directory.ReadWrite.All User.Read.All User.ReadBasic.All User.ReadWrite.All
        GET /users/{}
          application AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          application DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          application DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          application Directory.Read.All Directory.ReadWrite.All User.Read.All User.ReadBasic.All User.ReadWrite.All User.ReadWrite.CrossCloud
          delegated AgentIdUser.ReadWrite.All AgentIdUser.ReadWrite.IdentityParentedBy DeviceManagementApps.Read.All DeviceManagementApps.ReadWrite.All
          delegated DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.Read.All
          delegated DeviceManagementManagedDevices.ReadWrite.All DeviceManagementServiceConfig.Read.All DeviceManagementServiceConfig.ReadWrite.All
          delegated Directory.Read.All Directory.ReadWrite.All User.Read User.Read.All User.ReadBasic.All User.ReadWrite User.ReadWrite.All
        """;
}
