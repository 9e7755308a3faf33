namespace SsprDesired.Model;

/// <summary>The tenant as the file names it.</summary>
public abstract record TenantRef
{
    private TenantRef() { }

    /// <summary>The tenant in the box, in this process.</summary>
    public sealed record Simulated : TenantRef;

    /// <summary>A tenant in the box behind a socket.</summary>
    public sealed record SimulatorAt(Uri Address) : TenantRef
    {
        /// <summary>Loopback and nothing beside a port: a simulated tenant's tokens are for no other host.</summary>
        public static bool IsAddress(Uri uri) =>
            uri
                is {
                    IsAbsoluteUri: true,
                    Scheme: "http",
                    IsLoopback: true,
                    PathAndQuery: "/",
                    UserInfo: ""
                };
    }

    /// <param name="Name">A domain of the tenant or its id.</param>
    public sealed record Real(string Name, string Cloud) : TenantRef;
}

public enum TenantKind
{
    Simulated,
    Real,
}

/// <summary>The tenant as it names itself.</summary>
public sealed record TenantIdentity(ObjectId Id, string DisplayName, TenantKind Kind);

/// <summary>What to look at, in as few round trips as the doors allow.</summary>
public sealed record Look(
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<SettingValue.GroupName> Names
);

public sealed record TenantSight(
    TenantIdentity Tenant,
    IReadOnlyDictionary<ResourceId, DocumentSight> Documents,
    IReadOnlyDictionary<SettingValue.GroupName, NameSight> Names
);

/// <summary>A tenant that can be read and nothing else: it has no verb that writes.</summary>
public interface IReadTenant
{
    /// <exception cref="TenantException">The tenant cannot be reached or refuses to sign in.</exception>
    Task<TenantSight> LookAsync(Look look, CancellationToken cancel);

    /// <summary>The users in a group, nested groups included, each once, as the pages come.</summary>
    /// <exception cref="TenantException">A page could not be read.</exception>
    IAsyncEnumerable<ObjectId> UsersInAsync(ObjectId group, CancellationToken cancel);
}

/// <summary>What the service said to a write.</summary>
public abstract record WriteAnswer
{
    private WriteAnswer() { }

    public sealed record Accepted : WriteAnswer;

    /// <summary>Nothing was written.</summary>
    /// <param name="After">When the service is throttling: how long to wait before looking and writing again.</param>
    public sealed record Refused(Trouble Trouble, string Why, TimeSpan? After = null) : WriteAnswer;

    /// <summary>The answer was lost; the write may have taken effect.</summary>
    public sealed record NotKnown(string Why) : WriteAnswer;
}

public interface IWriteTenant : IReadTenant
{
    /// <param name="members">The members that the changed settings own; a PATCH carries only these, a PUT the whole document.</param>
    Task<WriteAnswer> WriteAsync(
        Resource resource,
        Document document,
        IReadOnlyList<string> members,
        CancellationToken cancel
    );
}

/// <summary>The environment broke; carries what to tell the person.</summary>
public sealed class TenantException(Finding finding, Exception? inner = null)
    : Exception(finding.What, inner)
{
    public Finding Finding { get; } = finding;
}
