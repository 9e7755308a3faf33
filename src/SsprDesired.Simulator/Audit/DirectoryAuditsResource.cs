using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Objects;

namespace SsprDesired.Simulator.Audit;

/// <summary>https://learn.microsoft.com/graph/api/directoryaudit-list and directoryaudit-get; newest first unless asked otherwise.</summary>
internal static class DirectoryAuditsResource
{
    // The page names no sizes; 1,000 is what the service is known to give.
    private const int LargestPage = 1000;

    public static TenantResponse Answer(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return GraphAnswer.WrongMethod(call);
        }

        var state = call.Store.Replica();
        AuditEntry[] entries =
        [
            .. state
                .Audit.Where(write => write.Time >= call.Now - AuditedWrite.Retention)
                .Select(write => new AuditEntry(write, state.Seed)),
        ];
        return call.Path switch
        {
            [_, _] => List(call, entries),
            [_, _, var id] => entries.FirstOrDefault(entry => GraphApi.Is(entry.Id, id))
                is { } entry
                ? GraphAnswer.Ok(
                    call,
                    writer =>
                    {
                        writer.WriteString(
                            "@odata.context",
                            call.Context("auditLogs/directoryAudits/$entity")
                        );
                        entry.WriteMembers(writer);
                    }
                )
                : GraphAnswer.NotFound(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }

    private static TenantResponse List(GraphCall call, AuditEntry[] entries)
    {
        var filter = AuditFilter.Parse(call.Query["$filter"] ?? "activityDateTime ge 0001-01-01");
        var ascending = call.Query["$orderby"]?.Trim() switch
        {
            null or "activityDateTime desc" => false,
            "activityDateTime" or "activityDateTime asc" => true,
            _ => (bool?)null,
        };
        if (
            filter is null
            || ascending is not { } oldestFirst
            || call.Query.Names.Any(name =>
                name.StartsWith('$')
                && name is not ("$filter" or "$orderby" or "$top" or "$skiptoken")
            )
        )
        {
            return GraphAnswer.Unsupported(call, "Unsupported or invalid query.");
        }

        var paging = Paging.Of(call, LargestPage, LargestPage);
        return paging.Problem ?? Page(call, paging, oldestFirst, [.. entries.Where(filter)]);
    }

    // A page begins at the number of a write, so that entries written meanwhile move nothing.
    private static TenantResponse Page(
        GraphCall call,
        Paging paging,
        bool oldestFirst,
        AuditEntry[] entries
    )
    {
        var from = paging.From;
        AuditEntry[] page =
        [
            .. (oldestFirst ? entries : entries.Reverse())
                .Where(entry =>
                    from == 0
                    || (oldestFirst ? entry.Write.Number >= from : entry.Write.Number <= from)
                )
                .Take(paging.Size + 1),
        ];
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context("auditLogs/directoryAudits"));
                if (page.Length > paging.Size)
                {
                    writer.WriteString(
                        "@odata.nextLink",
                        Paging.NextLink(call, page[^1].Write.Number)
                    );
                }

                writer.WriteStartArray("value");
                foreach (var entry in page.Take(paging.Size))
                {
                    writer.WriteStartObject();
                    entry.WriteMembers(writer);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }
}
