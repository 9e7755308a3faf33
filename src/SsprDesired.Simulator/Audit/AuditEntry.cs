using System.Globalization;
using System.Text.Json;
using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.Audit;

/// <summary>One entry as the log answers it: https://learn.microsoft.com/graph/api/resources/directoryaudit</summary>
internal sealed record AuditEntry(AuditedWrite Write, SeedTenant Tenant)
{
    private const int TopicIds = 500;
    private const int TopicCorrelations = 520;

    public AuditActivity Activity { get; } = AuditActivity.Of(Write.Document);

    public string Id =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Activity.Prefix}_{Draw(TopicIds)}_{Write.Number:D6}"
        );

    public void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("id", Id);
        writer.WriteString("category", Activity.Category);
        writer.WriteString("correlationId", Draw(TopicCorrelations));
        writer.WriteString("result", "success");
        writer.WriteString("resultReason", "");
        writer.WriteString("activityDisplayName", Activity.Name);
        writer.WriteString(
            "activityDateTime",
            Write.Time.UtcDateTime.ToString(
                "yyyy-MM-ddTHH:mm:ss.fffffffZ",
                CultureInfo.InvariantCulture
            )
        );
        writer.WriteString("loggedByService", Activity.Service);
        writer.WriteString("operationType", "Update");
        WriteActor(writer, Write.By);
        WriteTarget(writer);
        writer.WriteTexts("additionalDetails");
    }

    private static void WriteActor(Utf8JsonWriter writer, Actor by)
    {
        writer.WriteStartObject("initiatedBy");
        if (by.ApplicationId is { } application)
        {
            writer.WriteNull("user");
            writer.WriteStartObject("app");
            writer.WriteString("appId", application);
            writer.WriteString("displayName", by.Name);
            writer.WriteString("servicePrincipalId", by.Id);
            writer.WriteNull("servicePrincipalName");
        }
        else
        {
            writer.WriteNull("app");
            writer.WriteStartObject("user");
            writer.WriteString("id", by.Id);
            writer.WriteString("displayName", by.Name);
            writer.WriteText("userPrincipalName", by.PrincipalName);
            writer.WriteString("ipAddress", "127.0.0.1");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteTarget(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("targetResources");
        writer.WriteStartObject();
        writer.WriteString("id", Tenant.OrganizationId);
        writer.WriteString("displayName", "Contoso");
        writer.WriteString("type", Activity.TargetType);
        writer.WriteNull("userPrincipalName");
        writer.WriteNull("groupType");
        writer.WriteStartArray("modifiedProperties");
        foreach (var (name, old, now) in ModifiedProperties.Of(Write))
        {
            writer.WriteStartObject();
            writer.WriteString("displayName", name);
            writer.WriteText("oldValue", old);
            writer.WriteText("newValue", now);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private string Draw(int topic) =>
        new StableIds(Tenant.Origin.Seed, topic)
            .At(Write.Number)
            .ToString("D", CultureInfo.InvariantCulture);
}
