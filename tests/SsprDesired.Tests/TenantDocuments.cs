using SsprDesired.Model;
using SsprDesired.Simulator;
using SsprDesired.Tests.Simulator;

namespace SsprDesired.Tests;

/// <summary>The documents of a simulated tenant as they are, without the product in between.</summary>
internal static class TenantDocuments
{
    public static ReadOnlyMemory<byte> Read(SimulatedTenant tenant, Resource resource)
    {
        var path = resource.Path.Replace(
            Resource.TenantId,
            tenant.OrganizationId,
            StringComparison.Ordinal
        );
        return resource.Reach == Reach.AdminCenter
            ? tenant.Admin("GET", "/api/" + path).Body
            : tenant.Graph("GET", "/v1.0/" + path).Body;
    }
}
