using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Streams the users of a group page by page; nested groups are expanded by the service, each user once.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/group-list-transitivemembers"/>. The cast to users needs an advanced query.</remarks>
internal static class GroupUsers
{
    private const int PageSize = 999;

    public static async IAsyncEnumerable<ObjectId> ReadAsync(
        Door door,
        GraphServiceClient graph,
        ObjectId group,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var request = graph
            .Groups[group.ToString()]
            .TransitiveMembers.GraphUser.ToGetRequestInformation(get =>
            {
                get.QueryParameters.Select = ["id"];
                get.QueryParameters.Top = PageSize;
                get.QueryParameters.Count = true;
                get.Headers.Add("ConsistencyLevel", "eventual");
            });
        for (RequestInformation? next = request; next is not null; )
        {
            var answer = await door.ReadAsync(next, cancel);
            if (!answer.IsSuccess)
            {
                throw Broken(group, answer.Complaint, Trouble.Unreadable);
            }

            using var page = JsonDocument.Parse(answer.Body);
            foreach (var item in page.RootElement.GetProperty("value").EnumerateArray())
            {
                yield return ObjectId.TryParse(item.GetProperty("id").GetString()!, out var id)
                    ? id
                    : throw Broken(group, "a user came without an id", Trouble.Unreadable);
            }

            next = page.RootElement.TryGetProperty("@odata.nextLink", out var link)
                ? Next(door, group, new Uri(link.GetString()!))
                : null;
        }
    }

    // The link is followed as it is, and never to another host: it would carry our token there.
    private static RequestInformation Next(Door door, ObjectId group, Uri link)
    {
        if (link.Authority != door.Address.Authority)
        {
            throw Broken(
                group,
                $"the next page is at another host, {link.Host}",
                Trouble.Unreadable
            );
        }

        var request = new RequestInformation { HttpMethod = Method.GET, URI = link };
        request.Headers.Add("ConsistencyLevel", "eventual");
        return request;
    }

    private static TenantException Broken(ObjectId group, string why, Trouble trouble) =>
        new(
            new Finding(
                "group.members-unreadable",
                trouble,
                null,
                $"The members of group {group} cannot be read ({why}).",
                "Give the identity GroupMember.Read.All, or run again."
            )
        );
}
