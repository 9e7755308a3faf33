using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.Documents;

/// <summary>https://learn.microsoft.com/graph/api/subscribedsku-list, which takes <c>$select</c> and nothing else.</summary>
internal static class SubscribedSkusResource
{
    public static TenantResponse Answer(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return GraphAnswer.WrongMethod(call);
        }

        if (
            call.Query.Names.FirstOrDefault(name =>
                name.StartsWith('$') && !GraphApi.Is(name, "$select")
            ) is
            { } option
        )
        {
            return GraphAnswer.Unsupported(
                call,
                $"The query option '{option}' is not supported on this resource."
            );
        }

        var names = call.Query.Select;
        var skus = SeedLicenses.All(call.Store.Replica().Seed.OrganizationId);
        if (SelectedMembers.Unknown(names, skus[0]) is { } unknown)
        {
            return SelectedMembers.UnknownName(call, unknown, "microsoft.graph.subscribedSku");
        }

        var context = names is null
            ? "subscribedSkus"
            : $"subscribedSkus({string.Join(',', names)})";
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(context));
                writer.WriteStartArray("value");
                foreach (var sku in skus)
                {
                    writer.WriteStartObject();
                    SelectedMembers.Write(writer, names, sku);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }
}
