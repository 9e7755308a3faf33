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
                throw Broken(group, answer.Complaint);
            }

            var (people, link) = Page(group, answer);
            foreach (var person in people)
            {
                yield return person;
            }

            next = link is null ? null : Next(door, group, link);
        }
    }

    private static (List<ObjectId> People, string? Link) Page(ObjectId group, Answer answer)
    {
        try
        {
            using var page = JsonDocument.Parse(answer.Body);
            var people = page
                .RootElement.GetProperty("value")
                .EnumerateArray()
                .Select(item =>
                    ObjectId.TryParse(item.GetProperty("id").GetString()!, out var id)
                        ? id
                        : throw Broken(group, "a user came without an id")
                )
                .ToList();
            return (
                people,
                page.RootElement.TryGetProperty("@odata.nextLink", out var link)
                    ? link.GetString()
                    : null
            );
        }
        catch (Exception odd)
            when (odd
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentNullException
            )
        {
            throw Broken(group, "a page has a form that this version does not know");
        }
    }

    // The link is followed as it is, and never to another host: it would carry our token there.
    private static RequestInformation Next(Door door, ObjectId group, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var link))
        {
            throw Broken(group, "the link to the next page is no address");
        }

        if (link.Authority != door.Address.Authority)
        {
            throw Broken(group, $"the next page is at another host, {link.Host}");
        }

        var request = new RequestInformation { HttpMethod = Method.GET, URI = link };
        request.Headers.Add("ConsistencyLevel", "eventual");
        return request;
    }

    private static TenantException Broken(ObjectId group, string why) =>
        new(
            new Finding(
                "group.members-unreadable",
                Trouble.Unreadable,
                null,
                $"The members of group {group} cannot be read ({why}).",
                "Give the identity GroupMember.Read.All, or run again."
            )
        );
}
