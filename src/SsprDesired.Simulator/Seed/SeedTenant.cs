using SsprDesired.Simulator.People;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Seed;

/// <summary>Everything generated, nothing before it is asked for.</summary>
internal sealed class SeedTenant
{
    private readonly Lazy<Population> people;
    private readonly Lazy<GroupCatalog> groups;

    public SeedTenant(TenantSeed origin)
    {
        Origin = origin;
        people = new(() => new Population(origin));
        groups = new(() => new GroupCatalog(origin, People));
        OrganizationId = new StableIds(origin.Seed, 300).At(0).ToString();
    }

    public TenantSeed Origin { get; }

    public string OrganizationId { get; }

    public Population People => people.Value;

    public GroupCatalog Groups => groups.Value;

    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public ReadOnlyMemory<byte> Document(string name) =>
        name switch
        {
            DocumentNames.PasswordReset => SeedDocuments.PasswordReset(),
            DocumentNames.OnPremises => SeedDocuments.OnPremises(),
            DocumentNames.Authorization => SeedDocuments.Authorization(),
            DocumentNames.AuthenticationMethods => SeedMethods.Policy(),
            DocumentNames.Organization => SeedDocuments.Organization(OrganizationId),
            DocumentNames.Subscriptions => SeedLicenses.Document(OrganizationId),
            DocumentNames.Domains => SeedDirectory.Domains(),
            DocumentNames.Branding => SeedDirectory.NoBranding(),
            DocumentNames.Synchronization => SeedDirectory.Synchronization(OrganizationId),
            _ => throw new ArgumentOutOfRangeException(
                nameof(name),
                name,
                "There is no such document."
            ),
        };
}
