using Azure.Core;
using Microsoft.Kiota.Abstractions.Authentication;

namespace SsprDesired.Graph;

/// <summary>
/// Gives a door's token to that door's host and to nobody else. The check is ours: Kiota asks a provider for every
/// host, and the list of allowed hosts only binds a provider that looks at it.
/// </summary>
internal sealed class TokenProvider(DoorKey.Open key, Uri door) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([door.Host]);

    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    )
    {
        if (uri.Authority != door.Authority || uri.Scheme != door.Scheme)
        {
            return "";
        }

        var context = new TokenRequestContext([key.Scope]);
        return (await key.Credential.GetTokenAsync(context, cancellationToken)).Token;
    }
}
