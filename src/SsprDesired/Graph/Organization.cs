using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>The tenant's own name for itself; a plan is bound to its id.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/organization-list"/></remarks>
internal static class Organization
{
    public static RequestInformation Request(GraphServiceClient graph) =>
        graph.Organization.ToGetRequestInformation(get =>
            get.QueryParameters.Select = ["id", "displayName"]
        );

    public static TenantIdentity Read(Answer answer, TenantKind kind)
    {
        if (
            answer.IsSuccess
            && Document.TryParse(answer.Body.Span, out _)?.Member("value")
                is { ValueKind: JsonValueKind.Array } list
            && list.GetArrayLength() == 1
            && list[0].ValueKind == JsonValueKind.Object
            && list[0].TryGetProperty("id", out var id)
            && ObjectId.TryParse(id.ToString(), out var tenant)
        )
        {
            var name = list[0].TryGetProperty("displayName", out var text) ? text.ToString() : "";
            return new TenantIdentity(tenant, name, kind);
        }

        throw new TenantException(
            new Finding(
                "tenant.unreadable",
                answer.Status == 403 ? Trouble.Permission : Trouble.Unreadable,
                null,
                $"The tenant does not say which one it is ({answer.Complaint}).",
                "Check that the identity has Organization.Read.All, and run again."
            )
        );
    }
}
