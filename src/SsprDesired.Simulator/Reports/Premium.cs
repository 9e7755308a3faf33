using System.Text.Json;
using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Reports;

/// <summary>Whether the tenant has Entra ID P1 or P2, alone or in a suite.</summary>
internal static class Premium
{
    public static bool Has(TenantState state) =>
        SubscribedSkusResource
            .All(state)
            .Any(sku =>
            {
                using var parsed = JsonDocument.Parse(sku.ToBytes());
                return IsActive(parsed.RootElement) && HasPlan(parsed.RootElement);
            });

    private static bool IsActive(JsonElement sku) =>
        sku.TryGetProperty("capabilityStatus", out var status)
        && status.ToString() is "Enabled" or "Warning";

    private static bool HasPlan(JsonElement sku) =>
        sku.TryGetProperty("servicePlans", out var plans)
        && plans.ValueKind == JsonValueKind.Array
        && plans
            .EnumerateArray()
            .Any(plan =>
                plan.ValueKind == JsonValueKind.Object
                && plan.TryGetProperty("servicePlanId", out var id)
                && id.ToString()
                    is "41781fb2-bc02-4b7c-bd55-b576c07bb09d"
                        or "eec0eb4f-6444-4f95-aba0-50c24d67f998"
            );
}
