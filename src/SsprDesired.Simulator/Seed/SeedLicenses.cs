using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Seed;

/// <summary>The subscriptions of the generated tenant. Ids: Microsoft's "Product names and service plan identifiers".</summary>
internal static class SeedLicenses
{
    private const string PlanP1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
    private const string PlanExchange = "efb87545-963c-4e0d-99df-69c6916d9eb0";

    /// <summary>All subscriptions as one document, whose <c>value</c> an edit can change.</summary>
    public static byte[] Document(string organizationId) =>
        JsonText.Object(writer =>
            writer.WriteRaw(
                "value",
                RawList.Write(
                    All(organizationId).Select(sku => (ReadOnlyMemory<byte>)sku.ToBytes())
                )
            )
        );

    private static IReadOnlyList<RawObject> All(string organizationId) =>
        [
            Sku(
                organizationId,
                "AAD_PREMIUM",
                "078d2b04-f1bd-4111-bbd4-b4b1b354cef4",
                250,
                212,
                ("AAD_PREMIUM", PlanP1)
            ),
            Sku(
                organizationId,
                "SPE_E3",
                "05e9a617-0261-4cee-bb44-138d3ef5d965",
                25,
                14,
                ("AAD_PREMIUM", PlanP1),
                ("EXCHANGE_S_ENTERPRISE", PlanExchange)
            ),
            Sku(
                organizationId,
                "ENTERPRISEPACK",
                "6fd2c87f-b296-42f0-b197-1e91e994b900",
                200,
                187,
                ("EXCHANGE_S_ENTERPRISE", PlanExchange)
            ),
        ];

    private static RawObject Sku(
        string organizationId,
        string part,
        string skuId,
        int seats,
        int used,
        params (string Name, string Id)[] plans
    ) =>
        RawObject.Parse(
            JsonText.Object(writer =>
            {
                writer.WriteString("accountName", "contoso");
                writer.WriteString("accountId", organizationId);
                writer.WriteString("appliesTo", "User");
                writer.WriteString("capabilityStatus", "Enabled");
                writer.WriteNumber("consumedUnits", used);
                writer.WriteString("id", $"{organizationId}_{skuId}");
                writer.WriteString("skuId", skuId);
                writer.WriteString("skuPartNumber", part);
                writer.WriteTexts("subscriptionIds", skuId);
                writer.WriteStartObject("prepaidUnits");
                writer.WriteNumber("enabled", seats);
                writer.WriteNumber("suspended", 0);
                writer.WriteNumber("warning", 0);
                writer.WriteNumber("lockedOut", 0);
                writer.WriteEndObject();
                writer.WriteStartArray("servicePlans");
                foreach (var plan in plans)
                {
                    writer.WriteStartObject();
                    writer.WriteString("servicePlanId", plan.Id);
                    writer.WriteString("servicePlanName", plan.Name);
                    writer.WriteString("provisioningStatus", "Success");
                    writer.WriteString("appliesTo", "User");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            })
        );
}
