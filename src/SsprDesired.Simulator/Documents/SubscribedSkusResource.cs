using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

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

        return SelectedMembers.Collection(
            call,
            "subscribedSkus",
            "microsoft.graph.subscribedSku",
            All(call.Store.Replica())
        );
    }

    public static IReadOnlyList<RawObject> All(TenantState state) =>
        RawList.Objects(RawObject.Parse(state.Document(DocumentNames.Subscriptions)).Find("value"));
}
