using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Cli.Commands;

/// <summary>A plan file on disk.</summary>
internal static class SavedPlan
{
    // A plan of every setting and a full list of names is some kilobytes.
    private const int MostBytes = 64 << 20;

    public static PlanRead Read(Host host, string file)
    {
        var path = host.PathOf(file);
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes }
                ? new(
                    null,
                    Unusable("plan.corrupt", Trouble.Plan, file, "is too large to be a plan")
                )
                : PlanFile.Read(Everything.Declared, File.ReadAllBytes(path), file);
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, Unusable("plan.missing", Trouble.Input, file, "does not exist"));
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return new(null, Unusable("plan.unreadable", Trouble.Input, file, "cannot be read"));
        }
    }

    /// <returns>Null while the plan may be applied.</returns>
    public static Finding? Expired(Plan plan, string file, DateTimeOffset now) =>
        now <= plan.Header.Expires
            ? null
            : new(
                "plan.expired",
                Trouble.Plan,
                new Position(file),
                $"{file} expired at {plan.Header.Expires.UtcDateTime:yyyy-MM-dd HH:mm} UTC.",
                "Plan again and review the new plan."
            );

    /// <summary>The tenant that a plan was made for; the file of today may name another.</summary>
    public static TenantRef Tenant(Plan plan) =>
        plan.Header switch
        {
            { Tenant.Kind: TenantKind.Real } => new TenantRef.Real(
                plan.Header.Tenant.Id.ToString(),
                "global"
            ),
            { Simulator: { } address } => new TenantRef.SimulatorAt(address),
            _ => new TenantRef.Simulated(),
        };

    private static Finding Unusable(string code, Trouble trouble, string file, string why) =>
        new(
            code,
            trouble,
            new Position(file),
            $"{file} {why}.",
            "Name a file made with sspr plan --out FILE."
        );
}
