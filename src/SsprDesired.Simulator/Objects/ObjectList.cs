using System.Text.Json;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Objects;

/// <summary>A collection of directory objects, known by their positions.</summary>
/// <param name="Context">What follows <c>$metadata#</c>.</param>
/// <param name="From">Ascending positions from the given one on; walked only as far as a page needs.</param>
/// <param name="WriteMembers">Writes the members of the object at a position.</param>
internal sealed record ObjectList(
    string Context,
    Func<int, IEnumerable<int>> From,
    Action<Utf8JsonWriter, int> WriteMembers
)
{
    public TenantResponse Count(GraphCall call) =>
        call.IsEventual
            ? GraphAnswer.Count(call, From(0).Count())
            : GraphAnswer.Unsupported(
                call,
                "Raw count (/$count) is not supported because the 'ConsistencyLevel:eventual' header is missing. Refer to https://aka.ms/graph-docs/advanced-queries for more information"
            );

    public TenantResponse Page(GraphCall call)
    {
        var paging = Paging.Of(call);
        if (paging.Problem is { } problem)
        {
            return problem;
        }

        List<int> page = [.. From(paging.From).Take(paging.Size + 1)];
        var more = page.Count > paging.Size;
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(Context));

                // Without the header the service ignores $count=true without a word.
                if (call.Query.WantsCount && call.IsEventual && paging.From == 0)
                {
                    writer.WriteNumber("@odata.count", From(0).Count());
                }

                if (more)
                {
                    writer.WriteString("@odata.nextLink", Paging.NextLink(call, page[^1]));
                }

                writer.WriteStartArray("value");
                foreach (var position in page.Take(paging.Size))
                {
                    writer.WriteStartObject();
                    WriteMembers(writer, position);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }
        );
    }

    /// <summary>The refusal for an option that this list does not take, or null.</summary>
    public static TenantResponse? UnknownOption(GraphCall call, bool filter) =>
        call.Query.Names.FirstOrDefault(name =>
            name.StartsWith('$')
            && !GraphApi.Is(name, "$select")
            && !GraphApi.Is(name, "$top")
            && !GraphApi.Is(name, "$count")
            && !GraphApi.Is(name, "$skiptoken")
            && !(filter && GraphApi.Is(name, "$filter"))
        )
            is { } option
            ? GraphAnswer.Unsupported(
                call,
                $"The query option '{option}' is not supported by the simulated tenant on this resource."
            )
            : null;
}
