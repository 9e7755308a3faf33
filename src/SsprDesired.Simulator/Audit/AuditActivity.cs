using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Audit;

/// <summary>
/// How the audit log files a write. Names and categories:
/// https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities. Unconfirmed are the
/// category of "Update SSPR Settings", the name for branding, and the targets of all of them.
/// </summary>
/// <param name="Prefix">How the id of an entry begins.</param>
internal sealed record AuditActivity(
    string Name,
    string Service,
    string Category,
    string TargetType,
    string Prefix
)
{
    public const string PasswordManagement = "Self-service Password Management";

    public static AuditActivity Of(string document) =>
        document switch
        {
            DocumentNames.PasswordReset or DocumentNames.OnPremises => new(
                "Update SSPR Settings",
                PasswordManagement,
                "DirectoryManagement",
                "Directory",
                "SSPR"
            ),
            DocumentNames.AuthenticationMethods => new(
                "Authentication Methods Policy Update",
                "Authentication Methods",
                "ApplicationManagement",
                "Policy",
                "AuthMethods"
            ),
            DocumentNames.Authorization => new(
                "Update authorization policy",
                "Core Directory",
                "AuthorizationPolicy",
                "Policy",
                "Directory"
            ),
            DocumentNames.Domains => new(
                "Update domain",
                "Core Directory",
                "DirectoryManagement",
                "Other",
                "Directory"
            ),
            _ => new(
                "Update company settings",
                "Core Directory",
                "DirectoryManagement",
                "Directory",
                "Directory"
            ),
        };
}
