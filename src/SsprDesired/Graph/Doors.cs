using Microsoft.Kiota.Abstractions;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Opens the two doors of a tenant and makes their requests for whole documents.</summary>
internal static class Doors
{
    /// <summary>The only paths that an admin center token is ever sent to.</summary>
    private static readonly string[] AdminCenterPaths =
    [
        "PasswordReset/PasswordResetPolicies",
        "PasswordReset/OnPremisesPasswordResetPolicies",
    ];

    /// <exception cref="TenantException">No key to Graph.</exception>
    public static Door Graph(TenantSession session, bool mayWrite) =>
        session.Graph switch
        {
            DoorKey.Open key => new Door(
                session,
                session.Endpoints.Graph,
                key,
                "Microsoft Graph",
                mayWrite
            ),
            DoorKey.Closed closed => throw new TenantException(
                new Finding(
                    "sign-in.missing",
                    Trouble.Permission,
                    null,
                    $"Nobody is signed in to Microsoft Graph: {closed.Why}.",
                    "Sign in and run again."
                )
            ),
            _ => throw new InvalidOperationException("A session has no known key."),
        };

    /// <returns>Null when the door is closed or the cloud has none.</returns>
    public static Door? AdminCenter(TenantSession session, bool mayWrite) =>
        session is { AdminCenter: DoorKey.Open key, Endpoints.AdminCenter: { } address }
            ? new Door(session, address, key, "The admin center", mayWrite)
            : null;

    public static RequestInformation Get(Door door, Resource resource, TenantIdentity? tenant) =>
        Request(door, resource, Method.GET, PathOf(resource, tenant));

    /// <param name="body">Sent as it is; the stream must live until the answer came.</param>
    public static RequestInformation Write(
        Door door,
        Resource resource,
        TenantIdentity? tenant,
        Stream body
    )
    {
        var method = resource.Form == WriteForm.ChangedMembers ? Method.PATCH : Method.PUT;
        var request = Request(door, resource, method, PathOf(resource, tenant).Split('?')[0]);
        request.SetStreamContent(body, "application/json");
        return request;
    }

    public static DocumentSight Sight(Resource resource, Answer answer, DateTimeOffset now)
    {
        if (answer.Status == 404 && resource.MayBeMissing)
        {
            return new DocumentSight.Seen(Document.Parse("{}"), now);
        }

        if (!answer.IsSuccess)
        {
            var reason = answer.Status == 403 ? "forbidden" : "the service refused";
            return new DocumentSight.Failed($"{reason} ({answer.Complaint})", now);
        }

        return Document.TryParse(answer.Body.Span, out var why) is { } document
            ? resource.Recognise(document, now)
            : new DocumentSight.Failed($"the answer {why}", now);
    }

    private static string PathOf(Resource resource, TenantIdentity? tenant) =>
        resource.Path.Replace(Resource.TenantId, $"{tenant?.Id}", StringComparison.Ordinal);

    private static RequestInformation Request(
        Door door,
        Resource resource,
        Method method,
        string path
    )
    {
        var request = new RequestInformation
        {
            HttpMethod = method,
            URI = new Uri(door.Address, path),
        };
        request.Headers.Add("Accept", "application/json");
        if (resource.Reach == Reach.AdminCenter)
        {
            if (!AdminCenterPaths.Contains(path.Split('?')[0], StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"{path} is not for an admin center token.");
            }

            // Without it the service answers 400, a null value for its parameter correlationId.
            request.Headers.Add("X-Ms-Client-Request-Id", Guid.NewGuid().ToString("D"));
        }

        return request;
    }
}
